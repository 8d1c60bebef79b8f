import type { ScalarEvent } from "js-yaml";
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

/**
 * The nodes of a text in document order, as columns: a 10 MB document has half a million nodes, and four numbers for
 * each are read and kept at a tenth of what objects cost. A map's children are key, value, key, value ...
 */
export class NodeTable {
  count = 0;
  codes: Uint8Array<ArrayBuffer>;
  starts: Int32Array<ArrayBuffer>;
  ends: Int32Array<ArrayBuffer>;
  /** Index of the node after the whole subtree. */
  nexts: Int32Array<ArrayBuffer>;
  /** YAML scalars whose value is not just the characters between `start` and `end`. */
  readonly folded = new Map<number, ScalarEvent>();
  /** Names without `&`; few documents have any. */
  readonly anchors = new Map<number, TextRange>();
  readonly tags = new Map<number, TextRange>();

  constructor(capacity: number) {
    this.codes = new Uint8Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.nexts = new Int32Array(capacity);
  }

  /** Adds a node; a collection's end and next are set by `close`. Returns its index. */
  add(code: NodeCode, start: number, end: number): number {
    const index = this.count;
    if (index === this.codes.length) this.#grow();
    this.codes[index] = code;
    this.starts[index] = start;
    this.ends[index] = end;
    this.nexts[index] = index + 1;
    this.count = index + 1;
    return index;
  }

  close(index: number, end: number): void {
    this.ends[index] = end;
    this.nexts[index] = this.count;
  }

  #grow(): void {
    const capacity = Math.max(this.codes.length * 2, 1024);
    const wider = (column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const next = new Int32Array(capacity);
      next.set(column);
      return next;
    };
    const codes = new Uint8Array(capacity);
    codes.set(this.codes);
    this.codes = codes;
    this.starts = wider(this.starts);
    this.ends = wider(this.ends);
    this.nexts = wider(this.nexts);
  }
}
