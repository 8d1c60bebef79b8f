import type { TextEdit } from "../model/text.ts";
import { applyEdits } from "../source/apply-edits.ts";
import { diffLines } from "../source/diff-lines.ts";
import type { LineCounts } from "./host.ts";

/** The lines that edits of a text change: only those they touch are looked at, so that it costs little on 10 MB. */
export function changedLines(text: string, edits: readonly TextEdit[]): LineCounts {
  let added = 0;
  let removed = 0;
  for (const { start, end, edits: inside } of stretchesOf(text, edits)) {
    const before = text.slice(start, end);
    const shifted = inside.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    const diff = diffLines(before, applyEdits(before, shifted));
    added += diff.addedCount;
    removed += diff.removedCount;
  }
  return { added, removed };
}

interface Stretch {
  readonly start: number;
  end: number;
  readonly edits: TextEdit[];
}

/** The edits by the whole lines that they touch; edits that share a line are together. */
function stretchesOf(text: string, edits: readonly TextEdit[]): readonly Readonly<Stretch>[] {
  const stretches: Stretch[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const lineFeed = text.indexOf("\n", edit.end);
    const end = lineFeed === -1 ? text.length : lineFeed + 1;
    const last = stretches.at(-1);
    if (last && (edit.start < last.end || last.end === text.length)) {
      last.end = Math.max(end, last.end);
      last.edits.push(edit);
    } else {
      const start = edit.start === 0 ? 0 : text.lastIndexOf("\n", edit.start - 1) + 1;
      stretches.push({ start, end, edits: [edit] });
    }
  }
  return stretches;
}
