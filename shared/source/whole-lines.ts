import type { TextEdit } from "../model/text.ts";

/**
 * The same edit, moved past the line end that it begins with where the text after it allows: inserted and removed lines then
 * are whole lines, and a view that marks what changed does not mark the line above.
 */
export function toWholeLines(text: string, edit: TextEdit): TextEdit {
  const lineBreak = /^\r?\n/.exec(text.slice(edit.end, edit.end + 2))?.[0];
  if (lineBreak === undefined) return edit;
  const size = lineBreak.length;
  const removed = text.slice(edit.start, edit.end);
  const moved = { start: edit.start + size, end: edit.end + size };
  if (removed === "" && edit.text.startsWith(lineBreak)) {
    return { ...moved, text: edit.text.slice(size) + lineBreak };
  }
  if (edit.text === "" && removed.startsWith(lineBreak)) return { ...moved, text: "" };
  return edit;
}
