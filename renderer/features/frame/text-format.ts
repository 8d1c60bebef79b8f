import type { ApiDocument } from "../../../shared/openapi/document.ts";

/** How the text is written, in words: "YAML · LF · 2 spaces". */
export function formatInWords({ format, text }: Pick<ApiDocument, "format" | "text">): string {
  const lineEnd = text.includes("\r\n") ? "CRLF" : text.includes("\n") ? "LF" : "one line";
  return [format.toUpperCase(), lineEnd, indentationOf(text)].filter(Boolean).join(" · ");
}

function indentationOf(text: string): string | undefined {
  const indent = /\n([ \t]+)[^\s#]/.exec(text)?.[1];
  if (indent === undefined) return undefined;
  if (indent.startsWith("\t")) return "tabs";
  return indent.length === 1 ? "1 space" : `${indent.length} spaces`;
}
