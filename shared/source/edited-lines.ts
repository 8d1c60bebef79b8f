import type { TextEdit } from "../model/text.ts";
import { findCommonLines } from "./common-lines.ts";
import type { SourceText } from "./source-text.ts";
import { nextLineOf } from "./text-lines.ts";
import { touchedLines } from "./touched-lines.ts";

/** Neighbouring lines that are not as they were. */
export interface EditedLines {
  /** Offset in the edited text at which they begin. */
  readonly start: number;
  /** How many lines stand there. */
  readonly added: number;
  /** How many lines of the text before stood there. */
  readonly removed: number;
}

/**
 * The whole lines that edits change. Only what they touch is looked at, so that it costs little on 10 MB.
 * @param edits in offsets of `text`, none overlapping another
 */
export function editedLines(text: SourceText, edits: readonly TextEdit[]): readonly EditedLines[] {
  let shift = 0;
  return touchedLines(text, edits).flatMap((touched) => {
    // The last line is the same with and without a line end.
    const before = closeLine(touched.before);
    const after = closeLine(touched.after);
    const common = findCommonLines(before, after);
    const lines: EditedLines = {
      start: touched.start + shift + common.start,
      added: countLines(after, common),
      removed: countLines(before, common),
    };
    shift += touched.after.length - touched.before.length;
    return lines.added === 0 && lines.removed === 0 ? [] : [lines];
  });
}

function closeLine(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

/** The lines between what both texts begin and end with. */
function countLines(text: string, common: { readonly start: number; readonly end: number }): number {
  const end = text.length - common.end;
  let count = 0;
  for (let at = common.start; at < end; at = nextLineOf(text, at)) count++;
  return count;
}
