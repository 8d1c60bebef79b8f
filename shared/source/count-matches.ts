import type { Steps } from "../model/steps.ts";
import { type Piece, piecesOf } from "./stem.ts";
import type { SourceTree } from "./tree.ts";

/** By pattern, what the pieces of all trees hold: a piece that an edit leaves as it was is not searched again. */
const known = new Map<RegExp, WeakMap<Piece, ReadonlyMap<string, number>>>();

/** How much text a step searches, in UTF-16 code units: less than a millisecond. */
const STEP = 100_000;

/**
 * What the group of a pattern takes from the text, in comments and examples too, and how often; some pieces a step.
 * @param mark what each match begins with: it is found faster than a pattern is
 * @param pattern a constant, with the flag `y`; what it takes must not reach over the end of an entry
 */
export function* countMatches(
  { text, stem }: SourceTree,
  mark: string,
  pattern: RegExp,
): Steps<ReadonlyMap<string, number>> {
  const ofPieces = known.get(pattern) ?? new WeakMap<Piece, ReadonlyMap<string, number>>();
  known.set(pattern, ofPieces);
  const counts = new Map<string, number>();
  let start = 0;
  let nextStep = STEP;
  for (const piece of piecesOf(stem)) {
    const end = start + piece.length;
    const found = ofPieces.get(piece) ?? matchesIn(text.slice(start, end), mark, pattern);
    ofPieces.set(piece, found);
    for (const [match, count] of found) counts.set(match, (counts.get(match) ?? 0) + count);
    start = end;
    if (start < nextStep) continue;
    nextStep = start + STEP;
    yield;
  }
  return counts;
}

function matchesIn(text: string, mark: string, pattern: RegExp): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let at = text.indexOf(mark);
  while (at !== -1) {
    pattern.lastIndex = at;
    const taken = pattern.exec(text)?.[1];
    if (taken !== undefined) counts.set(taken, (counts.get(taken) ?? 0) + 1);
    at = text.indexOf(mark, Math.max(pattern.lastIndex, at + mark.length));
  }
  return counts.size === 0 ? NO_MATCHES : counts;
}

const NO_MATCHES: ReadonlyMap<string, number> = new Map();
