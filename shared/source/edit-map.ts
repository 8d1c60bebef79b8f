import type { TextEdit, TextRange } from "../model/text.ts";
import { emptyBlock, insertIntoBlock, placeOfValue, removeFromBlock, slotsOf } from "./block-map.ts";
import { insertIntoFlow, isSpread, refuseComments, removeFromFlow } from "./flow-map.ts";
import { entriesAt, type MapPlace, ownerOf } from "./map-place.ts";
import { Refusal } from "./refusal.ts";
import type { SourceText } from "./source-text.ts";
import { indentAt, isFirstOnLine, lineEndOf } from "./text-lines.ts";
import type { SourceMap } from "./tree.ts";
import {
  type DataField,
  innerStyle,
  type WriteStyle,
  writeBlockEntry,
  writeFlowEntry,
  writePrettyEntry,
} from "./write-data.ts";

/** Puts a new field into the map at the place, also where the map is empty or missing. */
export function insertField(
  place: MapPlace,
  index: number,
  field: DataField,
  style: WriteStyle,
): readonly TextEdit[] {
  const { text } = place.tree;
  const { node } = place;
  if (node.kind !== "map" || node.entries.length === 0) return fillMap(place, field, style);
  if (node.style === "block") {
    return [insertIntoBlock(text, node, index, writeBlockEntry(field, indentAt(text, node.start), style))];
  }
  const first = node.entries[0];
  const isPretty = first !== undefined && isSpread(text, node) && !hasCompactEntries(text, node);
  const entry = isPretty
    ? writePrettyEntry(field, indentAt(text, first.start), style)
    : writeFlowEntry(field, style);
  return insertIntoFlow(text, node, index, entry, style.comma);
}

/** Puts a copy of an entry into the map: `raw` is its lines in a block map, its text from key to end in brackets. */
export function insertRaw(
  place: MapPlace,
  index: number,
  raw: string,
  style: WriteStyle,
): readonly TextEdit[] {
  const { node, tree } = place;
  if (node.kind !== "map") throw new RangeError("There is no map to copy into.");
  if (node.style === "block") return [insertIntoBlock(tree.text, node, index, raw)];
  return insertIntoFlow(tree.text, node, index, raw, style.comma);
}

/** Whether the entries stand on lines of their own but their maps on one line each. */
function hasCompactEntries(text: SourceText, map: SourceMap): boolean {
  const samples = map.entries.filter(({ value }) => value.kind === "map" && value.entries.length > 0);
  return (
    samples.length > 0 && samples.every(({ value }) => !text.slice(value.start, value.end).includes("\n"))
  );
}

/** The first field of a map that is empty or not there yet. */
function fillMap(place: MapPlace, field: DataField, style: WriteStyle): readonly TextEdit[] {
  const { text } = place.tree;
  const owner = ownerOf(place);
  const { node } = place;
  if (!owner) throw new Refusal("The document is empty, so there is nothing to add to.");
  if (node.kind === "map" && /#/.test(text.slice(node.start, node.end))) {
    throw new Refusal(`The empty map of ${owner.entry.name} holds a comment; edit it in the text.`);
  }
  const indent = indentAt(text, owner.entry.start);
  const isAlone = isFirstOnLine(text, owner.entry.start);
  if (owner.map.style === "block") {
    if (!isAlone)
      throw new Refusal(
        `The entry ${owner.entry.name} does not begin on a line of its own; edit it in the text.`,
      );
    const start = placeOfValue(text, owner.entry);
    const lines = style.lineBreak + writeBlockEntry(field, indent + style.step, innerStyle(style));
    const lineEnd = lineEndOf(text, Math.max(node.end, start));
    if (lineEnd === Math.max(node.end, start)) return [{ start: start, end: lineEnd, text: lines }];
    return [
      { start: start, end: Math.max(node.end, start), text: "" },
      { start: lineEnd, end: lineEnd, text: lines },
    ];
  }
  const value = isAlone
    ? `{${style.lineBreak}${indent}${style.step}${writePrettyEntry(field, indent + style.step, innerStyle(style))}${style.lineBreak}${indent}}`
    : `{${style.padding}${writeFlowEntry(field, style)}${style.padding}}`;
  if (node.end > node.start) return [{ start: node.start, end: node.end, text: value }];
  const hasColon = /:\s*$/.test(text.slice(owner.entry.key.end, node.start));
  return [{ start: node.start, end: node.start, text: hasColon ? ` ${value}` : `: ${value}` }];
}

/** Takes entries out of the map at the place; `{}` is left when none remains. */
export function removeEntries(place: MapPlace, indices: readonly number[]): readonly TextEdit[] {
  const { node, tree } = place;
  if (node.kind !== "map") throw new RangeError("There is no map to remove from.");
  if (indices.length === node.entries.length) return emptyMap(place);
  const sorted = indices.toSorted((a, b) => a - b);
  const runs: { first: number; last: number }[] = [];
  for (const index of sorted) {
    const run = runs.at(-1);
    if (run?.last === index - 1) run.last = index;
    else runs.push({ first: index, last: index });
  }
  const remove = node.style === "block" ? removeFromBlock : removeFromFlow;
  return runs.map(({ first, last }) => remove(tree.text, node, first, last));
}

/** Takes all entries out of the map and leaves `{}`. */
export function emptyMap(place: MapPlace): readonly TextEdit[] {
  const { node, tree } = place;
  const owner = ownerOf(place);
  if (node.kind !== "map" || !owner) throw new RangeError("There is no map to empty.");
  if (node.style === "flow") return [{ start: node.start, end: node.end, text: "{}" }];
  return emptyBlock(tree.text, owner.entry, node);
}

/** What of the text belongs to each entry of the map and moves with it. */
export function entryRanges(place: MapPlace): readonly TextRange[] {
  const { node, tree } = place;
  if (node.kind === "map" && node.style === "block") return slotsOf(tree.text, node);
  return entriesAt(place).map(({ start, end }) => ({ start, end }));
}

/** Moves the entry at `from` to stand at `to` in the order that results; what stands between entries keeps its place. */
export function moveEntry(place: MapPlace, from: number, to: number): readonly TextEdit[] {
  const { text } = place.tree;
  if (place.node.kind === "map" && place.node.style === "flow") refuseComments(text, place.node);
  const ranges = entryRanges(place);
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  const region = ranges.slice(low, high + 1);
  const start = region[0]?.start ?? 0;
  const end = region.at(-1)?.end ?? start;
  const blocks = region.map((range) => text.slice(range.start, range.end));
  const gaps = region
    .slice(1)
    .map((range, index) => text.slice(region[index]?.end ?? range.start, range.start));
  const moved = from < to ? blocks.shift() : blocks.pop();
  if (moved === undefined) return [];
  if (from < to) blocks.push(moved);
  else blocks.unshift(moved);
  const [gap] = gaps;
  // Between equal gaps it is one piece taken out and put in elsewhere, so that nothing else counts as changed.
  if (gap !== undefined && gaps.every((other) => other === gap)) {
    const size = moved.length + gap.length;
    return from < to
      ? [
          { start, end: start + size, text: "" },
          { start: end, end, text: gap + moved },
        ]
      : [
          { start, end: start, text: moved + gap },
          { start: end - size, end, text: "" },
        ];
  }
  return [{ start, end, text: blocks.map((block, index) => block + (gaps[index] ?? "")).join("") }];
}
