const QUOTE = 34;
const BACKSLASH = 92;
/** Below it are the control characters, which a text holds as escapes only (RFC 8259 §7). */
const BLANK = 32;

const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/**
 * Where a text in double quotes ends, behind the closing quote.
 * @param start where it begins, at the opening quote
 * @returns -1 when it does not end, or holds what JSON does not allow in a text
 */
export function endOfJsonString(text: string, start: number): number {
  const { length } = text;
  for (let at = start + 1; at < length; at++) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) return at + 1;
    if (char < BLANK) return -1;
    if (char === BACKSLASH) {
      ESCAPE.lastIndex = at;
      if (!ESCAPE.test(text)) return -1;
      at = ESCAPE.lastIndex - 1;
    }
  }
  return -1;
}

/** What is wrong inside a text that does not end as it should. */
export type StringFault = "unended" | "escape" | "control";

/** The first thing that is wrong in a text that `endOfJsonString` found no end of. */
export function faultOfJsonString(
  text: string,
  start: number,
): { readonly offset: number; readonly kind: StringFault } {
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at] ?? "";
    if (char === "\n" || char === "\r") break;
    if (char < " ") return { offset: at, kind: "control" };
    if (char !== "\\") continue;
    ESCAPE.lastIndex = at;
    if (!ESCAPE.test(text)) return { offset: at, kind: "escape" };
    at = ESCAPE.lastIndex - 1;
  }
  return { offset: start, kind: "unended" };
}
