import type { TextEdit } from "../model/text.ts";
import { applyEdits, inOrder } from "./apply-edits.ts";
import type { SourceText } from "./source-text.ts";

/** Length of a chunk, in UTF-16 code units; neighbours are joined while they are shorter together. */
const CHUNK = 1 << 15;

/**
 * A text in chunks. A string of 10 MB that is put together anew is copied as a whole when it is next read, which takes 20 ms;
 * here an edit makes the chunks that it touches anew.
 */
class ChunkedText implements SourceText {
  readonly length: number;
  readonly chunks: readonly string[];
  /** Where each chunk begins. */
  readonly #starts: readonly number[];
  /** The chunk that was read last: most reading goes on where it stopped. */
  #last = 0;

  constructor(chunks: readonly string[]) {
    this.chunks = chunks;
    const starts: number[] = [];
    let length = 0;
    for (const chunk of chunks) {
      starts.push(length);
      length += chunk.length;
    }
    this.#starts = starts;
    this.length = length;
  }

  /** Index of the chunk that holds an offset inside the text. */
  #find(offset: number): number {
    const isIn = (index: number): boolean => {
      const start = this.#starts[index] ?? 0;
      return start <= offset && offset < start + (this.chunks[index]?.length ?? 0);
    };
    if (isIn(this.#last)) return this.#last;
    let low = 0;
    let high = this.chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    this.#last = low;
    return low;
  }

  slice(start = 0, end = this.length): string {
    const from = start < 0 ? Math.max(this.length + start, 0) : start;
    const to = Math.min(end < 0 ? this.length + end : end, this.length);
    if (from >= to) return "";
    let text = "";
    for (let index = this.#find(from), at = from; at < to; index++) {
      const chunk = this.chunks[index] ?? "";
      const offset = this.#starts[index] ?? 0;
      text += chunk.slice(at - offset, to - offset);
      at = offset + chunk.length;
    }
    return text;
  }

  charCodeAt(offset: number): number {
    if (offset < 0 || offset >= this.length) return Number.NaN;
    const index = this.#find(offset);
    return this.chunks[index]?.charCodeAt(offset - (this.#starts[index] ?? 0)) ?? Number.NaN;
  }

  charAt(offset: number): string {
    return this.slice(Math.max(offset, 0), offset + 1);
  }

  startsWith(search: string, at = 0): boolean {
    return this.slice(at, at + search.length) === search;
  }

  includes(search: string, at = 0): boolean {
    return this.indexOf(search, at) !== -1;
  }

  indexOf(search: string, at = 0): number {
    const from = Math.max(at, 0);
    if (from >= this.length) return search === "" ? this.length : -1;
    for (let index = this.#find(from); index < this.chunks.length; index++) {
      const start = Math.max(this.#starts[index] ?? 0, from);
      const end = (this.#starts[index] ?? 0) + (this.chunks[index]?.length ?? 0);
      // What begins in this chunk may end in the next.
      const found = this.slice(start, end + search.length - 1).indexOf(search);
      if (found !== -1) return start + found;
    }
    return -1;
  }

  lastIndexOf(search: string, at = Number.POSITIVE_INFINITY): number {
    if (search === "") return Math.min(Math.max(at, 0), this.length);
    if (this.length === 0) return -1;
    const from = Math.min(Math.max(at, 0), this.length - 1);
    for (let index = this.#find(from); index >= 0; index--) {
      const start = this.#starts[index] ?? 0;
      const end = Math.min(start + (this.chunks[index]?.length ?? 0) - 1, from);
      const found = this.slice(start, end + search.length).lastIndexOf(search, end - start);
      if (found !== -1) return start + found;
    }
    return -1;
  }

  toString(): string {
    return this.chunks.join("");
  }
}

function cut(text: string): readonly string[] {
  const chunks: string[] = [];
  for (let at = 0; at < text.length; at += CHUNK) chunks.push(text.slice(at, at + CHUNK));
  return chunks;
}

/**
 * The text that edits lead to; the text itself stays as it is.
 * @param edits none overlapping another; several insertions at one place keep their order
 * @throws RangeError when edits overlap or reach outside the text
 */
export function editText(text: SourceText, edits: readonly TextEdit[]): SourceText {
  if (typeof text === "string" && text.length < 2 * CHUNK) return applyEdits(text, edits);
  const chunks = text instanceof ChunkedText ? text.chunks : cut(text.toString());
  const result: string[] = [];
  const add = (part: string): void => {
    const last = result.at(-1);
    if (part === "") return;
    if (last !== undefined && last.length + part.length <= CHUNK) result[result.length - 1] = last + part;
    else if (part.length > 2 * CHUNK) result.push(...cut(part));
    else result.push(part);
  };
  let index = 0;
  let start = 0;
  /** Where what is not taken over yet begins. */
  let at = 0;
  const takeTo = (end: number): void => {
    for (;;) {
      const chunk = chunks[index];
      if (chunk === undefined || start >= end) break;
      const to = Math.min(end, start + chunk.length);
      // A whole chunk is kept as the object that it is.
      if (at === start && to === start + chunk.length) result.push(chunk);
      else add(chunk.slice(at - start, to - start));
      at = to;
      if (to < start + chunk.length) break;
      start += chunk.length;
      index++;
    }
  };
  const skipTo = (end: number): void => {
    at = end;
    for (
      let chunk = chunks[index];
      chunk !== undefined && start + chunk.length <= end;
      chunk = chunks[index]
    ) {
      start += chunk.length;
      index++;
    }
  };
  for (const edit of inOrder(edits)) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(
        `The edit at ${edit.start}-${edit.end} overlaps another or lies outside the text.`,
      );
    }
    takeTo(edit.start);
    add(edit.text);
    skipTo(edit.end);
  }
  takeTo(text.length);
  return new ChunkedText(result);
}
