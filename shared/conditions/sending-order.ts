import type { ConditionSet, Sending } from "../model/condition.ts";
import type { Operation, ResponseEntry } from "../model/operation.ts";

/** A response and what decides whether it is sent. */
export interface SentResponse {
  readonly response: ResponseEntry;
  /** undefined where the operation has no conditions for it. */
  readonly set: ConditionSet | undefined;
  /** It is sent when no other is, whatever its conditions. */
  readonly isDefault: boolean;
}

/**
 * The responses of an operation in the order in which they are tried: as they stand in the document, the default last. Of a key that
 * stands there twice the first is meant.
 */
export function sendingOrder({ responses, sending }: Operation): readonly SentResponse[] {
  const seen = new Set<string>();
  const all = responses.flatMap((response): readonly SentResponse[] => {
    const { key } = response;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ response, set: conditionsFor(sending, key), isDefault: key === sending?.defaultKey }];
  });
  return [...all.filter(({ isDefault }) => !isDefault), ...all.filter(({ isDefault }) => isDefault)];
}

/** The conditions of a response by its key; undefined where there are none. */
export function conditionsFor(sending: Sending | undefined, key: string): ConditionSet | undefined {
  return sending?.sets.find((set) => set.key === key && set.conditions.length > 0);
}
