import type { TextEdit, TextRange } from "../model/text.ts";
import { insertIntoBlock, keepsBlankLines, slotsOf } from "./block-map.ts";
import { indentOf } from "./entry-head.ts";
import { fillMap } from "./fill-map.ts";
import { flowRangesOf, hasCompactEntries, insertIntoFlow, isSpread } from "./flow-map.ts";
import type { MapPlace } from "./map-place.ts";
import { indentAt } from "./text-lines.ts";
import type { SourceEntry } from "./tree.ts";
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
  const first = node.entries[0];
  if (node.style === "block") {
    const indent = first ? indentOf(text, first) : "";
    return [insertIntoBlock(text, node, index, writeBlockEntry(field, indent, style))];
  }
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
