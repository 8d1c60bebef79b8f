import type { TextEdit } from "../model/text.ts";
import { endOfSlot, insertIntoBlock, removeFromBlock } from "./block-map.ts";
import { indentOf } from "./entry-head.ts";
import { flowRangesOf, hasCompactEntries, insertIntoFlow, isSpread, removeFromFlow } from "./flow-map.ts";
import type { MapPlace } from "./map-place.ts";
import { Refusal } from "./refusal.ts";
import { type Rows, rowsOf } from "./rows.ts";
import { setValue } from "./set-value.ts";
import type { SourceText } from "./source-text.ts";
import { indentAt } from "./text-lines.ts";
import type { SourceEntry, SourceNode } from "./tree.ts";
import {
  type Data,
  type WriteStyle,
  writeBlockItem,
  writeFlowValue,
  writePrettyValue,
} from "./write-data.ts";

/**
 * Puts a new item behind the last one of the list that an entry has; an empty list, or nothing, becomes a list of one.
 * @param place of the map that the entry is in
 */
export function appendItem(
  place: MapPlace,
  entry: SourceEntry,
  data: Data,
  style: WriteStyle,
): readonly TextEdit[] {
  const { text } = place.tree;
  const { value: list, name } = entry;
  if (list.kind !== "list" || list.items.length === 0) {
    if (list.kind === "list" && text.slice(list.start, list.end).includes("#")) {
      throw new Refusal(`The empty list of ${name} holds a comment; edit it in the text.`);
    }
    return setValue(place, entry, { items: [data] }, style);
  }
  const rows = rowsOf(text, list);
  const { length } = list.items;
  if (list.style === "block") {
    return [insertIntoBlock(text, rows, length, writeBlockItem(name, data, dashIndent(text, rows), style))];
  }
  return insertIntoFlow(text, rows, length, writeInBrackets(text, rows, name, data, style), style.comma);
}

/** Takes an item out of the list that an entry has; the last one leaves `[]`. */
export function removeItem(
  place: MapPlace,
  entry: SourceEntry,
  index: number,
  style: WriteStyle,
): readonly TextEdit[] {
  const { text } = place.tree;
  const { value: list } = entry;
  if (list.kind !== "list") throw new RangeError("There is no list to remove from.");
  if (list.items.length === 1) return setValue(place, entry, { items: [] }, style);
  const rows = rowsOf(text, list);
  return list.style === "block"
    ? [removeFromBlock(text, rows, index, index)]
    : removeFromFlow(text, rows, index, index);
}

/** Writes another item in place of one of the list that an entry has. */
export function replaceItem(
  place: MapPlace,
  entry: SourceEntry,
  index: number,
  data: Data,
  style: WriteStyle,
): readonly TextEdit[] {
  const { text } = place.tree;
  const { value: list, name } = entry;
  const item = list.kind === "list" ? list.items[index] : undefined;
  if (list.kind !== "list" || !item) throw new RangeError("There is no such item.");
  const rows = rowsOf(text, list);
  const row = rows.entries[index];
  const range = flowRangesOf(text, rows)[index];
  if (!row || !range) throw new RangeError("There is no such item.");
  if (list.style === "flow") {
    return [{ ...range, text: writeInBrackets(text, rows, name, data, style) }];
  }
  const lines = writeBlockItem(name, data, dashIndent(text, rows), style).trimStart();
  // A comment behind it stays.
  const isLine = isOneLine(text, item) && !lines.includes("\n");
  return [{ start: row.start, end: isLine ? row.end : endOfSlot(text, row), text: lines }];
}

function dashIndent(text: SourceText, { entries: [first] }: Rows): string {
  return first ? indentOf(text, first) : "";
}

function isOneLine(text: SourceText, node: SourceNode): boolean {
  return node.kind === "scalar" && !text.slice(node.start, node.end).includes("\n");
}

function writeInBrackets(text: SourceText, rows: Rows, key: string, data: Data, style: WriteStyle): string {
  const [first] = rows.entries;
  return first && isSpread(text, rows) && !hasCompactEntries(text, rows)
    ? writePrettyValue(key, data, indentAt(text, first.start), style)
    : writeFlowValue(key, data, style);
}
