import { BranchMap, type Ground, placePiece } from "./branch-map.ts";
import { createNode } from "./lazy-nodes.ts";
import { NODE, ROW } from "./node-table.ts";
import type { SourceText } from "./source-text.ts";
import { isBranch, type Piece, type Stem } from "./stem.ts";
import type { SourceTree } from "./tree.ts";

function findAliases({ text }: Ground, { table }: Piece): SourceTree["aliases"] {
  // An alias needs an anchor, and hardly any document has one.
  if (table.anchors.size === 0) return [];
  const found: { name: string; start: number }[] = [];
  for (let row = 0; row < table.rows.length; row += ROW) {
    const start = table.rows[row + 1] ?? 0;
    if (table.rows[row] === NODE.alias)
      found.push({ name: text.slice(start + 1, table.rows[row + 2]), start });
  }
  return found;
}

/** Makes the tree of a text that was read. */
export function createTree(text: SourceText, format: "yaml" | "json", stem: Stem): SourceTree {
  const ground: Ground = { text, format };
  let anchors: SourceTree["anchors"] | undefined;
  let aliases: SourceTree["aliases"] | undefined;
  return {
    text,
    format,
    stem,
    root: isBranch(stem) ? new BranchMap(ground, stem, 0) : createNode(placePiece(ground, stem, 0), 0),
    // A text that has any is kept in one piece.
    get anchors() {
      anchors ??= isBranch(stem)
        ? []
        : [...stem.table.anchors.values()].map(({ start, end }) => ({ name: text.slice(start, end), start }));
      return anchors;
    },
    get aliases() {
      aliases ??= isBranch(stem) ? [] : findAliases(ground, stem);
      return aliases;
    },
  };
}
