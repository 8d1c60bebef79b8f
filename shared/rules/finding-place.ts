import type { Finding } from "../model/finding.ts";
import { shiftRange, type TextRange } from "../model/text.ts";
import type { ApiDocument } from "../openapi/document.ts";
import { entryAt } from "../openapi/entry-at.ts";
import { asMap, findField, itemsOf } from "../openapi/fields.ts";
import { isWithin, partsOfPointer } from "../openapi/pointer.ts";
import type { SourceEntry, SourceNode } from "../source/tree.ts";

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
    ? placeAt(document, pointer)
    : shiftRange(range, document.startOf(operation));
}

/**
 * The key of the deepest step of a JSON pointer that is there, of a list the item; the top of the document when not even the first one
 * is. What lies in an operation is found there, though its path item is a reference.
 */
function placeAt(document: ApiDocument, pointer: string): TextRange {
  const { root } = document.tree;
  const parts = partsOfPointer(pointer);
  const top = walk(root, { start: root.start, end: root.start }, parts);
  if (top.isWhole) return top.place;
  const operation = document.operations.find((one) => isWithin(pointer, one.pointer));
  const entry = operation && entryAt(root, document.startOf(operation.id));
  if (operation === undefined || entry === undefined) return top.place;
  return walk(entry.value, entry.key, partsOfPointer(pointer.slice(operation.pointer.length))).place;
}

function walk(from: SourceNode, start: TextRange, parts: readonly string[]) {
  let node: SourceNode | undefined = from;
  let place: TextRange = { start: start.start, end: start.end };
  for (const name of parts) {
    const entry: SourceEntry | undefined = findField(asMap(node), name);
    const next: TextRange | undefined = entry?.key ?? itemsOf(node)[Number(name)];
    if (next === undefined) return { place, isWhole: false };
    place = { start: next.start, end: next.end };
    node = entry ? entry.value : itemsOf(node)[Number(name)];
  }
  return { place, isWhole: true };
}
