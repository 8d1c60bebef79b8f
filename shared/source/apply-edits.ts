import type { TextEdit } from "../model/text.ts";
import type { SourceText } from "./source-text.ts";

/** The edits in the order of their places; several insertions at one place keep the order they are listed in. */
export function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** How much longer edits make a text, in UTF-16 code units. */
export function growthOf(edits: readonly TextEdit[]): number {
  return edits.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
}

/**
 * Applies edits that all speak of the offsets of `text`.
 * @returns the new text
 * @throws RangeError when edits overlap or reach outside the text
 */
export function applyEdits(text: SourceText, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of inOrder(edits)) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(
        `The edit at ${edit.start}-${edit.end} overlaps another or lies outside the text.`,
      );
    }
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  parts.push(text.slice(at));
  return parts.join("");
}

/**
 * The edits that lead back: applied to `applyEdits(text, edits)` they give `text`.
 * @returns edits whose offsets are those of the edited text
 */
export function invertEdits(text: SourceText, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return inOrder(edits).map((edit) => {
    const start = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { start, end: start + edit.text.length, text: text.slice(edit.start, edit.end) };
  });
}
