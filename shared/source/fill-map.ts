import type { TextEdit } from "../model/text.ts";
import { placeOfValue } from "./block-map.ts";
import { startsLine } from "./entry-head.ts";
import { type MapPlace, ownerOf } from "./map-place.ts";
import { Refusal } from "./refusal.ts";
import { indentAt, isFirstOnLine, lineEndOf } from "./text-lines.ts";
import {
  type DataField,
  innerStyle,
  type WriteStyle,
  writeBlockEntry,
  writeFlowEntry,
  writePrettyEntry,
} from "./write-data.ts";

/** Puts the first entry into a map that is empty or not there yet: `{}` or nothing becomes lines, or a map in brackets. */
export function fillMap(place: MapPlace, field: DataField, style: WriteStyle): readonly TextEdit[] {
  const { text } = place.tree;
  const owner = ownerOf(place);
  const { node } = place;
  if (!owner && place.steps.length > 0) return fillItem(place, field, style);
  if (!owner) throw new Refusal("The document is empty, so there is nothing to add to.");
  if (node.kind === "map" && /#/.test(text.slice(node.start, node.end))) {
    throw new Refusal(`The empty map of ${owner.entry.name} holds a comment; edit it in the text.`);
  }
  const indent = indentAt(text, owner.entry.start);
  const isAlone = isFirstOnLine(text, owner.entry.start);
  if (owner.map.style === "block") {
    if (!startsLine(text, owner.entry))
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

/** Puts the first entry into the empty map that is an item of a list: it stays in brackets, on one line. */
function fillItem(
  { node, tree: { text } }: MapPlace,
  field: DataField,
  style: WriteStyle,
): readonly TextEdit[] {
  if (node.kind !== "map" || text.slice(node.start + 1, node.end - 1).trim() !== "") {
    throw new Refusal("The item of the list is not written as an empty map; edit it in the text.");
  }
  const value = `{${style.padding}${writeFlowEntry(field, style)}${style.padding}}`;
  return [{ start: node.start, end: node.end, text: value }];
}
