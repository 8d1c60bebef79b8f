/** A stretch of a text: offsets in UTF-16 code units, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The same stretch where offsets are counted from `by` code units earlier. */
export function shiftRange({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

/** A replacement of one stretch of a text; the offsets are those of the text before any edit of the same list. */
export interface TextEdit extends TextRange {
  readonly text: string;
}

/** A place as editors show it: lines and columns from 1, columns in UTF-16 code units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** Why a text cannot be read or an edit cannot be made: what is wrong, where, and what to do. */
export interface SourceProblem {
  /** One sentence: what is wrong. */
  readonly message: string;
  /** One sentence: what to do about it. */
  readonly advice: string;
  /** Where, when there is a place. */
  readonly offset?: number;
  readonly position?: TextPosition;
}
