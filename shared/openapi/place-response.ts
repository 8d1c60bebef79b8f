import { entriesAt, type MapPlace } from "../source/map-place.ts";
import { Refusal } from "../source/refusal.ts";
import { indexOfResponse, type LocatedOperation, type LocatedResponse } from "./locate.ts";
import { byClass, codesFirst } from "./status-order.ts";

/** Index among all entries of the map at which a new key is put. */
export function placeFor(
  located: LocatedOperation,
  responses: MapPlace,
  key: string,
  before: string | undefined,
): number {
  const existing = located.operation.responses;
  if (before !== undefined) {
    const below = existing.find((response) => response.key === before);
    if (!below)
      throw new Refusal(`The operation ${located.operation.id} has no response ${before} to stand before.`);
    return indexOfResponse(located, responses, below);
  }
  const order = [codesFirst, byClass].find((one) => ascends(existing.map((response) => one(response.key))));
  const rank = order?.(key) ?? Number.NaN;
  const below = order && existing.find((response) => (order(response.key) ?? Number.NaN) > rank);
  if (below) return indexOfResponse(located, responses, below);
  const last = existing.at(-1);
  return last ? indexOfResponse(located, responses, last) + 1 : entriesAt(responses).length;
}

function ascends(ranks: readonly (number | undefined)[]): boolean {
  return ranks.every((rank = Number.NaN, at) => at === 0 || rank >= (ranks[at - 1] ?? Number.NaN));
}

/** Where the operation's last response stands among all entries of the map. */
export function lastIndex(located: LocatedResponse, responses: MapPlace): number {
  const last = located.operation.responses.at(-1);
  return last ? indexOfResponse(located, responses, last) : 0;
}

/** How many responses stand before an index of the map. */
export function responsesBefore(
  { operation, start }: LocatedOperation,
  responses: MapPlace,
  index: number,
): number {
  const below = entriesAt(responses)[index]?.start ?? Number.POSITIVE_INFINITY;
  return operation.responses.filter(({ keyRange }) => start + keyRange.start < below).length;
}
