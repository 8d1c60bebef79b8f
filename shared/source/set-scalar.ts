import type { TextEdit } from "../model/text.ts";
import { indentOf } from "./entry-head.ts";
import type { MapPlace } from "./map-place.ts";
import { quoteDouble, writeBlockText, writeText } from "./scalar-text.ts";
import { lineEndOf } from "./text-lines.ts";
import type { SourceEntry } from "./tree.ts";
import type { WriteStyle } from "./write-data.ts";

/** Writes a text as the value of an entry: the quotes there are kept where they can be, and so is a comment on the line. */
export function setScalar(
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
  // The first entry of a map may stand behind the `: ` of a key with `? `, or behind a dash.
  const indent = indentOf(text, entry) + style.step;
  const body = block.lines.map((line) => style.lineBreak + (line && indent + line)).join("");
  if (isBlock) return [replace(block.header + comment + body)];
  const lineEnd = lineEndOf(text, node.end);
  if (lineEnd === node.end) return [replace(block.header + body)];
  return [replace(block.header), { start: lineEnd, end: lineEnd, text: body }];
}
