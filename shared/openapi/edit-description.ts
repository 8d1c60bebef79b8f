import type { TextEdit } from "../model/text.ts";
import { insertField } from "../source/edit-map.ts";
import { entriesAt, type MapPlace } from "../source/map-place.ts";
import { quoteDouble, writeBlockText, writeText } from "../source/scalar-text.ts";
import { indentAt, lineEndOf } from "../source/text-lines.ts";
import type { SourceEntry } from "../source/tree.ts";
import type { WriteStyle } from "../source/write-data.ts";
import { type MapChange, unchangedEntries } from "./map-change.ts";
import { styleAt } from "./write-style.ts";

/** Plans a description in the map at the place: the value is replaced, or the field is put first. */
export function describeEdits(place: MapPlace, description: string): MapChange {
  return setText(place, "description", description, 0);
}

/**
 * Plans the text of a field: only its value is replaced, the quotes it has are kept where they can be, and so is a
 * comment on its line.
 * @param index where the field is put when it is absent
 */
export function setText(place: MapPlace, name: string, text: string, index: number): MapChange {
  const entries = entriesAt(place);
  const at = entries.findIndex((entry) => entry.name === name);
  const entry = entries[at];
  const style = styleAt(place);
  const expected = unchangedEntries(place);
  if (!entry) {
    return {
      place,
      edits: insertField(place, index, { key: name, value: text }, style),
      expected: expected.toSpliced(index, 0, { name, data: text }),
    };
  }
  return {
    place,
    edits: replaceText(place, entry, text, style),
    expected: expected.with(at, { name, data: text }),
  };
}

function replaceText(
  place: MapPlace,
  entry: SourceEntry,
  value: string,
  style: WriteStyle,
): readonly TextEdit[] {
  const { text, format } = place.tree;
  const { value: node } = entry;
  const inFlow = place.node.kind === "map" && place.node.style === "flow";
  const lead = /\s/.test(text.charAt(node.start - 1)) ? "" : " ";
  const replace = (written: string): TextEdit => ({ start: node.start, end: node.end, text: lead + written });
  if (format === "json") return [{ start: node.start, end: node.end, text: quoteDouble(value) }];
  const isBlock = node.kind === "scalar" && (node.style === "literal" || node.style === "folded");
  const headerEnd = isBlock ? lineEndOf(text, node.start) : node.end;
  const comment = isBlock ? (/[ \t]+#.*$/.exec(text.slice(node.start, headerEnd))?.[0] ?? "") : "";
  const block = inFlow ? undefined : writeBlockText(value);
  if (!block) {
    const quote =
      node.kind === "scalar" && (node.style === "single" || node.style === "double")
        ? node.style
        : style.textQuoteOf(entry.name);
    return [replace(writeText(value, quote, style.quote, inFlow) + comment)];
  }
  const indent = indentAt(text, entry.start) + style.step;
  const body = block.lines.map((line) => style.lineBreak + (line && indent + line)).join("");
  if (isBlock) return [replace(block.header + comment + body)];
  const lineEnd = lineEndOf(text, node.end);
  if (lineEnd === node.end) return [replace(block.header + body)];
  return [replace(block.header), { start: lineEnd, end: lineEnd, text: body }];
}
