import type { TextEdit } from "../model/text.ts";
import type { SourceText } from "./source-text.ts";

/**
 * The same edit, moved past the line end that it begins with where the text after it allows: inserted and removed lines then
 * are whole lines, and the line above keeps the line end it has, also where LF and CRLF are mixed.
 */
export function toWholeLines(text: SourceText, edit: TextEdit): TextEdit {
  const kept = breakAt(text, edit.end);
  if (kept === undefined) return edit;
  const removed = text.slice(edit.start, edit.end);
  const end = edit.end + kept.length;
  const inserted = breakAt(edit.text, 0);
  if (removed === "" && inserted !== undefined) {
    return { start: end, end, text: edit.text.slice(inserted.length) + inserted };
  }
  const taken = breakAt(removed, 0);
  if (edit.text === "" && taken !== undefined) return { start: edit.start + taken.length, end, text: "" };
  return edit;
}

function breakAt(text: SourceText, offset: number): string | undefined {
  return /^\r?\n/.exec(text.slice(offset, offset + 2))?.[0];
}
