import { diffArrays } from "diff";
import type { TextEdit } from "../model/text.ts";
import { findCommonLines } from "./common-lines.ts";
import { netEdits } from "./net-edits.ts";

/** Beyond this many differing lines the search for the fewest would be felt; all between the common ends is replaced then. */
const MAX_EDIT_LENGTH = 1_000;

/** Behind each line feed. */
const LINES = /(?<=\n)/;

/**
 * The edits that make one text of another: stretches of lines that differ, without what their ends have in common.
 * @returns edits in offsets of `before`; none for equal texts
 */
export function editsBetween(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const { start, end } = findCommonLines(before, after);
  const old = before.slice(start, before.length - end).split(LINES);
  const current = after.slice(start, after.length - end).split(LINES);
  const edits: TextEdit[] = [];
  let from = 0;
  let to = 0;
  let at = start;
  for (const part of compareLines(old, current)) {
    if (part.added) {
      const text = current.slice(to, to + part.count).join("");
      const last = edits.at(-1);
      // What was taken out just before is replaced.
      if (last?.end === at && last.text === "") edits[edits.length - 1] = { ...last, text };
      else edits.push({ start: at, end: at, text });
      to += part.count;
      continue;
    }
    const length = old.slice(from, from + part.count).reduce((sum, line) => sum + line.length, 0);
    if (part.removed) edits.push({ start: at, end: at + length, text: "" });
    else to += part.count;
    from += part.count;
    at += length;
  }
  return netEdits(before, edits);
}

function compareLines(before: string[], after: string[]) {
  return (
    diffArrays(before, after, { maxEditLength: MAX_EDIT_LENGTH }) ?? [
      { removed: true, added: false, count: before.length },
      { removed: false, added: true, count: after.length },
    ]
  );
}
