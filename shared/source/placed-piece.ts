import { NODE, type NodeTable, ROW, scalarRowFrom } from "./node-table.ts";
import type { SourceText } from "./source-text.ts";
import type { SourceNode } from "./tree.ts";

/** A piece at its place in a text. */
export interface PlacedPiece {
  readonly text: SourceText;
  readonly format: "yaml" | "json";
  readonly table: NodeTable;
  /** Where the piece begins in the text. */
  readonly start: number;
  /** Nodes that aliases stand for, kept so that each is one node however many aliases there are. */
  readonly targets: Map<number, SourceNode>;
}

/** What a node is: one of `NODE`. */
export const codeOf = ({ rows }: NodeTable, index: number): number => rows[index * ROW] ?? 0;
/** The index of the node after the whole subtree of one. */
export const nextOf = ({ rows }: NodeTable, index: number): number => rows[index * ROW + 3] ?? 0;

/** The row of a node in `NodeTable.scalars`; undefined when it has none. */
export function findScalar(scalars: Int32Array, node: number): number | undefined {
  const row = scalarRowFrom(scalars, node);
  return scalars[row] === node ? row : undefined;
}

/** Whether a key may be this name: false only when its characters say that it is not. */
export function isNamed({ text, start, table }: PlacedPiece, key: number, name: string): boolean {
  const row = key * ROW;
  const code = table.rows[row] ?? 0;
  const quotes = code === NODE.single || code === NODE.double ? 1 : 0;
  if (code > NODE.double) return true;
  const from = (table.rows[row + 1] ?? 0) + quotes;
  // No way to write a character is shorter than the character.
  if ((table.rows[row + 2] ?? 0) - quotes - from < name.length) return false;
  for (let at = 0; at < name.length; at++) {
    const char = text.charCodeAt(start + from + at);
    if (char !== name.charCodeAt(at)) return char === BACKSLASH || char === APOSTROPHE || char <= BLANK;
  }
  return true;
}

// What may stand for another character, or for none: escapes, and line ends that are folded with the blanks around them.
const BACKSLASH = 92;
const APOSTROPHE = 39;
const BLANK = 32;
