import { type DataField, type WriteStyle, writeBlockEntry } from "../source/write-data.ts";
import { type NewOperation, newOperationData } from "./new-operation.ts";

/** What a new document begins with; the path begins with a slash. */
export interface NewDocument extends NewOperation {
  readonly title: string;
  /** In any case. */
  readonly method: string;
}

const STYLE: WriteStyle = {
  format: "yaml",
  lineBreak: "\n",
  step: "  ",
  listIndent: "  ",
  keyQuote: "plain",
  textQuoteOf: () => "plain",
  quote: "single",
  colon: ": ",
  comma: ", ",
  padding: "",
};

/** The text of a new OpenAPI 3.0.3 document in YAML: one operation with the response `200`. */
export function newDocumentText({ title, method, ...start }: NewDocument): string {
  const operation = newOperationData("3.0", start, [], "single");
  const fields: readonly DataField[] = [
    { key: "openapi", value: "3.0.3" },
    {
      key: "info",
      value: [
        { key: "title", value: title },
        { key: "version", value: "1.0.0" },
      ],
    },
    { key: "paths", value: [{ key: start.path, value: [{ key: method.toLowerCase(), value: operation }] }] },
  ];
  return fields.map((field) => `${writeBlockEntry(field, "", STYLE)}\n`).join("");
}
