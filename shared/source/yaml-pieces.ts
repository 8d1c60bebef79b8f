import { cutPiece } from "./cut-table.ts";
import { MAX_DEPTH, NODE, ROW, SCALAR_ROW } from "./node-table.ts";
import type { Branch, EntriesPlace, Piece } from "./stem.ts";
import { readYamlTable } from "./yaml-table.ts";

/** A line that ends a document or begins another (YAML 1.2.2 §9.1). */
const MARKER = /^(?:---|\.\.\.)(?:\s|$)/m;

/**
 * Reads the lines of some entries of a block map again. They mean by themselves what they mean in the text: what goes on over the
 * lines of a block map's entry is indented deeper than its key (YAML 1.2.2 §8.2.2), and what does not end where the lines end
 * cannot be read. Anchors may be used from afar, so lines that have any do not tell.
 * @returns undefined when they are not whole entries of such a map
 */
export function readYamlParts(text: string, place: EntriesPlace): Branch["parts"] | undefined {
  const piece = readPiece(text, place);
  return piece && cutPiece(text, piece, "yaml", place);
}

/** Reads the head of an entry whose value is kept in pieces: its key and no more. */
export function readYamlHead(text: string, column: number): Piece | undefined {
  const piece = readPiece(text, { column, depth: 0 });
  // The map, the key, and a value that is not there.
  if (piece?.table.count !== 3 || piece.table.rows[2 * ROW] !== NODE.empty || piece.table.tags.size > 0)
    return undefined;
  const rows = piece.table.rows.slice(ROW, 2 * ROW);
  rows[3] = 1;
  const scalars = piece.table.scalars.slice(0, SCALAR_ROW);
  if (scalars.length > 0) scalars[0] = 0;
  return { length: text.length, table: { ...piece.table, count: 1, rows, scalars } };
}

/** Reads entries of one block map, all of whose keys stand in the column. */
function readPiece(
  text: string,
  { column, depth }: Pick<EntriesPlace, "column" | "depth">,
): Piece | undefined {
  const first = text.charCodeAt(column);
  // A byte order mark or a directive would be taken for the begin of a document.
  if (first === 0xfeff || first === 37 || MARKER.test(text)) return undefined;
  const read = readYamlTable(text, MAX_DEPTH - depth);
  if (!read.ok) return undefined;
  const { table } = read;
  const { rows } = table;
  if (rows[0] !== NODE.blockMap || table.anchors.size > 0 || table.tags.has(0)) return undefined;
  // Blank lines and comments above the first key may be the end of a text above.
  if (rows[ROW + 1] !== column) return undefined;
  const blanks = " ".repeat(column);
  const next = (index: number): number => rows[index * ROW + 3] ?? 0;
  for (let key = 1; key < table.count; key = next(next(key))) {
    const start = rows[key * ROW + 1] ?? 0;
    const line = start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1;
    if (text.slice(line, start) !== blanks) return undefined;
  }
  return { length: text.length, table };
}
