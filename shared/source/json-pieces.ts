import { readJsonEntries } from "./json-table.ts";
import { NODE, type NodeTable, ROW } from "./node-table.ts";
import { type Branch, createBranch, isBranch, PIECE, type Piece } from "./stem.ts";

const NO_SCALARS = new Int32Array(0);

/**
 * Cuts the table of a JSON text into pieces of whole entries of its objects.
 * @returns undefined when the text is short, or no object
 */
export function cutJson(text: string, table: NodeTable, pieceLength = PIECE): Branch | undefined {
  if (text.length < 2 * pieceLength) return undefined;
  return new Cutter(table, pieceLength).branchOf(undefined, 0, 0, text.length);
}

/**
 * Reads the text of some entries of an object again.
 * @param tail what follows the last of them up to the next part, unchanged: commas, blanks, brackets
 * @returns undefined when they are not whole entries
 */
export function readJsonParts(text: string, tail: number, pieceLength: number): Branch["parts"] | undefined {
  const table = readJsonEntries(text.slice(0, text.length - tail));
  if (!table) return undefined;
  if (text.length < 2 * pieceLength) return [{ length: text.length, table }];
  return new Cutter(table, pieceLength).partsOf(0, 0, text.length);
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
    if (!inner) break;
    last = inner;
    brackets++;
  }
  if (isBranch(last)) return 0;
  let at = text.length - (last.length - (last.table.rows[2] ?? 0));
  for (; brackets > 0; brackets--) at = text.indexOf("}", at) + 1;
  return text.length - at;
}

class Cutter {
  readonly #rows: Int32Array;
  readonly #pieceLength: number;

  constructor({ rows }: NodeTable, pieceLength: number) {
    this.#rows = rows;
    this.#pieceLength = pieceLength;
  }

  #start(index: number): number {
    return this.#rows[index * ROW + 1] ?? 0;
  }

  #next(index: number): number {
    return this.#rows[index * ROW + 3] ?? 0;
  }

  /** A map that stands in the text from `from` (its key, or the text's begin) to `to` (the next entry, or the text's end). */
  branchOf(key: number | undefined, map: number, from: number, to: number): Branch | undefined {
    if (this.#rows[map * ROW] !== NODE.flowMap || this.#next(map) === map + 1) return undefined;
    const bracket = this.#start(map) - from;
    const inner = this.#start(map + 1);
    const rows =
      key === undefined
        ? new Int32Array(0)
        : Int32Array.of(NODE.double, 0, (this.#rows[key * ROW + 2] ?? 0) - from, 1);
    const head: Piece = { length: inner - from, table: tableOf(rows) };
    return createBranch(head, this.partsOf(map, inner, to), { style: "flow", column: 0, bracket });
  }

  /** The entries of a map, whose text goes from `from` to `to`, in parts. */
  partsOf(map: number, from: number, to: number): Branch["parts"] {
    const parts: (Piece | Branch)[] = [];
    const end = this.#next(map);
    let first = map + 1;
    let start = from;
    const takePiece = (next: number, stop: number): void => {
      if (first < next) parts.push(this.#pieceOf(first, next, start, stop));
      first = next;
      start = stop;
    };
    for (let key = map + 1; key < end; ) {
      const value = this.#next(key);
      const next = this.#next(value);
      const stop = next < end ? this.#start(next) : to;
      const keyStart = key === map + 1 ? from : this.#start(key);
      const branch =
        stop - keyStart > 2 * this.#pieceLength ? this.branchOf(key, value, keyStart, stop) : undefined;
      if (branch) {
        takePiece(key, keyStart);
        parts.push(branch);
        first = next;
        start = stop;
      } else if (stop - start >= this.#pieceLength) takePiece(next, stop);
      key = next;
    }
    takePiece(end, to);
    return parts;
  }

  #pieceOf(first: number, next: number, start: number, stop: number): Piece {
    const count = next - first + 1;
    const rows = new Int32Array(count * ROW);
    rows.set(this.#rows.subarray(first * ROW, next * ROW), ROW);
    for (let row = ROW; row < rows.length; row += ROW) {
      rows[row + 1] = (rows[row + 1] ?? 0) - start;
      rows[row + 2] = (rows[row + 2] ?? 0) - start;
      rows[row + 3] = (rows[row + 3] ?? 0) - first + 1;
    }
    // The last entry ends where the last of its nodes does, or the bracket that closes them.
    let last = 1;
    for (let key = 1; key < count; key = rows[last * ROW + 3] ?? count) last = rows[key * ROW + 3] ?? count;
    rows.set([NODE.flowMap, 0, rows[last * ROW + 2] ?? 0, count]);
    return { length: stop - start, table: tableOf(rows) };
  }
}

function tableOf(rows: Int32Array<ArrayBuffer>): NodeTable {
  return { count: rows.length / ROW, rows, scalars: NO_SCALARS, anchors: new Map(), tags: new Map() };
}
