import { diffArrays } from "diff";

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
  const start = commonStart(before, after);
  const length = commonEnd(before, after, start);
  const old = linesBetween(before, start, before.length - length);
  const current = linesBetween(after, start, after.length - length);
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

/** Length of the lines that both texts start with, in UTF-16 code units. */
function commonStart(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let same = 0;
  for (let step = 65_536; step > 0; step = step === 1 ? 0 : step / 2) {
    while (same + step <= limit && a.slice(same, same + step) === b.slice(same, same + step)) same += step;
  }
  return same === 0 ? 0 : a.lastIndexOf("\n", same - 1) + 1;
}

/** Length of the lines that both texts end with, none of them within the first `start` units. */
function commonEnd(a: string, b: string, start: number): number {
  const limit = Math.min(a.length, b.length) - start;
  let same = 0;
  for (let step = 65_536; step > 0; step = step === 1 ? 0 : step / 2) {
    while (
      same + step <= limit &&
      a.slice(a.length - same - step, a.length - same) === b.slice(b.length - same - step, b.length - same)
    )
      same += step;
  }
  const lineFeed = a.indexOf("\n", a.length - same);
  return lineFeed === -1 ? 0 : a.length - lineFeed - 1;
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
