import type { SourceText } from "./source-text.ts";

/** Blanks in front of what tells JSON from YAML are skipped so far, in UTF-16 code units. */
const BLANKS = 4096;

/** What a text begins with, behind a byte order mark and blanks: `{` makes it one of JSON, or of YAML in flow style. */
export function beginningOf(text: SourceText): string {
  // A byte order mark is a blank to `trimStart` (ECMA-262, WhiteSpace).
  return text.slice(0, BLANKS).trimStart();
}
