import { type DataField, type WriteStyle, writeBlockEntry } from "../source/write-data.ts";

/** What a new document begins with. */
export interface NewDocument {
  readonly title: string;
  /** Begins with a slash. */
  readonly path: string;
  /** In any case. */
  readonly method: string;
  readonly operationId?: string;
  readonly summary?: string;
}

const STYLE: WriteStyle = {
  format: "yaml",
  lineBreak: "\n",
  step: "  ",
  keyQuote: "plain",
  textQuote: "plain",
  quote: "single",
  colon: ": ",
  comma: ", ",
  padding: "",
};

/** The text of a new OpenAPI 3.0.3 document in YAML: one operation with the response `200`. */
export function newDocumentText({ title, path, method, operationId, summary }: NewDocument): string {
  const operation: DataField[] = [];
  if (summary) operation.push({ key: "summary", value: summary });
  if (operationId) operation.push({ key: "operationId", value: operationId });
  operation.push({
    key: "responses",
    value: [{ key: "200", keyQuote: "single", value: [{ key: "description", value: "OK" }] }],
  });
  const fields: readonly DataField[] = [
    { key: "openapi", value: "3.0.3" },
    {
      key: "info",
      value: [
        { key: "title", value: title },
        { key: "version", value: "1.0.0" },
      ],
    },
    { key: "paths", value: [{ key: path, value: [{ key: method.toLowerCase(), value: operation }] }] },
  ];
  return fields.map((field) => `${writeBlockEntry(field, "", STYLE)}\n`).join("");
}
