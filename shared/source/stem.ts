import type { NodeTable } from "./node-table.ts";

/** The length of a piece that a large text is kept in, in UTF-16 code units; a text of less than two is one piece. */
export const PIECE = 1 << 14;

export interface ReadOptions {
  /** `PIECE` unless given. */
  readonly pieceLength?: number;
}

/**
 * How a text was read: as a whole, or in pieces. A large text is read, and after an edit read again, in pieces of whole entries, so
 * that an edit costs the piece that it touches and not the document. Offsets in a piece count from its own start, so that pieces
 * below an edit stay as they are. Plain data: it crosses to another thread as it is.
 */
export type Stem = Piece | Branch;

/** A stretch of text that was read by itself. Node 0 is the text's root or, inside a branch, a map of the entries in it. */
export interface Piece {
  /** Of its text, in UTF-16 code units. */
  readonly length: number;
  readonly table: NodeTable;
}

/**
 * A map that is kept in pieces: the text of `head`, then that of each part. In YAML a part begins with the line of its first key
 * and ends where the next part begins; in JSON it begins with the key itself, or after an edit with blanks before it. So blanks,
 * comments, commas and brackets after an entry belong to the part before the next.
 */
export interface Branch {
  /** What stands before the first part. In an entry its node 0 is the key; at the root it has no nodes. */
  readonly head: Piece;
  readonly parts: readonly (Piece | Branch)[];
  readonly style: "block" | "flow";
  /** How many maps it lies in. */
  readonly depth: number;
  /** Of its keys; in flow style it says nothing. */
  readonly column: number;
  /** Offset of the opening bracket in the head (flow). */
  readonly bracket: number;
  /** Of head and parts together. */
  readonly length: number;
}

export function isBranch(part: Stem): part is Branch {
  return "parts" in part;
}

/** The pieces of a text, in its order. */
export function* piecesOf(stem: Stem): Generator<Piece> {
  if (!isBranch(stem)) yield stem;
  else {
    yield stem.head;
    for (const part of stem.parts) yield* piecesOf(part);
  }
}

export function createBranch(
  head: Piece,
  parts: Branch["parts"],
  { style, depth, column, bracket }: Pick<Branch, "style" | "depth" | "column" | "bracket">,
): Branch {
  const length = parts.reduce((sum, part) => sum + part.length, head.length);
  return { head, parts, style, depth, column, bracket, length };
}

/** Where entries stand that are read by themselves. */
export interface EntriesPlace {
  /** How many maps their map lies in: what is nested too deeply for the whole must be for them. */
  readonly depth: number;
  /** Of their keys; in flow style it says nothing. */
  readonly column: number;
  readonly pieceLength: number;
}
