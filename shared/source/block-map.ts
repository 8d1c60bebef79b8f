import type { TextEdit, TextRange } from "../model/text.ts";
import { followsDash, headOf, indentOf, startsLine } from "./entry-head.ts";
import { Refusal } from "./refusal.ts";
import type { Row, Rows } from "./rows.ts";
import type { SourceText } from "./source-text.ts";
import { indentAt, lineBreakAt, lineEndOf, lineStartOf, nextLineOf } from "./text-lines.ts";
import type { SourceEntry, SourceMap, SourceNode } from "./tree.ts";
import { skipTrivia } from "./trivia.ts";

/** A gap of blank lines only. */
const BLANK = /^\s*$/;

/**
 * The lines of each entry of a block map, from the comment directly above (at the same indentation) to the last line's
 * end, which is left out; comments below count when they are indented deeper than the key.
 * @param isItem whether the first entry may stand behind the dash of a list; its slot then begins there
 */
export function slotsOf(text: SourceText, map: Rows, isItem = false): readonly TextRange[] {
  let floor = 0;
  return map.entries.map((entry, index) => {
    const isBehindDash = isItem && index === 0 && followsDash(text, entry);
    if (!isBehindDash && !startsLine(text, entry)) refuseSharedLine(entry);
    const start = isBehindDash ? headOf(text, entry) : startOfSlot(text, entry, floor);
    const slot = { start, end: endOfSlot(text, entry) };
    floor = slot.end;
    return slot;
  });
}

function refuseSharedLine({ name }: Row): never {
  throw new Refusal(
    `The entry ${name} does not begin on a line of its own, so nothing is put in or taken out beside it; edit it in the text.`,
  );
}

function startOfSlot(text: SourceText, entry: Row, floor: number): number {
  let start = lineStartOf(text, entry.start);
  const indent = indentAt(text, entry.start);
  while (start > floor) {
    const above = lineStartOf(text, start - 1);
    if (above < floor || !text.startsWith(`${indent}#`, above)) break;
    start = above;
  }
  return start;
}

/** Where the lines of an entry end, comments below counted in that are indented deeper than its key. */
export function endOfSlot(text: SourceText, entry: Row): number {
  let end = lineEndOf(text, entry.end);
  const deeper = indentOf(text, entry).length + 1;
  for (let line = nextLineOf(text, end); line > end && line < text.length; line = nextLineOf(text, line)) {
    const content = text.slice(line, lineEndOf(text, line));
    const blanks = /^ */.exec(content)?.[0].length ?? 0;
    if (content.trim() === "") continue;
    if (content[blanks] !== "#" || blanks < deeper) break;
    end = line + content.length;
  }
  return end;
}

/** Whether the node's text ends in a block scalar that keeps the blank lines after it (`|+`). */
export function keepsBlankLines(text: SourceText, node: SourceNode): boolean {
  let last: SourceNode | undefined = node;
  while (last?.kind === "map" || last?.kind === "list") {
    last = last.kind === "map" ? last.entries.at(-1)?.value : last.items.at(-1);
  }
  if (last?.kind !== "scalar" || (last.style !== "literal" && last.style !== "folded")) return false;
  return /^.\d?\+/.test(text.slice(last.start, last.start + 3));
}

/** How many code units of blank lines begin at a line's end: all but the last line end before what follows. */
export function blankLinesAt(text: SourceText, lineEnd: number): number {
  let end = lineEnd;
  for (let line = nextLineOf(text, end); line > end; line = nextLineOf(text, line)) {
    const next = lineEndOf(text, line);
    if (next === text.length || text.slice(line, next).trim() !== "") break;
    end = next;
  }
  return end - lineEnd;
}

/**
 * Puts an entry into a block map that has entries.
 * @param index where it will stand
 * @param lines the entry's lines, the last line end left out
 * @param keepsBlanks whether the lines end in a text that keeps the blank lines below it
 */
export function insertIntoBlock(
  text: SourceText,
  map: Rows,
  index: number,
  lines: string,
  keepsBlanks = false,
): TextEdit {
  const slots = slotsOf(text, map, true);
  const first = map.entries[0];
  if (index === 0 && first && followsDash(text, first)) refuseSharedLine(first);
  const gap = (after: number): string => {
    const above = slots[after];
    const below = slots[after + 1];
    return above && below ? text.slice(above.end, below.start) : "";
  };
  const above = slots[index - 1];
  const below = slots[index];
  if (keepsBlanks && below) {
    return { start: below.start, end: below.start, text: lines + lineBreakAt(text, below.start) };
  }
  if (above && below) {
    const between = gap(index - 1);
    if (BLANK.test(between)) return { start: above.end, end: above.end, text: between + lines };
    // A comment that belongs to no entry stays where it is: the new entry goes below it.
    const blanks = /(?:[ \t]*\r?\n)+$/.exec(between)?.[0] ?? lineBreakAt(text, below.start);
    return { start: below.start, end: below.start, text: lines + blanks };
  }
  const usual = (sample: string): string =>
    sample !== "" && BLANK.test(sample) ? sample : lineBreakAt(text, map.start);
  if (below) return { start: below.start, end: below.start, text: lines + usual(gap(0)) };
  const end = above?.end ?? map.end;
  const last = map.entries.at(-1);
  const separator =
    last && keepsBlankLines(text, last.value) ? lineBreakAt(text, map.start) : usual(gap(slots.length - 2));
  return { start: end, end: keepsBlanks ? end + blankLinesAt(text, end) : end, text: separator + lines };
}

/** Takes the entries from `first` to `last` out of a block map in which others remain. */
export function removeFromBlock(text: SourceText, map: Rows, first: number, last: number): TextEdit {
  const slots = slotsOf(text, map, true);
  const from = slots[first];
  const to = slots[last];
  const above = slots[first - 1];
  const below = slots[last + 1];
  if (!from || !to) throw new RangeError("There is no such entry.");
  const remove = (start: number, end: number): TextEdit => ({ start, end, text: "" });
  if (above && BLANK.test(text.slice(above.end, from.start))) {
    const entryAbove = map.entries[first - 1];
    if (!entryAbove || !keepsBlankLines(text, entryAbove.value)) return remove(above.end, to.end);
    // The text above keeps the blank lines below it: all that it has, and none that came after the removed entry.
    if (to.end === text.length && text.charAt(above.end - 1) === "\n")
      return remove(nextLineOf(text, above.end), to.end);
    return remove(above.end, to.end + blankLinesAt(text, to.end));
  }
  const firstEntry = map.entries[0];
  if (below && first === 0 && firstEntry && followsDash(text, firstEntry)) {
    // What is first then stands behind the dash.
    return remove(
      from.start,
      below.start + (/^ */.exec(text.slice(below.start, below.end))?.[0].length ?? 0),
    );
  }
  if (below) {
    const isBlank = BLANK.test(text.slice(to.end, below.start));
    return remove(from.start, isBlank ? below.start : nextLineOf(text, to.end));
  }
  return remove(lineEndOf(text, lineStartOf(text, from.start - 1)), to.end);
}

/** Takes all entries out of the block map of `owner` and writes `{}` in their place. */
export function emptyBlock(text: SourceText, owner: SourceEntry, map: SourceMap): readonly TextEdit[] {
  const slots = slotsOf(text, map);
  const first = slots[0];
  const last = slots.at(-1);
  if (!first || !last) throw new RangeError("The map is empty already.");
  const place = placeOfValue(text, owner);
  const bodyStart = Math.max(lineEndOf(text, lineStartOf(text, Math.max(first.start - 1, 0))), place);
  if (bodyStart === place) return [{ start: place, end: last.end, text: " {}" }];
  return [
    { start: place, end: place, text: " {}" },
    { start: bodyStart, end: last.end, text: "" },
  ];
}

/**
 * Takes all entries out of the block map that is an item of a list and writes `{}` in their place.
 * @throws Refusal where they do not begin behind the dash
 */
export function emptyItem(text: SourceText, map: SourceMap): readonly TextEdit[] {
  const [first] = map.entries;
  if (!first) throw new RangeError("The map is empty already.");
  if (!followsDash(text, first)) refuseSharedLine(first);
  const end = slotsOf(text, map, true).at(-1)?.end ?? map.end;
  return [{ start: headOf(text, first), end, text: "{}" }];
}

/** The place of an entry's value on the line of its colon: after the colon and what anchors and tags stand there. */
export function placeOfValue(text: SourceText, entry: SourceEntry): number {
  // Below a key with `? ` the colon stands on a line of its own, comments between them.
  const colon = skipTrivia(text, entry.key.end);
  const match = /^:(?:[ \t]+[&!]\S*)*/.exec(text.slice(colon, lineEndOf(text, colon)));
  if (!match)
    throw new Refusal(
      `The key ${entry.name} is written in a way that cannot be edited safely; edit it in the text.`,
    );
  return colon + match[0].length;
}
