import type { ApiDocument } from "../../shared/openapi/document.ts";
import { readDocument } from "../../shared/openapi/read-document.ts";
import { beginsWithBracket } from "../../shared/source/text-beginning.ts";

function emptyDocument(text: string): ApiDocument {
  const read = readDocument(text);
  if (!read.ok) throw new Error(read.problem.message);
  return read.document;
}

const inYaml = emptyDocument("openapi: 3.0.3\n");
const inJson = emptyDocument('{"openapi": "3.0.3"}');

/** Stands in for the reading of a text that could not be read yet; of the text's own format, which the source view shows it in. */
export function standInFor(text: string): ApiDocument {
  return beginsWithBracket(text) ? inJson : inYaml;
}
