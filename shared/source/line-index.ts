import type { TextPosition } from "../model/text.ts";
import type { SourceText } from "./source-text.ts";

/** Converts between offsets and lines of one text. Line feeds end lines; a carriage return before one belongs to its line. */
export interface LineIndex {
  /** The place of an offset; offsets outside the text are taken as its start or end. */
  readonly positionAt: (offset: number) => TextPosition;
  /** The offset at which a line (from 1) begins; lines outside the text are taken as its first or last. */
  readonly offsetAt: (line: number) => number;
  readonly lineCount: number;
}

/** Indexes the lines of a text: one pass over it, then each question takes logarithmic time. */
export function createLineIndex(text: SourceText): LineIndex {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const startOf = (line: number): number => starts[Math.min(Math.max(line, 1), starts.length) - 1] ?? 0;
  return {
    lineCount: starts.length,
    offsetAt: startOf,
    positionAt(offset) {
      const wanted = Math.min(Math.max(offset, 0), text.length);
      let low = 1;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (startOf(middle) <= wanted) low = middle;
        else high = middle - 1;
      }
      return { line: low, column: wanted - startOf(low) + 1 };
    },
  };
}
