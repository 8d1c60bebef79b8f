import type { Operation, OperationId } from "../model/operation.ts";
import { Refusal } from "../source/refusal.ts";
import type { SourceMap } from "../source/tree.ts";

/**
 * Why nothing under a key is edited that its map holds more than once: readers differ in which one counts (YAML 1.2.2
 * §3.2.1.3, RFC 8259 §4).
 * @param owner what the map is called
 * @returns two sentences; undefined when the key stands there once or not at all
 */
export function repeatReason(map: SourceMap | undefined, name: string, owner: string): string | undefined {
  const count = map?.countOf(name) ?? 0;
  if (count < 2) return undefined;
  return `${owner} lists ${name} ${count === 2 ? "twice" : `${count} times`}. Mend that in the text first.`;
}

/**
 * Refuses to edit under a key that its map holds more than once.
 * @throws Refusal with the reason
 */
export function refuseRepeat(map: SourceMap, name: string, owner: string): void {
  const reason = repeatReason(map, name, owner);
  if (reason !== undefined) throw new Refusal(reason);
}

/** The operations with ids of their own: the second of one name gets ` (2)`, the third ` (3)`. */
export function withUniqueIds(operations: readonly Operation[]): readonly Operation[] {
  const taken = new Set(operations.map(({ id }) => id));
  if (taken.size === operations.length) return operations;
  /** The number of the last one with each id. */
  const seen = new Map<OperationId, number>();
  return operations.map((operation) => {
    const last = seen.get(operation.id);
    seen.set(operation.id, 1);
    if (last === undefined) return operation;
    let number = last + 1;
    const numbered = (): OperationId => `${operation.id} (${number})` as OperationId;
    while (taken.has(numbered())) number++;
    taken.add(numbered());
    seen.set(operation.id, number);
    return { ...operation, id: numbered() };
  });
}
