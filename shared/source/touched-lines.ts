import type { TextEdit } from "../model/text.ts";
import { applyEdits, inOrder } from "./apply-edits.ts";
import type { SourceText } from "./source-text.ts";
import { lineStartOf, nextLineOf } from "./text-lines.ts";

/** Whole neighbouring lines of a text that edits touch, with their line ends. */
export interface TouchedLines {
  /** Offset in the text at which they begin. */
  readonly start: number;
  readonly before: string;
  /** What the edits make of them. */
  readonly after: string;
}

/**
 * The lines that edits touch, in the order of the text; edits that share a line are together. Only these lines are looked at, so
 * that it costs little on 10 MB.
 * @param edits in offsets of `text`, none overlapping another
 */
export function touchedLines(text: SourceText, edits: readonly TextEdit[]): readonly TouchedLines[] {
  const stretches: { readonly start: number; end: number; readonly edits: TextEdit[] }[] = [];
  for (const edit of inOrder(edits)) {
    const end = nextLineOf(text, edit.end);
    const last = stretches.at(-1);
    if (last && (edit.start < last.end || last.end === text.length)) {
      last.end = Math.max(end, last.end);
      last.edits.push(edit);
    } else stretches.push({ start: lineStartOf(text, edit.start), end, edits: [edit] });
  }
  return stretches.map(({ start, end, edits: inside }) => {
    const before = text.slice(start, end);
    const shifted = inside.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    return { start, before, after: applyEdits(before, shifted) };
  });
}
