import type { TextEdit } from "../model/text.ts";
import { Refusal } from "./refusal.ts";
import type { SourceText } from "./source-text.ts";
import { indentAt, isFirstOnLine, lineBreakAt, lineEndOf, lineStartOf } from "./text-lines.ts";
import type { SourceMap } from "./tree.ts";

/** Whether each entry of a map in brackets begins on a line of its own. */
export function isSpread(text: SourceText, map: SourceMap): boolean {
  const first = map.entries[0];
  return (
    first !== undefined &&
    isFirstOnLine(text, first.start) &&
    text.slice(map.start, first.start).includes("\n")
  );
}

/** The texts around the entries: before the first, between them, after the last one up to the closing bracket. */
function gapsOf(text: SourceText, map: SourceMap): readonly string[] {
  const starts = [...map.entries.map(({ start }) => start), map.end - 1];
  const ends = [map.start + 1, ...map.entries.map(({ end }) => end)];
  return starts.map((start, index) => text.slice(ends[index], start));
}

/** Whether a comment stands between the entries of a map in brackets, or after a bracket that closes on the last one's line. */
function hasComments(text: SourceText, map: SourceMap): boolean {
  if (gapsOf(text, map).some((gap) => gap.includes("#"))) return true;
  const isOneLine = !text.slice(map.start, map.end).includes("\n");
  if (isOneLine || isFirstOnLine(text, map.end - 1)) return false;
  return text.slice(map.end, lineEndOf(text, map.end)).includes("#");
}

/**
 * Refuses to take or move entries of a map in brackets that holds comments: which entry they are about is not certain.
 * @throws Refusal with the reason
 */
export function refuseComments(text: SourceText, map: SourceMap): void {
  if (hasComments(text, map)) {
    throw new Refusal("A comment stands between the entries of this map in brackets; edit it in the text.");
  }
}

/**
 * Puts an entry into a map in brackets that has entries.
 * @param entry its text, from the key to the end of the value
 * @throws Refusal where comments stand between entries that have no lines of their own
 */
export function insertIntoFlow(
  text: SourceText,
  map: SourceMap,
  index: number,
  entry: string,
  comma: string,
): readonly TextEdit[] {
  if (hasComments(text, map)) return insertLine(text, map, index, entry);
  const below = map.entries[index];
  const separator = separatorAt(text, map, index) ?? comma;
  if (below) return [{ start: below.start, end: below.start, text: entry + separator }];
  const end = map.entries.at(-1)?.end ?? map.start + 1;
  return [{ start: end, end, text: separator + entry }];
}

/** Puts an entry on lines of its own, past the comment on the line above and before the comments above the entry below. */
function insertLine(text: SourceText, map: SourceMap, index: number, entry: string): readonly TextEdit[] {
  const { entries } = map;
  const gaps = gapsOf(text, map);
  const tail = gaps.at(-1) ?? "";
  const isByLines =
    isFirstOnLine(text, map.end - 1) &&
    entries.every(({ start }) => isFirstOnLine(text, start)) &&
    gaps.slice(1, -1).every((gap) => /^[ \t]*,/.test(gap)) &&
    // Without a comma on its line, none may stand further down.
    (/^[ \t]*,/.test(tail) || /^(?:\s|#[^\n]*\n)*$/.test(tail));
  if (!isByLines) refuseComments(text, map);
  const below = entries[index];
  const sample = below ?? entries[index - 1];
  if (!sample) throw new RangeError("The map has no entries.");
  const line = indentAt(text, sample.start) + entry;
  if (below) {
    const start = lineOfComments(text, below.start);
    return [{ start, end: start, text: `${line},${lineBreakAt(text, start)}` }];
  }
  const end = lineEndOf(text, sample.end);
  const lineBreak = lineBreakAt(text, sample.end);
  if (tail.trimStart().startsWith(",")) return [{ start: end, end, text: `${lineBreak}${line},` }];
  return [
    { start: sample.end, end: sample.end, text: "," },
    { start: end, end, text: lineBreak + line },
  ];
}

/** The start of the first of the comment lines directly above `offset`'s line, or of that line itself. */
function lineOfComments(text: SourceText, offset: number): number {
  let start = lineStartOf(text, offset);
  for (;;) {
    const above = lineStartOf(text, start - 1);
    if (!/^[ \t]*#/.test(text.slice(above, start))) return start;
    start = above;
  }
}

/** What stands between the entries around an index, or else between the first two; a line each where they stand so. */
function separatorAt(text: SourceText, map: SourceMap, index: number): string | undefined {
  const { entries } = map;
  for (const at of [index, entries.length - 1, 1]) {
    const above = entries[at - 1];
    const below = entries[at];
    const between = above && below ? text.slice(above.end, below.start) : "";
    if (/^\s*,\s*$/.test(between)) return between;
  }
  const first = entries[0];
  if (!first || !isSpread(text, map)) return undefined;
  return `,${lineBreakAt(text, map.start)}${indentAt(text, first.start)}`;
}

/** Takes the entries from `first` to `last` out of a map in brackets in which others remain. */
export function removeFromFlow(text: SourceText, map: SourceMap, first: number, last: number): TextEdit {
  const from = map.entries[first];
  const to = map.entries[last];
  const above = map.entries[first - 1];
  const below = map.entries[last + 1];
  if (!from || !to) throw new RangeError("There is no such entry.");
  refuseComments(text, map);
  if (above) return { start: above.end, end: to.end, text: "" };
  return { start: from.start, end: below?.start ?? to.end, text: "" };
}
