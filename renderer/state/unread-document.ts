import type { ApiDocument } from "../../shared/openapi/document.ts";
import { readDocument } from "../../shared/openapi/read-document.ts";

function emptyDocument(text: string): ApiDocument {
  const read = readDocument(text);
  if (!read.ok) throw new Error(read.problem.message);
  return read.document;
}

const inYaml = emptyDocument("openapi: 3.0.3\n");
const inJson = emptyDocument('{"openapi": "3.0.3"}');

/** Stands for the reading of a text that could not be read since it was opened: nothing is known of it. */
export function unreadDocument(text: string): ApiDocument {
  return text.trimStart().startsWith("{") ? inJson : inYaml;
}

export function isUnread(document: ApiDocument | undefined): boolean {
  return document === inYaml || document === inJson;
}
