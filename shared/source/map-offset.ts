import type { TextEdit } from "../model/text.ts";

/**
 * Where a place of the edited text was before the edits.
 * @param edits in the order of their places, none overlapping another
 * @returns an offset of the text that `edits` speak of; a place inside what an edit wrote is where that edit begins
 */
export function offsetBefore(edits: readonly TextEdit[], offset: number): number {
  let shift = 0;
  for (const edit of edits) {
    const start = edit.start + shift;
    if (offset < start) break;
    if (offset < start + edit.text.length) return edit.start;
    shift += edit.text.length - (edit.end - edit.start);
  }
  return offset - shift;
}

/**
 * Where a place is after edits of its text.
 * @param edits in the order of their places, none overlapping another
 * @returns an offset of the edited text; a place inside what an edit replaces is where that edit begins
 */
export function offsetAfter(edits: readonly TextEdit[], offset: number): number {
  let shift = 0;
  for (const edit of edits) {
    if (offset <= edit.start) break;
    if (offset < edit.end) return edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
  }
  return offset + shift;
}
