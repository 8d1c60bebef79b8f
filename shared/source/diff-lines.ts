import { diffArrays } from "diff";
import { findCommonLines } from "./common-lines.ts";

/** What changed between two texts, by lines of the later one; lines count from 1 and end at a line feed. */
export interface LineDiff {
  /** Stretches of lines that are new or changed, `to` inclusive, ascending. */
  readonly added: readonly { readonly from: number; readonly to: number }[];
  readonly addedCount: number;
  readonly removedCount: number;
  /** Lines before which something was removed and nothing written instead; one past the last line when it was the end. */
  readonly removedAt: readonly number[];
}

/** Beyond this many differing lines the search for the shortest difference would be felt; the whole middle counts then. */
const MAX_EDIT_LENGTH = 1_000;

/**
 * Compares two texts line by line. What is equal at the start and at the end is cut first, so that a small edit of a large
 * text costs little more than one pass over it.
 * @returns the difference in lines of `after`; for texts that differ very much the whole middle as changed
 */
export function diffLines(before: string, after: string): LineDiff {
  if (before === after) return { added: [], addedCount: 0, removedCount: 0, removedAt: [] };
  const { start, end } = findCommonLines(before, after);
  const old = linesBetween(before, start, before.length - end);
  const current = linesBetween(after, start, after.length - end);
  const parts = diffArrays(old, current, { maxEditLength: MAX_EDIT_LENGTH }) ?? [
    { removed: true, added: false, count: old.length },
    { removed: false, added: true, count: current.length },
  ];
  return toLineDiff(parts, 1 + countBreaks(after, start));
}

function toLineDiff(
  parts: readonly { readonly removed: boolean; readonly added: boolean; readonly count: number }[],
  firstLine: number,
): LineDiff {
  const added: { from: number; to: number }[] = [];
  const removedAt: number[] = [];
  let line = firstLine;
  let addedCount = 0;
  let removedCount = 0;
  parts.forEach((part, index) => {
    if (part.count === 0) return;
    if (part.removed) {
      removedCount += part.count;
      const isReplaced = parts[index + 1]?.added === true || parts[index - 1]?.added === true;
      if (!isReplaced) removedAt.push(line);
      return;
    }
    if (part.added) {
      added.push({ from: line, to: line + part.count - 1 });
      addedCount += part.count;
    }
    line += part.count;
  });
  return { added, addedCount, removedCount, removedAt };
}

/** The lines from `start` to `end`, which are starts of lines or the end of the text. */
function linesBetween(text: string, start: number, end: number): string[] {
  const lines = text.slice(start, end).split("\n");
  // Before the end the last piece belongs to the line that follows.
  if (end < text.length) lines.pop();
  return lines;
}

function countBreaks(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
