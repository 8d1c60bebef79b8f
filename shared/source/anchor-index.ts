import type { PlacedPiece } from "./placed-piece.ts";

/** The nodes of each anchor's name, ascending: a name may be given again. Kept, as each alias asks. */
const anchorIndexes = new WeakMap<PlacedPiece, ReadonlyMap<string, readonly number[]>>();

function indexAnchors(piece: PlacedPiece): ReadonlyMap<string, readonly number[]> {
  const known = anchorIndexes.get(piece);
  if (known) return known;
  const { text, table, start } = piece;
  const indexes = new Map<string, number[]>();
  for (const [node, range] of table.anchors) {
    const name = text.slice(start + range.start, start + range.end);
    const nodes = indexes.get(name);
    if (nodes) nodes.push(node);
    else indexes.set(name, [node]);
  }
  anchorIndexes.set(piece, indexes);
  return indexes;
}

/** The last node above `node` with an anchor of this name. */
export function anchorAbove(piece: PlacedPiece, name: string, node: number): number | undefined {
  const nodes = indexAnchors(piece).get(name) ?? [];
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle] ?? 0) <= node) low = middle + 1;
    else high = middle;
  }
  return nodes[low - 1];
}
