import type { TextEdit } from "../../shared/model/text.ts";

/** Where an edit goes, how much it takes away, and what it puts there: numbers are taken modulo what there is. */
export type RandomEdit = readonly [place: number, length: number, text: string];

/** Edits of a text made of random numbers, in order and apart from each other. */
export function editsOf(text: string, random: readonly RandomEdit[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let from = 0;
  for (const [place, length, inserted] of random.toSorted(([a], [b]) => a - b)) {
    const start = Math.max(from, place % (text.length + 1));
    const end = Math.min(start + length, text.length);
    edits.push({ start, end, text: inserted });
    from = end + 1;
    if (from > text.length) break;
  }
  return edits;
}
