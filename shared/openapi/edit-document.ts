import type { TextEdit } from "../model/text.ts";
import { editSource } from "../source/edit-source.ts";
import type { ApiDocument, ReadResult } from "./document.ts";
import { readTree } from "./read-document.ts";

/**
 * The document that edits of a document's text lead to.
 * @param edits in offsets of the document's text, none overlapping another
 * @returns the document, or the first thing that makes the edited text unreadable
 * @throws RangeError when edits overlap or reach outside the text
 */
export function editDocument(document: ApiDocument, edits: readonly TextEdit[]): ReadResult {
  const source = editSource(document.tree, edits);
  return source.ok ? readTree(source.tree) : source;
}
