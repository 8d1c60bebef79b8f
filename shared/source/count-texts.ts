import { placePiece } from "./branch-map.ts";
import { createNode } from "./lazy-nodes.ts";
import { NODE, type NodeTable, ROW } from "./node-table.ts";
import { isBranch, type Piece, type Stem } from "./stem.ts";
import type { SourceTree } from "./tree.ts";

/** By key, what the pieces of all trees hold: a piece that an edit leaves as it was is not looked into again. */
const textsByKey = new Map<string, WeakMap<Piece, readonly string[]>>();

/**
 * The texts that stand under a key anywhere in the document, in examples too, and how often each does. An alias counts as what it
 * stands for.
 */
export function countTexts(tree: SourceTree, key: string): ReadonlyMap<string, number> {
  const known = textsByKey.get(key) ?? new WeakMap<Piece, readonly string[]>();
  textsByKey.set(key, known);
  const counts = new Map<string, number>();
  const visit = (stem: Stem, start: number): void => {
    if (isBranch(stem)) {
      let next = start + stem.head.length;
      for (const part of stem.parts) {
        visit(part, next);
        next += part.length;
      }
      return;
    }
    const texts = known.get(stem) ?? textsIn(tree, stem, start, key);
    known.set(stem, texts);
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  };
  visit(tree.stem, 0);
  return counts;
}

function textsIn(tree: SourceTree, piece: Piece, start: number, key: string): readonly string[] {
  const { table } = piece;
  const text = tree.text.slice(start, start + piece.length);
  const placed = placePiece(tree, piece, start);
  const texts: string[] = [];
  for (let index = 0; index < table.count - 1; index++) {
    const spelling = spellingOf(table, index, text, key);
    if (spelling === "other") continue;
    if (spelling === "escaped") {
      const node = createNode(placed, index);
      if (node.kind !== "scalar" || node.value !== key) continue;
    }
    const next = createNode(placed, index + 1);
    const value = next.kind === "alias" ? next.target : next;
    if (value?.kind === "scalar") texts.push(value.value);
  }
  return texts;
}

/** Whether a scalar is the key, or may be: of one in double quotes with escapes only its value tells. */
function spellingOf(
  { rows }: NodeTable,
  index: number,
  text: string,
  key: string,
): "key" | "escaped" | "other" {
  const row = index * ROW;
  const code = rows[row] ?? 0;
  if (code > NODE.double) return "other";
  const quotes = code === NODE.plain ? 0 : 1;
  const from = (rows[row + 1] ?? 0) + quotes;
  const to = (rows[row + 2] ?? 0) - quotes;
  if (to - from === key.length) return text.startsWith(key, from) ? "key" : "other";
  if (code !== NODE.double || to - from < key.length) return "other";
  const first = text.charCodeAt(from);
  if (first !== BACKSLASH && first !== key.charCodeAt(0)) return "other";
  return text.slice(from, to).includes("\\") ? "escaped" : "other";
}

const BACKSLASH = 92;
