// `examples.js WHAT FILE`: compares the examples of a file with their schemas, and prints for how many milliseconds. The text is read
// before: by the product for the one, by js-yaml for the other, which gets the same pairs of an example and a schema.
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { load } from "js-yaml";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { lookAt } from "../../../shared/openapi/look-at.ts";
import { partsOfPointer } from "../../../shared/openapi/pointer.ts";
import { readDocument } from "../../../shared/openapi/read-document.ts";
import { checkExamples } from "../../../shared/rules/engine.ts";
import { examplesIn } from "../../../shared/rules/examples/written-examples.ts";

const [what = "", file = ""] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const result = readDocument(text);
if (!result.ok) throw new Error(result.problem.message);
const ms = what === "product" ? timeProduct(result.document) : timeAjv(result.document);
process.stdout.write(`${ms.toFixed(1)}\n`);

function timeProduct(document: ApiDocument): number {
  const start = performance.now();
  const context = { profile: "openapi", version: document.version } as const;
  const found = document.operations.flatMap(
    (operation) => checkExamples(document, operation, context).findings,
  );
  if (found.length === 0) throw new Error("The product has found nothing.");
  return performance.now() - start;
}

function timeAjv(document: ApiDocument): number {
  const data = withoutBareNullable(load(text));
  const pairs = new Map<string, { readonly schema: unknown; readonly example: unknown }>();
  for (const operation of document.operations) {
    const look = lookAt(document, operation);
    for (const { value, schema } of operation.responses.flatMap((one) => examplesIn(look, one))) {
      const at = valueAt(data, schema.pointer);
      const reference = (at as { readonly $ref?: string }).$ref;
      const pair = {
        schema: reference ?? `#${encodeURI(schema.pointer)}`,
        example: valueAt(data, value.pointer),
      };
      pairs.set(`${pair.schema} ${value.pointer}`, pair);
    }
  }
  const start = performance.now();
  const ajv = new Ajv({ strict: false, validateSchema: false, validateFormats: false, logger: false });
  ajv.addSchema(data as object, "document");
  let invalid = 0;
  for (const { schema, example } of pairs.values()) {
    if (!ajv.validate({ $ref: `document${String(schema)}` }, example)) invalid++;
  }
  if (invalid === 0) throw new Error("Ajv has found nothing.");
  return performance.now() - start;
}

/** Ajv refuses `nullable` without `type`. */
function withoutBareNullable(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutBareNullable);
  const isBare = "nullable" in value && !("type" in value);
  const entries = Object.entries(value).filter(([name]) => !isBare || name !== "nullable");
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutBareNullable(inner)]));
}

function valueAt(data: unknown, pointer: string): unknown {
  let current = data;
  for (const name of partsOfPointer(pointer)) current = (current as Readonly<Record<string, unknown>>)[name];
  return current;
}
