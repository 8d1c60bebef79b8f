import type { TextEdit } from "../../shared/model/text.ts";
import type { ApiDocument } from "../../shared/openapi/document.ts";
import { offsetBefore } from "../../shared/source/map-offset.ts";
import type { SourceText } from "../../shared/source/source-text.ts";
import { operationAt } from "./operation-at.ts";

/** As many names as `components/schemas/Pet` has. */
const DEPTH = 3;

/**
 * What a step of typing is called: where it happened, as the last good reading of the text knows it.
 * @param pending leads from the document's text to `text`
 */
export function typingLabel(
  document: ApiDocument,
  pending: readonly TextEdit[],
  text: SourceText,
  offset: number,
): string {
  const place = offsetBefore(pending, offset);
  return `Typing in ${operationAt(document, place)?.id ?? namesAt(document, place) ?? `line ${lineOf(text, offset)}`}`;
}

/** The keys from the root down to a place: `components/schemas/Pet`, of a path its name alone. */
function namesAt(document: ApiDocument, offset: number): string | undefined {
  const names: string[] = [];
  let node = document.tree.root;
  while (names.length < DEPTH && node.kind === "map") {
    const entry = node.entries.find(({ start, end }) => start <= offset && offset <= end);
    if (entry === undefined) break;
    names.push(entry.name);
    node = entry.value;
  }
  const [first, path] = names;
  return first === "paths" && path !== undefined ? path : names.join("/") || undefined;
}

function lineOf(text: SourceText, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}
