import { BranchMap } from "./branch-map.ts";
import { isSameInPiece } from "./lazy-nodes.ts";
import type { SourceEntry, SourceMap, SourceNode } from "./tree.ts";

/** Whether two nodes, of a tree and of one made from it by edits, are a part that the edits left as it was. */
export function isSamePart(one: SourceNode, other: SourceNode): boolean {
  if (one instanceof BranchMap && other instanceof BranchMap) return one.branch === other.branch;
  return isSameInPiece(one, other);
}

/**
 * The entries of a map, and of the same map in a tree that was made from its tree by edits, without those whose pieces the edits
 * left as they were.
 */
export function entriesThatDiffer(
  one: SourceMap,
  other: SourceMap,
): { readonly before: readonly SourceEntry[]; readonly after: readonly SourceEntry[] } {
  if (!(one instanceof BranchMap) || !(other instanceof BranchMap))
    return { before: one.entries, after: other.entries };
  const { parts: old } = one.branch;
  const { parts: now } = other.branch;
  let first = 0;
  while (first < old.length && old[first] === now[first]) first++;
  let last = 0;
  while (last < Math.min(old.length, now.length) - first && old.at(-1 - last) === now.at(-1 - last)) last++;
  return {
    before: one.entriesIn(first, old.length - last),
    after: other.entriesIn(first, now.length - last),
  };
}
