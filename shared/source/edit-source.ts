import type { TextEdit } from "../model/text.ts";
import { applyEdits } from "./apply-edits.ts";
import { readSource, type SourceResult } from "./read-source.ts";
import type { SourceTree } from "./tree.ts";

/**
 * The tree of the text that edits of a tree's text lead to.
 * @param edits in offsets of the tree's text, none overlapping another
 * @returns the tree, or the first thing that is wrong with the edited text
 * @throws RangeError when edits overlap or reach outside the text
 */
export function editSource(tree: SourceTree, edits: readonly TextEdit[]): SourceResult {
  return readSource(applyEdits(tree.text, edits));
}
