import type { TextEdit, TextRange } from "../model/text.ts";
import { headOf } from "./entry-head.ts";
import { hasComments, insertFlowLine, removeFlowLines } from "./flow-lines.ts";
import type { Rows } from "./rows.ts";
import type { SourceText } from "./source-text.ts";
import { indentAt, isFirstOnLine, lineBreakAt } from "./text-lines.ts";

/** Whether each entry of a map in brackets begins on a line of its own. */
export function isSpread(text: SourceText, map: Rows): boolean {
  const first = map.entries[0];
  return (
    first !== undefined &&
    isFirstOnLine(text, first.start) &&
    text.slice(map.start, first.start).includes("\n")
  );
}

/** The text of each entry of a map in brackets. */
export function flowRangesOf(text: SourceText, map: Rows): readonly TextRange[] {
  return map.entries.map((entry) => ({ start: headOf(text, entry), end: entry.end }));
}

/**
 * Puts an entry into a map in brackets that has entries.
 * @param entry its text, from the key to the end of the value
 * @throws Refusal where comments stand between entries that have no lines of their own
 */
export function insertIntoFlow(
  text: SourceText,
  map: Rows,
  index: number,
  entry: string,
  comma: string,
): readonly TextEdit[] {
  if (hasComments(text, map)) return insertFlowLine(text, map, index, entry);
  const below = map.entries[index];
  const separator = separatorAt(text, map, index) ?? comma;
  if (below) {
    const start = headOf(text, below);
    return [{ start, end: start, text: entry + separator }];
  }
  const end = map.entries.at(-1)?.end ?? map.start + 1;
  return [{ start: end, end, text: separator + entry }];
}

/** What stands between the entries around an index, or else between the first two; a line each where they stand so. */
function separatorAt(text: SourceText, map: Rows, index: number): string | undefined {
  const { entries } = map;
  for (const at of [index, entries.length - 1, 1]) {
    const above = entries[at - 1];
    const below = entries[at];
    const between = above && below ? text.slice(above.end, headOf(text, below)) : "";
    if (/^\s*,\s*$/.test(between)) return between;
  }
  const first = entries[0];
  if (!first || !isSpread(text, map)) return undefined;
  return `,${lineBreakAt(text, map.start)}${indentAt(text, first.start)}`;
}

/**
 * Takes the entries from `first` to `last` out of a map in brackets in which others remain.
 * @throws Refusal where comments stand between entries that have no lines of their own
 */
export function removeFromFlow(
  text: SourceText,
  map: Rows,
  first: number,
  last: number,
): readonly TextEdit[] {
  if (hasComments(text, map)) return removeFlowLines(text, map, first, last);
  const ranges = flowRangesOf(text, map);
  const from = ranges[first];
  const to = ranges[last];
  if (!from || !to) throw new RangeError("There is no such entry.");
  const above = ranges[first - 1];
  if (above) return [{ start: above.end, end: to.end, text: "" }];
  return [{ start: from.start, end: ranges[last + 1]?.start ?? to.end, text: "" }];
}

/** Whether the entries stand on lines of their own but their maps on one line each. */
export function hasCompactEntries(text: SourceText, map: Rows): boolean {
  const samples = map.entries.filter(({ value }) => value.kind === "map" && value.entries.length > 0);
  return (
    samples.length > 0 && samples.every(({ value }) => !text.slice(value.start, value.end).includes("\n"))
  );
}
