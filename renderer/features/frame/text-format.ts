import type { ApiDocument } from "../../../shared/openapi/document.ts";

/** Enough to tell the format by, in UTF-16 code units. */
const HEAD = 100_000;

/** How the text is written, in words: "YAML · LF · 2 spaces". */
export function formatInWords({ format, text }: Pick<ApiDocument, "format" | "text">): string {
  const head = text.slice(0, HEAD);
  const lineEnd = head.includes("\r\n") ? "CRLF" : head.includes("\n") ? "LF" : "one line";
  return [format.toUpperCase(), lineEnd, indentationOf(head)].filter(Boolean).join(" · ");
}

function indentationOf(text: string): string | undefined {
  const indent = /\n([ \t]+)[^\s#]/.exec(text)?.[1];
  if (indent === undefined) return undefined;
  if (indent.startsWith("\t")) return "tabs";
  return indent.length === 1 ? "1 space" : `${indent.length} spaces`;
}
