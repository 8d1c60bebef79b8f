import type { TextRange } from "../model/text.ts";

/** What a node is, and how it is written. */
export const NODE = {
  plain: 1,
  single: 2,
  double: 3,
  literal: 4,
  folded: 5,
  /** A value that is not there: `key:` with nothing after it. */
  empty: 6,
  alias: 7,
  blockMap: 8,
  flowMap: 9,
  blockList: 10,
  flowList: 11,
} as const;

export type NodeCode = (typeof NODE)[keyof typeof NODE];

/** Deeper than any real document (the deepest known has some forty levels), and far from the end of the stack. */
export const MAX_DEPTH = 500;

/** What is said of a text that is nested deeper. */
export const TOO_DEEP = {
  message: "The document is nested too deeply.",
  advice: "Check for lists or maps that open without closing.",
} as const;

/** Numbers in a row of `NodeTable.rows`: code, start, end, and the index of the node after the whole subtree. */
export const ROW = 4;
/** Numbers in a row of `NodeTable.scalars`: node, start and end of the value's characters, indentation, chomping. */
export const SCALAR_ROW = 5;

/**
 * The nodes of a text in document order, as rows of numbers: a 10 MB document has half a million nodes, which are kept, and
 * handed from thread to thread, at a tenth of what objects cost. A map's children are key, value, key, value ... The offsets are
 * those of the piece of text that the table is about.
 */
export interface NodeTable {
  readonly count: number;
  readonly rows: Int32Array<ArrayBuffer>;
  /** YAML scalars whose value is not just the characters between `start` and `end`, in the order of their nodes. */
  readonly scalars: Int32Array<ArrayBuffer>;
  /** Names without `&`, by node; few documents have any. */
  readonly anchors: ReadonlyMap<number, TextRange>;
  readonly tags: ReadonlyMap<number, TextRange>;
  /** Whether there may be a merge key among the nodes, `<<` without quotes; few documents have any. */
  readonly mayMerge: boolean;
}

/** Why a text makes no table, with the offset when there is a place. */
export interface TableFault {
  readonly offset: number | undefined;
  readonly message: string;
  readonly advice: string;
}

/** The index of the first row of `NodeTable.scalars` whose node is not before `node`, by halving. */
export function scalarRowFrom(scalars: Int32Array, node: number): number {
  let low = 0;
  let high = scalars.length / SCALAR_ROW;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scalars[middle * SCALAR_ROW] ?? 0) < node) low = middle + 1;
    else high = middle;
  }
  return low * SCALAR_ROW;
}

/** Fills a table. */
export class TableWriter {
  count = 0;
  rows: Int32Array<ArrayBuffer>;
  readonly scalars: number[] = [];
  readonly anchors = new Map<number, TextRange>();
  readonly tags = new Map<number, TextRange>();
  mayMerge = false;

  constructor(capacity: number) {
    this.rows = new Int32Array(capacity * ROW);
  }

  /** Adds a node; a collection's end and next are set by `close`. Returns its index. */
  add(code: NodeCode, start: number, end: number): number {
    const index = this.count;
    const row = index * ROW;
    if (row >= this.rows.length) {
      const wider = new Int32Array(Math.max(this.rows.length * 2, 256 * ROW));
      wider.set(this.rows);
      this.rows = wider;
    }
    const { rows } = this;
    rows[row] = code;
    rows[row + 1] = start;
    rows[row + 2] = end;
    rows[row + 3] = index + 1;
    this.count = index + 1;
    return index;
  }

  close(index: number, end: number): void {
    this.rows[index * ROW + 2] = end;
    this.rows[index * ROW + 3] = this.count;
  }

  /** The table of the nodes from one index to another, whose subtrees lie between the two: of all unless given. */
  finish(from = 0, to = this.count): NodeTable {
    const count = to - from;
    const isAll = count * ROW === this.rows.length;
    const rows = isAll ? this.rows : this.rows.slice(from * ROW, to * ROW);
    for (let row = 3; from > 0 && row < rows.length; row += ROW) rows[row] = (rows[row] ?? 0) - from;
    const scalars: number[] = from === 0 && to === this.count ? this.scalars : [];
    for (let row = 0; scalars !== this.scalars && row < this.scalars.length; row += SCALAR_ROW) {
      const [node = 0, ...rest] = this.scalars.slice(row, row + SCALAR_ROW);
      if (node >= from && node < to) scalars.push(node - from, ...rest);
    }
    const within = (ranges: ReadonlyMap<number, TextRange>): ReadonlyMap<number, TextRange> =>
      new Map(
        [...ranges].flatMap(([node, range]) => (node >= from && node < to ? [[node - from, range]] : [])),
      );
    return {
      count,
      rows,
      scalars: Int32Array.from(scalars),
      anchors: within(this.anchors),
      tags: within(this.tags),
      mayMerge: this.mayMerge,
    };
  }
}
