import type { TextEdit } from "../model/text.ts";
import { editText } from "../source/chunked-text.ts";
import { editSource, rereadPieces } from "../source/edit-source.ts";
import type { SourceTree } from "../source/tree.ts";
import { changedPlaces } from "./changed-places.ts";
import type { ApiDocument, ReadResult } from "./document.ts";
import { withinLimits } from "./limits.ts";
import { readTree } from "./read-document.ts";
import { rereadPaths } from "./reread-paths.ts";

/**
 * The document that edits of a document's text lead to. Operations that they do not concern are the same objects as before, so
 * that what was derived from them stays. How many parts a document may have is asked when the whole is read, not of an edit.
 * @param edits in offsets of the document's text, none overlapping another
 * @returns the document, or the first thing that makes the edited text unreadable
 * @throws RangeError when edits overlap or reach outside the text
 */
export function editDocument(document: ApiDocument, edits: readonly TextEdit[]): ReadResult {
  const source = editSource(document.tree, edits);
  return source.ok ? readEdited(document, source.tree) : source;
}

/**
 * The same, when reading the touched pieces again tells it; that takes a few milliseconds however large the document is.
 * @param text what the edits make of the document's text, where it is made already
 * @returns undefined when the text has to be read as a whole to know: it may be unreadable
 */
export function editDocumentInPieces(
  document: ApiDocument,
  edits: readonly TextEdit[],
  text = editText(document.text, edits),
): ReadResult | undefined {
  const reread = rereadPieces(document.tree, text, edits);
  return reread && readEdited(document, reread);
}

/** The document of a tree that edits made from a document's tree. */
export function readEdited(document: ApiDocument, tree: SourceTree): ReadResult {
  // An anchor may be used anywhere.
  if (document.tree.anchors.length > 0 || tree.anchors.length > 0) return readTree(tree);
  const changed = changedPlaces(document.tree, tree);
  if (changed.length > MANY || changed.some(concernsAll)) return readTree(tree);
  return withinLimits(tree, () => rereadPaths(document, tree, changed)) ?? readTree(tree);
}

/** With more changes than this the whole is read again: finding what depends on each would take as long. */
const MANY = 500;

/**
 * Whether operations all over the document are read with a place: what applies to all, what holds them, or a YAML merge key, whose
 * entries stand for others' names.
 */
function concernsAll(pointer: string): boolean {
  return /^(?:\/(?:openapi|swagger|swaggerVersion|security|produces|paths|webhooks))?$|\/<<(?:\/|$)/.test(
    pointer,
  );
}
