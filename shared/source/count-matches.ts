import { isBranch, type Piece, type Stem } from "./stem.ts";
import type { SourceTree } from "./tree.ts";

/** By pattern, what the pieces of all trees hold: a piece that an edit leaves as it was is not searched again. */
const known = new Map<RegExp, WeakMap<Piece, ReadonlyMap<string, number>>>();

/**
 * What the first group of a pattern takes from the text, in comments and examples too, and how often.
 * @param pattern a constant, with the flag `g`; what it takes must not reach over the end of an entry
 */
export function countMatches({ text, stem }: SourceTree, pattern: RegExp): ReadonlyMap<string, number> {
  const ofPieces = known.get(pattern) ?? new WeakMap<Piece, ReadonlyMap<string, number>>();
  known.set(pattern, ofPieces);
  const counts = new Map<string, number>();
  const visit = (part: Stem, start: number): void => {
    if (isBranch(part)) {
      let next = start;
      for (const inner of [part.head, ...part.parts]) {
        visit(inner, next);
        next += inner.length;
      }
      return;
    }
    const found = ofPieces.get(part) ?? matchesIn(text.slice(start, start + part.length), pattern);
    ofPieces.set(part, found);
    for (const [match, count] of found) counts.set(match, (counts.get(match) ?? 0) + count);
  };
  visit(stem, 0);
  return counts;
}

function matchesIn(text: string, pattern: RegExp): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, match] of text.matchAll(pattern)) {
    if (match !== undefined) counts.set(match, (counts.get(match) ?? 0) + 1);
  }
  return counts;
}
