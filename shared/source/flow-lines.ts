import type { TextEdit, TextRange } from "../model/text.ts";
import { Refusal } from "./refusal.ts";
import type { Rows } from "./rows.ts";
import type { SourceText } from "./source-text.ts";
import { indentAt, isFirstOnLine, lineBreakAt, lineEndOf, lineStartOf, nextLineOf } from "./text-lines.ts";

/**
 * The lines of one entry of a map in brackets: from the comment lines directly above it to the end of its last line, with the
 * comment there.
 */
export interface FlowLines extends TextRange {
  /** Where the value ends. */
  readonly valueEnd: number;
  /** The offset of the comma after it; the last entry may have none. */
  readonly comma: number | undefined;
}

/** The texts around the entries: before the first, between them, after the last one up to the closing bracket. */
function gapsOf(text: SourceText, map: Rows): readonly string[] {
  const starts = [...map.entries.map(({ start }) => start), map.end - 1];
  const ends = [map.start + 1, ...map.entries.map(({ end }) => end)];
  return starts.map((start, index) => text.slice(ends[index], start));
}

/** Whether a comment stands between the entries of a map in brackets, or after a bracket that closes on the last one's line. */
export function hasComments(text: SourceText, map: Rows): boolean {
  if (gapsOf(text, map).some((gap) => gap.includes("#"))) return true;
  if (isFirstOnLine(text, map.end - 1)) return false;
  const rest = text.slice(map.end, lineEndOf(text, map.end));
  // After a map on one line it is the map's.
  return rest.includes("#") && lineStartOf(text, map.end) > map.start;
}

/**
 * The lines of each entry of a map in brackets that holds comments.
 * @throws Refusal where entries have no lines of their own, as it is not certain then which one a comment is about
 */
export function flowLinesOf(text: SourceText, map: Rows): readonly FlowLines[] {
  const { entries } = map;
  const gaps = gapsOf(text, map);
  const tail = gaps.at(-1) ?? "";
  const isByLines =
    isFirstOnLine(text, map.end - 1) &&
    entries.every(({ start }) => isFirstOnLine(text, start)) &&
    gaps.slice(1, -1).every((gap) => /^[ \t]*,/.test(gap)) &&
    // Without a comma on its line, none may stand further down.
    (/^[ \t]*,/.test(tail) || /^(?:\s|#[^\n]*\n)*$/.test(tail));
  if (!isByLines) {
    throw new Refusal("A comment stands between the entries of this map in brackets; edit it in the text.");
  }
  return entries.map(({ start, end }, index) => {
    const blanks = /^[ \t]*(?=,)/.exec(gaps[index + 1] ?? "");
    return {
      start: lineOfComments(text, start),
      valueEnd: end,
      comma: blanks ? end + blanks[0].length : undefined,
      end: lineEndOf(text, end),
    };
  });
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

/** The text of an entry's lines with a comma after the value, or without one. */
export function withComma(
  text: SourceText,
  lines: readonly FlowLines[],
  index: number,
  wanted: boolean,
): string {
  const line = lines[index];
  if (!line) throw new RangeError("There is no such entry.");
  const { start, valueEnd, comma, end } = line;
  if ((comma !== undefined) === wanted) return text.slice(start, end);
  if (comma === undefined) return `${text.slice(start, valueEnd)},${text.slice(valueEnd, end)}`;
  return text.slice(start, comma) + text.slice(comma + 1, end);
}

/** Puts an entry on lines of its own, past the comment on the line above and before the comments above the entry below. */
export function insertFlowLine(
  text: SourceText,
  map: Rows,
  index: number,
  entry: string,
): readonly TextEdit[] {
  const lines = flowLinesOf(text, map);
  const sample = map.entries[index] ?? map.entries[index - 1];
  if (!sample) throw new RangeError("The map has no entries.");
  const line = indentAt(text, sample.start) + entry;
  const below = lines[index];
  if (below) {
    const { start } = below;
    return [{ start, end: start, text: `${line},${lineBreakAt(text, start)}` }];
  }
  const { valueEnd, comma, end } = lines[index - 1] ?? { valueEnd: 0, comma: 0, end: 0 };
  const lineBreak = lineBreakAt(text, valueEnd);
  if (comma !== undefined) return [{ start: end, end, text: `${lineBreak}${line},` }];
  return [
    { start: valueEnd, end: valueEnd, text: "," },
    { start: end, end, text: lineBreak + line },
  ];
}

/** Takes the lines of the entries from `first` to `last`, their comments with them; others remain. */
export function removeFlowLines(
  text: SourceText,
  map: Rows,
  first: number,
  last: number,
): readonly TextEdit[] {
  const lines = flowLinesOf(text, map);
  const from = lines[first];
  const to = lines[last];
  if (!from || !to) throw new RangeError("There is no such entry.");
  const above = lines[first - 1];
  const below = lines[last + 1];
  const removal = { start: from.start, end: nextLineOf(text, to.end), text: "" };
  // The one above becomes the last, and the last had no comma.
  if (below || above?.comma === undefined || to.comma !== undefined) return [removal];
  return [{ start: above.comma, end: above.comma + 1, text: "" }, removal];
}
