import { conditionsFor } from "../conditions/sending-order.ts";
import type { ConditionSet } from "../model/condition.ts";
import type { Operation } from "../model/operation.ts";
import type { EntryMode } from "./judge-entry.ts";

/**
 * The conditions that are written for the response of the window: its own, else those that stand there for a response that is missing
 * and that it becomes. Of several responses with one key the first has them.
 * @param key the key that is typed; undefined while there is none
 */
export function rulesBefore(
  { responses, sending }: Operation,
  mode: EntryMode,
  key: string | undefined,
): ConditionSet | undefined {
  const isOwner = mode.kind === "edit" && mode.target.occurrence === 0;
  const own = isOwner ? conditionsFor(sending, mode.target.key) : undefined;
  if (own !== undefined || key === undefined) return own;
  return responses.some((response) => response.key === key) ? undefined : conditionsFor(sending, key);
}

/** Whether the window is open for a response whose conditions are those of another one with the same key. */
export function isWithoutRules(mode: EntryMode, key: string | undefined): boolean {
  return mode.kind === "edit" && mode.target.occurrence > 0 && mode.target.key === key;
}
