import type { Row } from "./rows.ts";
import type { SourceText } from "./source-text.ts";
import { indentAt, lineStartOf } from "./text-lines.ts";

/** `? ` and the key's own anchor and tag. */
const HEAD = /(?:\?[ \t]+)?(?:[&!][^\s,[\]{}]*[ \t]+)*$/;

/** How much of a line is looked at: one of any length must not cost each of its entries more than a moment. */
const MAX_HEAD = 1000;

/** Where an entry begins, `? ` and the key's own anchor and tag included, as far as they stand on the key's line. */
export function headOf(text: SourceText, entry: Row): number {
  const before = text.slice(Math.max(entry.start - MAX_HEAD, 0), entry.start);
  const head = HEAD.exec(before.slice(before.lastIndexOf("\n") + 1));
  return entry.start - (head?.[0].length ?? 0);
}

/** Whether nothing but blanks stands before an entry on its line. */
export function startsLine(text: SourceText, entry: Row): boolean {
  const head = headOf(text, entry);
  return /^\uFEFF?[ \t]*$/.test(text.slice(lineStartOf(text, head), head));
}

/** Whether an entry is the first of an item in a block list, and stands on the line of its dash. */
export function followsDash(text: SourceText, entry: Row): boolean {
  const head = headOf(text, entry);
  return /^ *(?:- +)+$/.test(text.slice(lineStartOf(text, head), head));
}

/** The blanks that stand before an entry of a block map, or would, if it had a line of its own. */
export function indentOf(text: SourceText, entry: Row): string {
  if (startsLine(text, entry)) return indentAt(text, entry.start);
  return " ".repeat(entry.start - lineStartOf(text, entry.start));
}
