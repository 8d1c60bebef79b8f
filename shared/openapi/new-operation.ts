import type { OpenApiVersion, Parameter } from "../model/operation.ts";
import type { Quote } from "../source/scalar-text.ts";
import type { DataField } from "../source/write-data.ts";
import { splitPath } from "./path-names.ts";

/** What a new operation begins with. */
export interface NewOperation {
  readonly path: string;
  readonly operationId?: string;
  readonly summary?: string;
}

/**
 * The fields of a new operation with one response, `200`. The parameters of the path's template are declared, since a
 * document without them is invalid (OpenAPI 3.x and 2.0, Parameter Object, `in`).
 * @param declared the parameters that the path item declares for all its operations
 * @param keyQuote how the status key is quoted
 */
export function newOperationData(
  version: OpenApiVersion,
  { path, operationId, summary }: NewOperation,
  declared: readonly Parameter[],
  keyQuote: Quote,
): readonly DataField[] {
  const names = namesInTemplate(path).filter(
    (name) => !declared.some((parameter) => parameter.in === "path" && parameter.name === name),
  );
  const fields: DataField[] = [];
  if (summary) fields.push({ key: "summary", value: summary });
  if (operationId) fields.push({ key: "operationId", value: operationId });
  if (names.length > 0) {
    const items = names.map((name) => pathParameterData(version, name));
    fields.push({ key: "parameters", value: { items } });
  }
  const response: DataField = { key: "200", keyQuote, value: [{ key: "description", value: "OK" }] };
  return [...fields, { key: "responses", value: [response] }];
}

/** The names of a path template, each once; a webhook's name is none. */
function namesInTemplate(path: string): readonly string[] {
  if (splitPath(path).container === "webhooks") return [];
  return [...new Set([...path.matchAll(/\{([^{}]+)\}/g)].flatMap(([, name]) => name ?? []))];
}

function pathParameterData(version: OpenApiVersion, name: string): readonly DataField[] {
  const type: DataField = { key: "type", value: "string" };
  return [
    { key: "name", value: name },
    { key: "in", value: "path" },
    { key: "required", value: true },
    version === "2.0" ? type : { key: "schema", value: [type] },
  ];
}
