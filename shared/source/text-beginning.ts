import type { SourceText } from "./source-text.ts";

/** Blanks in front of what tells JSON from YAML are skipped so far, in UTF-16 code units. */
const BLANKS = 4096;

/** What a text begins with, behind a byte order mark and blanks. */
export function beginningOf(text: SourceText): string {
  // A byte order mark is a blank to `trimStart` (ECMA-262, WhiteSpace).
  return text.slice(0, BLANKS).trimStart();
}

/** Whether a text begins with a bracket, as one of JSON does, or of YAML in flow style. */
export function beginsWithBracket(text: SourceText): boolean {
  return beginningOf(text).startsWith("{");
}
