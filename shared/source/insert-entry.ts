import type { TextEdit, TextRange } from "../model/text.ts";
import { insertIntoBlock, keepsBlankLines, slotsOf } from "./block-map.ts";
import { fillMap } from "./fill-map.ts";
import { flowRangesOf, insertIntoFlow, isSpread } from "./flow-map.ts";
import type { MapPlace } from "./map-place.ts";
import type { SourceText } from "./source-text.ts";
import { indentAt } from "./text-lines.ts";
import type { SourceEntry, SourceMap } from "./tree.ts";
import {
  type DataField,
  type WriteStyle,
  writeBlockEntry,
  writeFlowEntry,
  writePrettyEntry,
} from "./write-data.ts";

/** Puts a new entry into the map at the place, also where the map is empty or missing. */
export function insertEntry(
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

/** Puts a copy of an entry into the map that it is in: `raw` is the text of its `rangeOfEntry`, changed where it has to be. */
export function insertCopy(
  place: MapPlace,
  index: number,
  original: SourceEntry,
  raw: string,
  style: WriteStyle,
): readonly TextEdit[] {
  const { node, tree } = place;
  if (node.kind !== "map") throw new RangeError("There is no map to copy into.");
  if (node.style === "flow") return insertIntoFlow(tree.text, node, index, raw, style.comma);
  return [insertIntoBlock(tree.text, node, index, raw, keepsBlankLines(tree.text, original.value))];
}

/** What of the text a copy of an entry is made from: its lines in a block map, its text from key to end in brackets. */
export function rangeOfEntry({ node, tree }: MapPlace, index: number): TextRange {
  const ranges =
    node.kind !== "map"
      ? []
      : node.style === "block"
        ? slotsOf(tree.text, node)
        : flowRangesOf(tree.text, node);
  const range = ranges[index];
  if (!range) throw new RangeError("There is no such entry.");
  return range;
}

/** Whether the entries stand on lines of their own but their maps on one line each. */
function hasCompactEntries(text: SourceText, map: SourceMap): boolean {
  const samples = map.entries.filter(({ value }) => value.kind === "map" && value.entries.length > 0);
  return (
    samples.length > 0 && samples.every(({ value }) => !text.slice(value.start, value.end).includes("\n"))
  );
}
