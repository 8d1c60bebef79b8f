import { exactCode, isRangeKey } from "../model/status-key.ts";
import { entriesAt, type MapPlace } from "../source/map-place.ts";
import { Refusal } from "../source/refusal.ts";
import { indexOfResponse, type LocatedOperation, type LocatedResponse } from "./locate.ts";

/** Codes by number, then ranges, then `default`. */
function rankOf(key: string): number {
  const code = exactCode(key);
  if (code !== undefined) return code;
  if (isRangeKey(key)) return 1000 + Number(key[0]);
  return key === "default" ? 2000 : Number.NaN;
}

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
  const ranks = existing.map((response) => rankOf(response.key));
  const ascends = ranks.every((rank, at) => at === 0 || rank >= (ranks[at - 1] ?? Number.NaN));
  const below = ascends ? existing[ranks.findIndex((rank) => rank > rankOf(key))] : undefined;
  if (below) return indexOfResponse(located, responses, below);
  const last = existing.at(-1);
  return last ? indexOfResponse(located, responses, last) + 1 : entriesAt(responses).length;
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
