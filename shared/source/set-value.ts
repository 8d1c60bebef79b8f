import type { TextEdit } from "../model/text.ts";
import { endOfSlot } from "./block-map.ts";
import { indentOf } from "./entry-head.ts";
import { hasCompactEntries } from "./flow-map.ts";
import type { MapPlace } from "./map-place.ts";
import { Refusal } from "./refusal.ts";
import { setScalar } from "./set-scalar.ts";
import type { SourceText } from "./source-text.ts";
import { indentAt, isFirstOnLine, lineEndOf } from "./text-lines.ts";
import type { SourceEntry, SourceMap, SourceNode } from "./tree.ts";
import { skipTrivia } from "./trivia.ts";
import {
  type Data,
  type WriteStyle,
  writeBlockValue,
  writeFlowValue,
  writePrettyValue,
} from "./write-data.ts";

/** Writes a value in place of the one that an entry has; a comment on the line of its key, or behind it, stays. */
export function setValue(
  place: MapPlace,
  entry: SourceEntry,
  data: Data,
  style: WriteStyle,
): readonly TextEdit[] {
  const { node: map } = place;
  const { text } = place.tree;
  if (map.kind !== "map") throw new RangeError("There is no map to write in.");
  const { value: old } = entry;
  const isBare = old.kind === "scalar" && old.anchor === undefined && old.tag === undefined;
  if (map.style === "flow") {
    return isBare && !old.isEmpty && typeof data === "string"
      ? setScalar(place, entry, data, style)
      : [setInFlow(text, map, entry, data, style)];
  }
  return isBare && typeof data === "string"
    ? setScalar(place, entry, data, style)
    : setInBlock(text, entry, data, style);
}

function setInFlow(
  text: SourceText,
  map: SourceMap,
  entry: SourceEntry,
  data: Data,
  style: WriteStyle,
): TextEdit {
  const { name, key, value: old } = entry;
  const isPretty = isFirstOnLine(text, entry.start) && !hasCompactEntries(text, map);
  const written = isPretty
    ? writePrettyValue(name, data, indentAt(text, entry.start), style)
    : writeFlowValue(name, data, style);
  const colon = skipTrivia(text, key.end);
  if (text.charAt(colon) !== ":") return { start: key.end, end: key.end, text: `: ${written}` };
  if (old.start === old.end && old.tag === undefined && old.anchor === undefined) {
    return { start: colon + 1, end: colon + 1, text: ` ${written}` };
  }
  return { start: startOfValue(text, entry, colon), end: old.end, text: written };
}

/** Where a value begins, its anchor and tag counted in. */
function startOfValue(text: SourceText, { value }: SourceEntry, colon: number): number {
  return value.anchor === undefined && value.tag === undefined ? value.start : skipTrivia(text, colon + 1);
}

function setInBlock(
  text: SourceText,
  entry: SourceEntry,
  data: Data,
  style: WriteStyle,
): readonly TextEdit[] {
  const { name, key, value } = entry;
  const colon = skipTrivia(text, key.end);
  if (text.charAt(colon) !== ":") {
    throw new Refusal(`The key ${name} is written without a value; edit it in the text.`);
  }
  const written = isLineInBrackets(text, value)
    ? ` ${writeFlowValue(name, data, style)}`
    : writeBlockValue({ key: name, value: data }, indentOf(text, entry), style);
  const feed = written.indexOf(style.lineBreak);
  const first = feed === -1 ? written : written.slice(0, feed);
  const rest = feed === -1 ? "" : written.slice(feed);
  const { start, end, comment, below } = spanOf(text, entry, colon);
  // What stands between the colon and a value on its line stays as it is; no bracket may follow a tab.
  const isThere = start > colon + 1 && first !== "" && !text.slice(colon + 1, start).includes("\t");
  const from = isThere ? start : colon + 1;
  const head = isThere ? first.slice(1) : first;
  if (comment === end) return [{ start: from, end: below, text: head + rest }];
  return [
    { start: from, end, text: head },
    { start: comment, end: below, text: rest },
  ].filter(isSomething);
}

/** Whether a value is a map or a list in brackets on one line that holds something: what comes in its place is written so too. */
function isLineInBrackets(text: SourceText, value: SourceNode): boolean {
  if (value.kind !== "map" && value.kind !== "list") return false;
  const isFull = (value.kind === "map" ? value.entries : value.items).length > 0;
  return value.style === "flow" && isFull && !text.slice(value.start, value.end).includes("\n");
}

function isSomething({ start, end, text }: TextEdit): boolean {
  return end > start || text !== "";
}

/** Where a value of a block map stands. */
interface ValueSpan {
  /** Where it begins, when that is on the line of its colon; else right behind the colon. */
  readonly start: number;
  /** Where the comment behind its first line begins, the blanks before it counted in. */
  readonly end: number;
  /** Where that comment ends. */
  readonly comment: number;
  /** Where the last of its lines ends. */
  readonly below: number;
}

function spanOf(text: SourceText, entry: SourceEntry, colon: number): ValueSpan {
  const { value } = entry;
  const keyEnd = lineEndOf(text, colon);
  const isBlock = value.kind === "scalar" && (value.style === "literal" || value.style === "folded");
  const isBelow = value.start > keyEnd;
  if (!isBelow && !isBlock) {
    const end = Math.max(value.end, colon + 1);
    const comment = lineEndOf(text, end);
    const start = value.start === value.end ? colon + 1 : startOfValue(text, entry, colon);
    return { start, end, comment, below: comment };
  }
  const comment = isBelow ? keyEnd : lineEndOf(text, value.start);
  const line = text.slice(colon + 1, comment);
  const end = comment - (/(?:^|[ \t]+)#.*$/.exec(line)?.[0].length ?? 0);
  const isCollection = value.kind === "map" || value.kind === "list";
  const last = isCollection && value.style === "block" ? endOfSlot(text, entry) : value.end;
  const start = isBelow ? colon + 1 : startOfValue(text, entry, colon);
  return { start, end, comment, below: Math.max(last, comment) };
}
