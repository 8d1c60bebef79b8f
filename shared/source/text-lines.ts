import type { SourceText } from "./source-text.ts";
/** The offset at which the line of `offset` begins. */
export function lineStartOf(text: SourceText, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/** The offset at which the line of `offset` ends, its line end (LF or CRLF) left out. */
export function lineEndOf(text: SourceText, offset: number): number {
  const feed = text.indexOf("\n", offset);
  if (feed === -1) return text.length;
  return feed > offset && text.charAt(feed - 1) === "\r" ? feed - 1 : feed;
}

/** The offset after the line end of `offset`'s line; the text's length in its last line. */
export function nextLineOf(text: SourceText, offset: number): number {
  const feed = text.indexOf("\n", offset);
  return feed === -1 ? text.length : feed + 1;
}

/** The line end in use at a place: that of the line itself, else of the line before. */
export function lineBreakAt(text: SourceText, offset: number): "\n" | "\r\n" {
  let feed = text.indexOf("\n", offset);
  if (feed === -1) feed = text.lastIndexOf("\n");
  return feed > 0 && text.charAt(feed - 1) === "\r" ? "\r\n" : "\n";
}

/** The blanks that the line of `offset` begins with; a byte order mark is none. */
export function indentAt(text: SourceText, offset: number): string {
  const start = lineStartOf(text, offset);
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}

/** Whether only blanks stand before `offset` on its line. */
export function isFirstOnLine(text: SourceText, offset: number): boolean {
  return /^\uFEFF?[ \t]*$/.test(text.slice(lineStartOf(text, offset), offset));
}
