import type { TextEdit } from "../model/text.ts";
import { applyEdits, inOrder } from "./apply-edits.ts";
import { findCommonLines } from "./common-lines.ts";
import type { SourceText } from "./source-text.ts";
import { lineStartOf, nextLineOf } from "./text-lines.ts";

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
  return stretchesOf(text, edits).flatMap(({ start, end, edits: inside }) => {
    const old = text.slice(start, end);
    const current = applyEdits(
      old,
      inside.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
    );
    // The last line is the same with and without a line end.
    const before = closeLine(old);
    const after = closeLine(current);
    const common = findCommonLines(before, after);
    const lines: EditedLines = {
      start: start + shift + common.start,
      added: countLines(after, common),
      removed: countLines(before, common),
    };
    shift += current.length - old.length;
    return lines.added === 0 && lines.removed === 0 ? [] : [lines];
  });
}

interface Stretch {
  readonly start: number;
  end: number;
  readonly edits: TextEdit[];
}

/** The edits by the whole lines that they touch; edits that share a line are together. */
function stretchesOf(text: SourceText, edits: readonly TextEdit[]): readonly Readonly<Stretch>[] {
  const stretches: Stretch[] = [];
  for (const edit of inOrder(edits)) {
    const end = nextLineOf(text, edit.end);
    const last = stretches.at(-1);
    if (last && (edit.start < last.end || last.end === text.length)) {
      last.end = Math.max(end, last.end);
      last.edits.push(edit);
    } else stretches.push({ start: lineStartOf(text, edit.start), end, edits: [edit] });
  }
  return stretches;
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
