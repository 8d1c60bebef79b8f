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

/** Takes stretches out of the pieces, which have to be asked for from the first to the last: thousands of edits are one pass. */
function pieceTaker(pieces: readonly Piece[]): (from: number, to: number) => readonly Piece[] {
  let first = 0;
  let firstAt = 0;
  return (from, to) => {
    for (let piece = pieces[first]; piece && firstAt + lengthOf(piece) <= from; piece = pieces[first]) {
      firstAt += lengthOf(piece);
      first++;
    }
    const taken: Piece[] = [];
    let at = firstAt;
    for (let index = first; at < to; index++) {
      const piece = pieces[index];
      if (!piece) break;
      taken.push(cut(piece, Math.max(from - at, 0), Math.min(to - at, lengthOf(piece))));
      at += lengthOf(piece);
    }
    return taken;
  };
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
  const take = pieceTaker(before);
  const after = toPieces(middle, second).flatMap((piece) =>
    "text" in piece ? [piece] : take(piece.start, piece.end),
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
