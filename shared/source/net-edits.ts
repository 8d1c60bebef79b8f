import type { TextEdit } from "../model/text.ts";
import { growthOf, inOrder } from "./apply-edits.ts";
import type { SourceText } from "./source-text.ts";

/** How much is compared at a time where kept text moved: mostly the first letters differ already. */
const STEP = 4096;

/**
 * The same edits without what they leave as it is: ends of an edit that stay the same are cut, and none are left when they lead
 * back to the text itself.
 * @param edits in offsets of `text`, none overlapping another
 * @returns edits in the order of their places; an empty list exactly when the edited text is `text`
 */
export function netEdits(text: SourceText, edits: readonly TextEdit[]): readonly TextEdit[] {
  const trimmed = inOrder(edits).flatMap((edit) => {
    const net = trimEdit(text, edit);
    return net.start === net.end && net.text === "" ? [] : [net];
  });
  return isSame(text, trimmed) ? [] : trimmed;
}

function trimEdit(text: SourceText, edit: TextEdit): TextEdit {
  const limit = Math.min(edit.end - edit.start, edit.text.length);
  let before = 0;
  while (before < limit && text.charCodeAt(edit.start + before) === edit.text.charCodeAt(before)) before++;
  let after = 0;
  while (
    after < limit - before &&
    text.charCodeAt(edit.end - 1 - after) === edit.text.charCodeAt(edit.text.length - 1 - after)
  )
    after++;
  if (before === 0 && after === 0) return edit;
  return {
    start: edit.start + before,
    end: edit.end - after,
    text: edit.text.slice(before, edit.text.length - after),
  };
}

/** Whether what one edit takes away another puts back, so that all letters stand where they stood. */
function isSame(text: SourceText, edits: readonly TextEdit[]): boolean {
  if (growthOf(edits) !== 0) return false;
  /** Where the edited text is compared with the text, and where what is kept comes from. */
  let at = edits[0]?.start ?? 0;
  let from = at;
  const holds = (piece: string): boolean => {
    at += piece.length;
    return text.startsWith(piece, at - piece.length);
  };
  for (const edit of edits) {
    if (at === from) at = edit.start;
    else
      for (; from < edit.start; from += STEP)
        if (!holds(text.slice(from, Math.min(from + STEP, edit.start)))) return false;
    if (!holds(edit.text)) return false;
    from = edit.end;
  }
  return true;
}
