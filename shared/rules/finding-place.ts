import type { Finding } from "../model/finding.ts";
import { shiftRange, type TextRange } from "../model/text.ts";
import type { ApiDocument } from "../openapi/document.ts";
import { asMap, findField, itemsOf } from "../openapi/fields.ts";
import { partsOfPointer } from "../openapi/pointer.ts";
import type { SourceEntry, SourceNode, SourceTree } from "../source/tree.ts";

/** A finding with its place in a text. */
export interface PlacedFinding extends Finding {
  readonly place: TextRange;
}

/** Findings of a document with their places in its text. */
export function placeFindings(document: ApiDocument, findings: readonly Finding[]): readonly PlacedFinding[] {
  return findings.map((finding) => ({ ...finding, place: placeOf(document, finding) }));
}

/**
 * Where a finding of a document lies in its text, in UTF-16 code units.
 * @throws RangeError when the finding's operation is not in the document
 */
export function placeOf(document: ApiDocument, { operation, range, pointer }: Finding): TextRange {
  return range === undefined || operation === undefined
    ? placeAt(document.tree, pointer)
    : shiftRange(range, document.startOf(operation));
}

/** The key of the deepest step of a JSON pointer that is there, of a list the item; the top of the document when not even the first one is. */
export function placeAt(tree: SourceTree, pointer: string): TextRange {
  let node: SourceNode | undefined = tree.root;
  let place: TextRange = { start: tree.root.start, end: tree.root.start };
  for (const name of partsOfPointer(pointer)) {
    const entry: SourceEntry | undefined = findField(asMap(node), name);
    const next: TextRange | undefined = entry?.key ?? itemsOf(node)[Number(name)];
    if (next === undefined) break;
    place = { start: next.start, end: next.end };
    node = entry ? entry.value : itemsOf(node)[Number(name)];
  }
  return place;
}
