import { NODE, type NodeTable, ROW, SCALAR_ROW } from "./node-table.ts";
import { type Branch, createBranch, PIECE, type Piece, type ReadOptions } from "./stem.ts";
import { readYamlTable } from "./yaml-table.ts";

/** Thrown when a stretch that was cut out cannot be read by itself; then the text is read as a whole. */
class NotInPieces extends Error {}

/** Branches inside branches: paths, a path, an operation, its responses ... */
const MAX_LEVELS = 6;

/** Blank lines and comments, directives, and the line that begins the document (YAML 1.2.2 §9.1). */
const HEAD = /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?\n|%[^\n]*\n|---[ \t]*(?:#[^\n]*)?\r?\n|[ \t]*\r\n)*/;
/** The end of the line above one that holds more than blanks or a comment, with the blanks of that line. */
const CONTENT = /\n *(?=[^ \r\n#])/g;
/** A line that ends a document or begins another. */
const MARKER = /^(?:---|\.\.\.)(?:\s|$)/m;

interface Cutting {
  readonly text: string;
  readonly pieceLength: number;
  readonly onProgress: ((offset: number) => void) | undefined;
}

/**
 * Reads YAML in pieces of whole entries of its block maps. The lines of entries mean by themselves what they mean in the text:
 * what goes on over the lines of a block map's entry is indented deeper than its key (YAML 1.2.2 §8.2.2), and what does not end
 * where the piece ends cannot be read. Anchors may be used from afar, so a text that has any is not cut.
 * @returns undefined when the text is short, or not of this kind; then it has to be read as a whole
 */
export function cutYaml(text: string, { pieceLength = PIECE, onProgress }: ReadOptions): Branch | undefined {
  if (text.length < 2 * pieceLength) return undefined;
  const from = HEAD.exec(text)?.[0].length ?? 0;
  try {
    const inner = readParts({ text, pieceLength, onProgress }, from, text.length, 0);
    if (!inner) return undefined;
    const head: Piece = { length: from, table: EMPTY };
    return createBranch(head, inner.parts, { style: "block", column: inner.column, bracket: 0 });
  } catch (error) {
    if (error instanceof NotInPieces) return undefined;
    throw error;
  }
}

const EMPTY: NodeTable = {
  count: 0,
  rows: new Int32Array(0),
  scalars: new Int32Array(0),
  anchors: new Map(),
  tags: new Map(),
};

/**
 * Reads the lines of some entries of a block map again.
 * @param column of the map's keys
 * @returns undefined when they are not whole entries of such a map
 */
export function readYamlParts(
  text: string,
  column: number,
  pieceLength: number,
): Branch["parts"] | undefined {
  if (text.length < 2 * pieceLength) {
    const piece = readPiece(text, column);
    return piece && [piece];
  }
  try {
    const inner = readParts({ text, pieceLength, onProgress: undefined }, 0, text.length, 1);
    return inner?.column === column ? inner.parts : undefined;
  } catch (error) {
    if (error instanceof NotInPieces) return undefined;
    throw error;
  }
}

/** Reads the head of an entry whose value is kept in pieces: its key and no more. */
export function readYamlHead(text: string, column: number): Piece | undefined {
  const piece = readPiece(text, column);
  // The map, the key, and a value that is not there.
  if (piece?.table.count !== 3 || piece.table.rows[2 * ROW] !== NODE.empty || piece.table.tags.size > 0)
    return undefined;
  const rows = piece.table.rows.slice(ROW, 2 * ROW);
  rows[3] = 1;
  const scalars = piece.table.scalars.slice(0, SCALAR_ROW);
  if (scalars.length > 0) scalars[0] = 0;
  return { length: text.length, table: { ...EMPTY, count: 1, rows, scalars } };
}

/** Reads entries of one block map, all of whose keys stand in the column. */
function readPiece(text: string, column: number): Piece | undefined {
  const first = text.charCodeAt(column);
  // A byte order mark or a directive would be taken for the begin of a document.
  if (first === 0xfeff || first === 37 || MARKER.test(text)) return undefined;
  const read = readYamlTable(text);
  if (!read.ok) return undefined;
  const { table } = read;
  const { rows } = table;
  if (rows[0] !== NODE.blockMap || table.anchors.size > 0 || table.tags.has(0)) return undefined;
  const blanks = " ".repeat(column);
  const next = (index: number): number => rows[index * ROW + 3] ?? 0;
  for (let key = 1; key < table.count; key = next(next(key))) {
    const start = rows[key * ROW + 1] ?? 0;
    const line = text.lastIndexOf("\n", start - 1) + 1;
    if (start === 0 ? column > 0 : text.slice(line, start) !== blanks) return undefined;
  }
  return { length: text.length, table };
}

/** The parts of a block map whose lines are those from `from` to `to`; undefined when it is no such map. */
function readParts(
  cutting: Cutting,
  from: number,
  to: number,
  level: number,
): Pick<Branch, "parts" | "column"> | undefined {
  const { text, pieceLength } = cutting;
  const first = contentLine(text, from);
  if (first === undefined || first.line >= to) return undefined;
  const { column } = first;
  if (startsOtherwise(text, first.line + column) || isItem(text, first.line + column)) return undefined;
  const below = new RegExp(`\\n {0,${column}}(?=[^ \\r\\n#])`, "g");
  /** The line of the next key; `to` after the last. */
  const nextKey = (line: number): number | undefined => {
    below.lastIndex = line + column;
    for (let found = below.exec(text); found && found.index + 1 < to; found = below.exec(text)) {
      const at = found.index + found[0].length;
      if (found[0].length <= column || startsOtherwise(text, at)) return undefined;
      // Items of a list may stand in the column of the key that holds it.
      if (!isItem(text, at)) return found.index + 1;
    }
    return to;
  };
  const parts: (Piece | Branch)[] = [];
  const takePiece = (start: number, end: number): void => {
    if (start === end) return;
    const piece = readPiece(text.slice(start, end), column);
    if (!piece) throw new NotInPieces();
    parts.push(piece);
    cutting.onProgress?.(end);
  };
  let start = from;
  for (let line = first.line; line < to; ) {
    const next = nextKey(line);
    if (next === undefined) return undefined;
    const branch =
      next - line > 2 * pieceLength && level < MAX_LEVELS
        ? readBranch(cutting, line, next, column, level)
        : undefined;
    if (branch) {
      takePiece(start, line);
      parts.push(branch);
      start = next;
    } else if (next - start >= pieceLength) {
      takePiece(start, next);
      start = next;
    }
    line = next;
  }
  takePiece(start, to);
  return { parts, column };
}

/** An entry that is long by itself, with its map in pieces; undefined when its value is no block map below its key. */
function readBranch(
  cutting: Cutting,
  start: number,
  end: number,
  column: number,
  level: number,
): Branch | undefined {
  const { text } = cutting;
  const lineEnd = text.indexOf("\n", start);
  const inner = lineEnd === -1 ? undefined : contentLine(text, lineEnd + 1);
  if (!inner || inner.line >= end || inner.column <= column) return undefined;
  const head = readYamlHead(text.slice(start, inner.line), column);
  const below = head && readParts(cutting, inner.line, end, level + 1);
  return below && createBranch(head, below.parts, { style: "block", column: below.column, bracket: 0 });
}

/** The first line from the line of `from` on that holds more than blanks or a comment. */
function contentLine(
  text: string,
  from: number,
): { readonly line: number; readonly column: number } | undefined {
  if (from === 0 || text[from - 1] !== "\n") {
    const own = /^ *(?=[^ \r\n#])/.exec(text.slice(from, from + 1000));
    if (own) return { line: from, column: own[0].length };
  }
  CONTENT.lastIndex = Math.max(from - 1, 0);
  const found = CONTENT.exec(text);
  return found ? { line: found.index + 1, column: found[0].length - 1 } : undefined;
}

/** Whether a line's content begins with something else than a key that means the same wherever it stands. */
function startsOtherwise(text: string, at: number): boolean {
  return /^(?:[?:](?:\s|$)|[\t%]|---|\.\.\.)/.test(text.slice(at, at + 4));
}

function isItem(text: string, at: number): boolean {
  return /^-(?:\s|$)/.test(text.slice(at, at + 2));
}
