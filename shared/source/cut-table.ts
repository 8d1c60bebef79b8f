import { NODE, type NodeTable, ROW, SCALAR_ROW, scalarRowFrom } from "./node-table.ts";
import { type Branch, createBranch, type EntriesPlace, PIECE, type Piece } from "./stem.ts";

const NONE: NodeTable["tags"] = new Map();

/**
 * Cuts a text that was read as a whole into pieces of whole entries of its maps.
 * @returns undefined when the text is short, its root is no map that can be cut, or it has anchors, which may be used from afar
 */
export function cutTable(
  text: string,
  table: NodeTable,
  format: "yaml" | "json",
  pieceLength = PIECE,
): Branch | undefined {
  if (text.length < 2 * pieceLength || table.anchors.size > 0) return undefined;
  return new Cutter(text, table, format, pieceLength).branchOf(undefined, 0, 0, text.length, 0);
}

/** Cuts a piece of entries into smaller ones where it is long. */
export function cutPiece(
  text: string,
  piece: Piece,
  format: "yaml" | "json",
  { depth, pieceLength }: Pick<EntriesPlace, "depth" | "pieceLength">,
): Branch["parts"] {
  if (piece.length < 2 * pieceLength) return [piece];
  const cut = new Cutter(text, piece.table, format, pieceLength).partsOf(0, 0, piece.length, depth);
  return cut?.parts ?? [piece];
}

class Cutter {
  readonly #text: string;
  readonly #table: NodeTable;
  readonly #isYaml: boolean;
  readonly #pieceLength: number;

  constructor(text: string, table: NodeTable, format: "yaml" | "json", pieceLength: number) {
    this.#text = text;
    this.#table = table;
    this.#isYaml = format === "yaml";
    this.#pieceLength = pieceLength;
  }

  #code(index: number): number {
    return this.#table.rows[index * ROW] ?? 0;
  }

  #start(index: number): number {
    return this.#table.rows[index * ROW + 1] ?? 0;
  }

  #end(index: number): number {
    return this.#table.rows[index * ROW + 2] ?? 0;
  }

  #next(index: number): number {
    return this.#table.rows[index * ROW + 3] ?? 0;
  }

  /**
   * A map in parts, when it is one that can be cut.
   * @param key undefined at the root
   * @param from where the text of its entry begins, or the text
   * @param to where the next entry begins, or the text ends
   * @param depth how many maps it lies in
   */
  branchOf(
    key: number | undefined,
    map: number,
    from: number,
    to: number,
    depth: number,
  ): Branch | undefined {
    const isMap = this.#code(map) === (this.#isYaml ? NODE.blockMap : NODE.flowMap);
    if (!isMap || this.#next(map) === map + 1 || this.#table.tags.has(map)) return undefined;
    const inner = this.#boundary(map + 1);
    // Both on one line: `- a: b`, `? a`.
    if (inner === undefined || (key !== undefined && inner <= this.#start(key))) return undefined;
    const cut = this.partsOf(map, inner, to, depth);
    if (!cut) return undefined;
    const head =
      key === undefined ? emptyPiece(inner - from) : this.#pieceOf(key, key + 1, from, inner, false);
    return createBranch(head, cut.parts, {
      style: this.#isYaml ? "block" : "flow",
      depth,
      column: cut.column,
      bracket: this.#start(map) - from,
    });
  }

  /** The entries of a map, whose text goes from `from` to `to`, in parts; undefined when not each begins where a part may. */
  partsOf(
    map: number,
    from: number,
    to: number,
    depth: number,
  ): Pick<Branch, "parts" | "column"> | undefined {
    const column = this.#columnOf(map + 1);
    const parts: (Piece | Branch)[] = [];
    const end = this.#next(map);
    let first = map + 1;
    let start = from;
    const takePiece = (next: number, stop: number): void => {
      if (first < next) parts.push(this.#pieceOf(first, next, start, stop, true));
      first = next;
      start = stop;
    };
    for (let key = map + 1; key < end; ) {
      const value = this.#next(key);
      const next = this.#next(value);
      const stop = next < end ? this.#boundary(next) : to;
      const keyStart = key === map + 1 ? from : this.#boundary(key);
      if (stop === undefined || keyStart === undefined || this.#columnOf(key) !== column) return undefined;
      const branch =
        stop - keyStart > 2 * this.#pieceLength
          ? this.branchOf(key, value, keyStart, stop, depth + 1)
          : undefined;
      if (branch) {
        takePiece(key, keyStart);
        parts.push(branch);
        first = next;
        start = stop;
      } else if (stop - start >= this.#pieceLength) takePiece(next, stop);
      key = next;
    }
    takePiece(end, to);
    return { parts, column };
  }

  /** Where a part that begins with this key begins; undefined when something stands before it on its line. */
  #boundary(key: number): number | undefined {
    if (!this.#isYaml) return this.#start(key);
    const start = this.#start(key);
    const line = start - this.#columnOf(key);
    for (let at = line; at < start; at++) {
      if (this.#text.charCodeAt(at) !== 32) return undefined;
    }
    return line;
  }

  #columnOf(key: number): number {
    if (!this.#isYaml) return 0;
    const start = this.#start(key);
    if (start === 0) return 0;
    const line = this.#text.lastIndexOf("\n", start - 1) + 1;
    // A byte order mark stands in no column.
    return start - line - (line === 0 && this.#text.startsWith("\uFEFF") ? 1 : 0);
  }

  /** The nodes from `first` to `next`, with a map of them above when they are entries. */
  #pieceOf(first: number, next: number, start: number, stop: number, areEntries: boolean): Piece {
    const shift = areEntries ? 1 : 0;
    const count = next - first + shift;
    const rows = new Int32Array(count * ROW);
    rows.set(this.#table.rows.subarray(first * ROW, next * ROW), shift * ROW);
    for (let row = shift * ROW; row < rows.length; row += ROW) {
      rows[row + 1] = (rows[row + 1] ?? 0) - start;
      rows[row + 2] = (rows[row + 2] ?? 0) - start;
      rows[row + 3] = (rows[row + 3] ?? 0) - first + shift;
    }
    if (areEntries) {
      let last = first;
      for (let key = first; key < next; key = this.#next(last)) last = this.#next(key);
      const code = this.#isYaml ? NODE.blockMap : NODE.flowMap;
      rows.set([code, this.#start(first) - start, this.#end(last) - start, count]);
    }
    const table: NodeTable = {
      count,
      rows,
      scalars: this.#scalarsOf(first, next, start, shift),
      anchors: NONE,
      tags: this.#tagsOf(first, next, start, shift),
      mayMerge: this.#table.mayMerge,
    };
    return { length: stop - start, table };
  }

  #scalarsOf(first: number, next: number, start: number, shift: number): Int32Array<ArrayBuffer> {
    const { scalars } = this.#table;
    const rows = scalars.slice(scalarRowFrom(scalars, first), scalarRowFrom(scalars, next));
    for (let row = 0; row < rows.length; row += SCALAR_ROW) {
      rows[row] = (rows[row] ?? 0) - first + shift;
      rows[row + 1] = (rows[row + 1] ?? 0) - start;
      rows[row + 2] = (rows[row + 2] ?? 0) - start;
    }
    return rows;
  }

  #tagsOf(first: number, next: number, start: number, shift: number): NodeTable["tags"] {
    if (this.#table.tags.size === 0) return NONE;
    const tags = [...this.#table.tags].filter(([index]) => index >= first && index < next);
    return new Map(
      tags.map(([index, tag]) => [index - first + shift, { start: tag.start - start, end: tag.end - start }]),
    );
  }
}

function emptyPiece(length: number): Piece {
  const nothing = new Int32Array(0);
  const table = { count: 0, rows: nothing, scalars: nothing, anchors: NONE, tags: NONE, mayMerge: false };
  return { length, table };
}
