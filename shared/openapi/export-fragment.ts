import type { Operation } from "../model/operation.ts";
import { placeOfKey } from "../source/map-place.ts";
import { isFirstOnLine, lineBreakAt, lineEndOf, lineStartOf } from "../source/text-lines.ts";
import type { SourceEntry } from "../source/tree.ts";
import type { ApiDocument } from "./document.ts";
import { asMap, entriesOf, findField, resolveAlias } from "./fields.ts";
import { writeNode } from "./write-node.ts";

export interface ExportOptions {
  readonly as: "responses" | "operation";
  readonly format: "yaml" | "json";
}

/**
 * A part of the document by itself: the operation under its method, or its `responses`. In the document's own format it is
 * the text as written, comments included, moved to the left; else it is written anew in the same order. YAML aliases and
 * merge keys are resolved.
 * @returns the text with a final line end; empty when there are no responses to export, or when aliases make them endless
 */
export function exportFragment(
  document: ApiDocument,
  operation: Operation,
  { as, format }: ExportOptions,
): string {
  const entry = entryOf(document, operation, as);
  if (!entry) return "";
  if (format === "yaml" && document.format === "yaml") {
    const verbatim = cutOut(document, entry);
    if (verbatim !== undefined) return verbatim;
  }
  return writeNode(entry, format) ?? "";
}

function entryOf(
  document: ApiDocument,
  operation: Operation,
  as: ExportOptions["as"],
): SourceEntry | undefined {
  const own = placeOfKey(document.tree, document.startOf(operation.id))?.steps.at(-1)?.entry;
  return as === "operation" ? own : findField(asMap(own?.value), "responses");
}

/** The entry's own lines, moved to the first column; undefined when they do not stand by themselves. */
function cutOut({ text, tree }: ApiDocument, entry: SourceEntry): string | undefined {
  const { value } = entry;
  const map = resolveAlias(value);
  if (!isFirstOnLine(text, entry.start) || value.kind === "alias") return undefined;
  if (map.kind === "map" && entriesOf(map) !== map.entries) return undefined;
  if (tree.aliases.some(({ start }) => start >= entry.start && start < entry.end)) return undefined;
  const start = lineStartOf(text, entry.start);
  const indent = text.slice(start, entry.start);
  const lines = text.slice(start, lineEndOf(text, entry.end)).split(/\r?\n/);
  if (lines.some((line) => line.trim() !== "" && !line.startsWith(indent))) return undefined;
  const lineBreak = lineBreakAt(text, start);
  return lines.map((line) => line.slice(indent.length) + lineBreak).join("");
}
