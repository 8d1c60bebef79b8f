import type { TextEdit } from "../model/text.ts";

/** A stretch of the first text, or text that is new. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

function lengthOf(piece: Piece): number {
  return "text" in piece ? piece.text.length : piece.end - piece.start;
}

function cut(piece: Piece, from: number, to: number): Piece {
  if ("text" in piece) return { text: piece.text.slice(from, to) };
  return { start: piece.start + from, end: piece.start + to };
}

function takePieces(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const taken: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, length);
    if (start < end) taken.push(cut(piece, start, end));
    at += length;
  }
  return taken;
}

/** `text` as pieces of the text that it comes from: a text of `length` with `edits` applied. */
function toPieces(length: number, edits: readonly TextEdit[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push({ start: at, end: edit.start }, { text: edit.text });
    at = edit.end;
  }
  pieces.push({ start: at, end: length });
  return pieces.filter((piece) => lengthOf(piece) > 0);
}

/**
 * Two lists of edits, the second of the text that the first leads to, as one list of edits of the first text.
 * @param length of the first text, in UTF-16 code units
 */
export function composeEdits(
  length: number,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): readonly TextEdit[] {
  const before = toPieces(length, first);
  const middle = before.reduce((sum, piece) => sum + lengthOf(piece), 0);
  const after = toPieces(middle, second).flatMap((piece) =>
    "text" in piece ? [piece] : takePieces(before, piece.start, piece.end),
  );
  const edits: TextEdit[] = [];
  let at = 0;
  let text = "";
  for (const piece of [...after, { start: length, end: length }]) {
    if ("text" in piece) {
      text += piece.text;
      continue;
    }
    if (piece.start > at || text !== "") edits.push({ start: at, end: piece.start, text });
    at = piece.end;
    text = "";
  }
  return edits;
}
