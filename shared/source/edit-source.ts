import type { TextEdit } from "../model/text.ts";
import { growthOf, inOrder } from "./apply-edits.ts";
import { editText } from "./chunked-text.ts";
import { createTree } from "./create-tree.ts";
import { readJsonHead, readJsonParts, tailOfJson } from "./json-pieces.ts";
import { readSource, type SourceResult } from "./read-source.ts";
import type { SourceText } from "./source-text.ts";
import {
  type Branch,
  createBranch,
  type EntriesPlace,
  isBranch,
  PIECE,
  type Piece,
  type ReadOptions,
} from "./stem.ts";
import { beginsWithBracket } from "./text-beginning.ts";
import type { SourceTree } from "./tree.ts";
import { readYamlHead, readYamlParts } from "./yaml-pieces.ts";

/** No longer stretch is read again in pieces; what needs more is read as a whole. */
const MOST = 32 * PIECE;

/**
 * The tree of the text that edits of a tree's text lead to. In a large text only the pieces that the edits touch are read again.
 * @param edits in offsets of the tree's text, none overlapping another
 * @returns the tree, or the first thing that is wrong with the edited text
 * @throws RangeError when edits overlap or reach outside the text
 */
export function editSource(
  tree: SourceTree,
  edits: readonly TextEdit[],
  options: ReadOptions = {},
): SourceResult {
  const text = editText(tree.text, edits);
  const reread = rereadPieces(tree, text, edits, options);
  return reread ? { ok: true, tree: reread } : readSource(text.toString(), options);
}

/**
 * The tree of an edited text, when reading the touched pieces again tells it.
 * @param text what the edits make of the tree's text
 * @returns undefined when the text has to be read as a whole to know
 */
export function rereadPieces(
  tree: SourceTree,
  text: SourceText,
  edits: readonly TextEdit[],
  { pieceLength = PIECE }: ReadOptions = {},
): SourceTree | undefined {
  if (!isBranch(tree.stem)) return undefined;
  // What begins so may be one of JSON now.
  if (tree.format === "yaml" && beginsWithBracket(text)) return undefined;
  const stem = new Rereader(tree, text, pieceLength).editBranch(tree.stem, 0, inOrder(edits), 0);
  return stem && createTree(text, tree.format, stem);
}

type Parts = Branch["parts"];

class Rereader {
  readonly #before: SourceText;
  readonly #after: SourceText;
  readonly #isJson: boolean;
  readonly #pieceLength: number;

  constructor(tree: SourceTree, after: SourceText, pieceLength: number) {
    this.#before = tree.text;
    this.#after = after;
    this.#isJson = tree.format === "json";
    this.#pieceLength = pieceLength;
  }

  /**
   * @param start where the branch began
   * @param edits those that touch it, in order
   * @param shift how much longer the edits above it made the text
   */
  editBranch(branch: Branch, start: number, edits: readonly TextEdit[], shift: number): Branch | undefined {
    const inner = start + branch.head.length;
    const above = edits.filter((edit) => edit.start < inner);
    const head =
      above.length === 0
        ? { head: branch.head, bracket: branch.bracket }
        : this.#editHead(branch, start, above, shift);
    const parts = head && this.#editParts(branch, inner, edits.slice(above.length), shift + growthOf(above));
    return parts && parts.length > 0 ? createBranch(head.head, parts, { ...branch, ...head }) : undefined;
  }

  #editHead(
    { head }: Branch,
    start: number,
    edits: readonly TextEdit[],
    shift: number,
  ): Pick<Branch, "head" | "bracket"> | undefined {
    const end = start + head.length;
    if (head.table.count === 0 || edits.some((edit) => edit.end > end)) return undefined;
    const text = this.#after.slice(start + shift, end + shift + growthOf(edits));
    if (this.#isJson) return readJsonHead(text);
    // In YAML a head begins with the line of its key.
    const column = head.table.rows[1] ?? 0;
    const read = text.endsWith("\n") ? readYamlHead(text, column) : undefined;
    return read && { head: read, bracket: 0 };
  }

  #editParts(branch: Branch, from: number, edits: readonly TextEdit[], above: number): Parts | undefined {
    const parts: (Piece | Branch)[] = [];
    let shift = above;
    let start = from;
    let waiting = edits;
    for (let index = 0; index < branch.parts.length; ) {
      const run = this.#runAt(branch.parts, index, start, waiting);
      const [first] = run.parts;
      if (run.edits.length === 0) {
        if (first) parts.push(first);
      } else {
        const read =
          this.#editRun(branch, run, shift) ?? this.#editWithAbove(branch, run, shift, parts, index);
        if (!read) return undefined;
        parts.push(...read);
      }
      shift += growthOf(run.edits);
      waiting = waiting.slice(run.edits.length);
      start = run.end;
      index += run.parts.length;
    }
    return waiting.length === 0 ? parts : undefined;
  }

  /**
   * A run together with the part above it, which is taken back from the parts: what begins a run now may belong to that part, as
   * blank lines and comments do.
   */
  #editWithAbove(
    branch: Branch,
    run: Run,
    shift: number,
    parts: (Piece | Branch)[],
    index: number,
  ): Parts | undefined {
    const above = branch.parts[index - 1];
    if (!above || parts.at(-1) !== above) return undefined;
    parts.pop();
    const both = { ...run, parts: [above, ...run.parts], start: run.start - above.length };
    return this.#editRun(branch, both, shift);
  }

  /** The part at `index` with the edits that touch it, and the parts below it that those edits touch as well. */
  #runAt(parts: Parts, index: number, start: number, edits: readonly TextEdit[]): Run {
    let end = start;
    let taken = 0;
    let count = 0;
    do {
      end += parts[index + count]?.length ?? 0;
      count++;
      const isLast = index + count === parts.length;
      for (let edit = edits[taken]; edit; edit = edits[++taken]) {
        // What is inserted between two parts follows the one above; in JSON it stands before the key below.
        const isBelow =
          edit.start > end || (edit.start === end && (edit.end > end || (this.#isJson && !isLast)));
        if (isBelow) break;
      }
    } while ((edits[taken - 1]?.end ?? 0) > end && index + count < parts.length);
    return { parts: parts.slice(index, index + count), start, end, edits: edits.slice(0, taken) };
  }

  #editRun(branch: Branch, run: Run, shift: number): Parts | undefined {
    const { parts, start, end, edits } = run;
    if (edits.some((edit) => edit.end > end)) return undefined;
    const [only, ...others] = parts;
    if (only && isBranch(only) && others.length === 0) {
      const edited = this.editBranch(only, start, edits, shift);
      if (edited) return [edited];
    }
    const newEnd = end + shift + growthOf(edits);
    const text = this.#after.slice(start + shift, newEnd);
    // In JSON the brackets of the map above stand after its last part.
    if (text === "") return this.#isJson && parts.at(-1) === branch.parts.at(-1) ? undefined : [];
    if (text.length > MOST) return undefined;
    if (this.#isJson) return this.#readJsonRun(branch, run, text);
    // Else the line below goes on with the last one here.
    const areLines = text.endsWith("\n") || newEnd === this.#after.length;
    return areLines ? readYamlParts(text, this.#placeIn(branch)) : undefined;
  }

  #placeIn({ depth, column }: Branch): EntriesPlace {
    return { depth, column, pieceLength: this.#pieceLength };
  }

  #readJsonRun(branch: Branch, { parts, start, end, edits }: Run, text: string): Parts | undefined {
    const last = parts.at(-1);
    const lastLength = last?.length ?? 0;
    const tail = last ? tailOfJson(last, this.#before.slice(end - lastLength, end)) : 0;
    // The commas and brackets below the last entry are read as they were.
    if (edits.some((edit) => edit.end > end - tail) || start === end) return undefined;
    return readJsonParts(text, tail, this.#placeIn(branch));
  }
}

/** Parts side by side that edits touch. */
interface Run {
  readonly parts: Parts;
  readonly start: number;
  readonly end: number;
  readonly edits: readonly TextEdit[];
}
