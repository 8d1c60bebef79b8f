import { cutPiece } from "./cut-table.ts";
import { readJsonEntries } from "./json-table.ts";
import { MAX_DEPTH, ROW } from "./node-table.ts";
import { type Branch, type EntriesPlace, isBranch, type Piece } from "./stem.ts";

/**
 * Reads the text of some entries of an object again.
 * @param tail what follows the last of them up to the next part, unchanged: commas, blanks, brackets
 * @returns undefined when they are not whole entries
 */
export function readJsonParts(text: string, tail: number, place: EntriesPlace): Branch["parts"] | undefined {
  const table = readJsonEntries(text.slice(0, text.length - tail), MAX_DEPTH - place.depth);
  return table && cutPiece(text, { length: text.length, table }, "json", place);
}

/** Reads the head of an entry whose value is kept in pieces: its key, and the bracket that opens. */
export function readJsonHead(text: string): { readonly head: Piece; readonly bracket: number } | undefined {
  if (!/^"(?:[^"\\]|\\.)*"\s*:\s*\{\s*$/.test(text)) return undefined;
  const table = readJsonEntries(`${text}}`);
  if (table?.count !== 3) return undefined;
  const rows = table.rows.slice(ROW, 2 * ROW);
  rows[3] = 1;
  const bracket = text.lastIndexOf("{");
  return { head: { length: text.length, table: { ...table, count: 1, rows } }, bracket };
}

/** How much of a part's text follows its last entry. */
export function tailOfJson(part: Piece | Branch, text: string): number {
  let last = part;
  let brackets = 0;
  while (isBranch(last)) {
    const inner = last.parts.at(-1);
    if (!inner) return 0;
    last = inner;
    brackets++;
  }
  let at = text.length - (last.length - (last.table.rows[2] ?? 0));
  for (; brackets > 0; brackets--) at = text.indexOf("}", at) + 1;
  return text.length - at;
}
