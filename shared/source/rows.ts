import type { SourceText } from "./source-text.ts";
import type { SourceEntry, SourceList, SourceMap } from "./tree.ts";
import { skipTrivia } from "./trivia.ts";

/** What stands in a map or a list, one below or behind the other. */
export interface Rows extends Pick<SourceMap, "start" | "end"> {
  readonly entries: readonly Row[];
}

/** An entry of a map, or an item of a list from its dash on. */
export type Row = Pick<SourceEntry, "name" | "start" | "end" | "value">;

/** The items of a list as rows, so that they are put in and taken out as the entries of a map are. */
export function rowsOf(text: SourceText, list: SourceList): Rows {
  let floor = list.start;
  const entries = list.items.map((value, index) => {
    const start = list.style === "block" ? skipTrivia(text, floor) : value.start;
    floor = Math.max(value.end, start + 1);
    return { name: `number ${index + 1}`, start, end: floor, value };
  });
  return { start: list.start, end: list.end, entries };
}
