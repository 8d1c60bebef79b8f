import type { SourceText } from "./source-text.ts";
/**
 * The first offset from `at` on that is neither blank, nor line end, nor in a comment of YAML. A `#` right at `at`
 * starts a comment, as what stands before it is the end of a node.
 */
export function skipTrivia(text: SourceText, at: number): number {
  let offset = at;
  for (;;) {
    const char = text.charCodeAt(offset);
    if (char === 32 || char === 9 || char === 10 || char === 13) offset++;
    else if (char === 35) {
      const lineEnd = text.indexOf("\n", offset);
      offset = lineEnd === -1 ? text.length : lineEnd;
    } else return offset;
  }
}
