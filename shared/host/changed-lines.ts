import { diffArrays } from "diff";
import type { TextEdit } from "../model/text.ts";
import { findCommonLines } from "../source/common-lines.ts";
import { touchedLines } from "../source/touched-lines.ts";
import { countLines } from "./count-lines.ts";
import type { LineCounts } from "./host.ts";

/** Beyond this many differing lines the search for the fewest would be felt; all between the common ends count then. */
const MAX_EDIT_LENGTH = 1_000;

/** Beyond this many lines a list of them would take more memory than the texts; then all count as well. */
const MAX_LINES = 1_000_000;

/** The lines that two texts differ by, as a version control system counts them: a line feed belongs to its line. */
export function differentLines(before: string, after: string): LineCounts {
  const { start, end } = findCommonLines(before, after);
  const old = before.slice(start, before.length - end);
  const current = after.slice(start, after.length - end);
  const all = { added: countLines(current), removed: countLines(old) };
  if (all.added + all.removed > MAX_LINES) return all;
  const parts = diffArrays(linesOf(old), linesOf(current), { maxEditLength: MAX_EDIT_LENGTH });
  if (parts === undefined) return all;
  const count = (kind: "added" | "removed") =>
    parts.reduce((sum, part) => sum + (part[kind] ? part.count : 0), 0);
  return { added: count("added"), removed: count("removed") };
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

/** The lines that edits of a text change: only those they touch are looked at, so that it costs little on 10 MB. */
export function changedLines(text: string, edits: readonly TextEdit[]): LineCounts {
  let added = 0;
  let removed = 0;
  for (const { before, after } of touchedLines(text, edits)) {
    const lines = differentLines(before, after);
    added += lines.added;
    removed += lines.removed;
  }
  return { added, removed };
}
