import type { TextEdit } from "../model/text.ts";
import { Refusal } from "./refusal.ts";
import { indentAt, isFirstOnLine, lineBreakAt } from "./text-lines.ts";
import type { SourceMap } from "./tree.ts";

/** Whether each entry of a map in brackets begins on a line of its own. */
export function isSpread(text: string, map: SourceMap): boolean {
  const first = map.entries[0];
  return (
    first !== undefined &&
    isFirstOnLine(text, first.start) &&
    text.slice(map.start, first.start).includes("\n")
  );
}

/**
 * Puts an entry into a map in brackets that has entries.
 * @param entry its text, from the key to the end of the value
 */
export function insertIntoFlow(
  text: string,
  map: SourceMap,
  index: number,
  entry: string,
  comma: string,
): TextEdit {
  const below = map.entries[index];
  const separator = separatorAt(text, map, index) ?? comma;
  if (below) return { start: below.start, end: below.start, text: entry + separator };
  const end = map.entries.at(-1)?.end ?? map.start + 1;
  return { start: end, end, text: separator + entry };
}

/** What stands between the entries around an index, or else between the first two; a line each where they stand so. */
function separatorAt(text: string, map: SourceMap, index: number): string | undefined {
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
export function removeFromFlow(text: string, map: SourceMap, first: number, last: number): TextEdit {
  const from = map.entries[first];
  const to = map.entries[last];
  const above = map.entries[first - 1];
  const below = map.entries[last + 1];
  if (!from || !to) throw new RangeError("There is no such entry.");
  const isBare = (between: string): boolean => /^[\s,]*$/.test(between);
  if (above && isBare(text.slice(above.end, from.start))) return { start: above.end, end: to.end, text: "" };
  if (below && isBare(text.slice(to.end, below.start)))
    return { start: from.start, end: below.start, text: "" };
  throw new Refusal("A comment stands between the entries of this map in brackets; edit it in the text.");
}
