import type { Operation } from "../model/operation.ts";
import { asMap, fieldOf, textOf } from "../openapi/fields.ts";
import type { Look, Part } from "../openapi/look.ts";
import { SERVICE_FIELD } from "../openapi/read-sending.ts";
import { allOf, kindsOf, propertyIn, propertyNamesIn, type ValueKind } from "../openapi/schema-reading.ts";
import type { FieldType } from "./compare.ts";
import type { TypeOf } from "./evaluate.ts";
import { namesOfField } from "./field-path.ts";

/** What the schema of the service's response says of a field. */
export type FieldInSchema =
  | { readonly state: "found"; readonly type: FieldType; readonly isObject: boolean }
  /** It is a list or lies in one, so that it has no one value. */
  | { readonly state: "array" }
  /** The name at an index of its way is not among those of the properties there. */
  | { readonly state: "missing"; readonly at: number; readonly known: readonly string[] }
  /** The schema does not tell. */
  | { readonly state: "unknown" };

const UNKNOWN: FieldInSchema = { state: "unknown" };

/** The schema of the service's response (`x-service-response`), a reference followed; undefined where the operation has none. */
export function serviceSchema(look: Look, { sending, pointer }: Operation): Part | undefined {
  return sending?.hasServiceResponse ? look.at(`${pointer}/${SERVICE_FIELD}`) : undefined;
}

/** Looks a field up in the schema of the service's response. */
export function findField(look: Look, schema: Part | undefined, field: string): FieldInSchema {
  if (schema?.node === undefined) return UNKNOWN;
  // All of these hold at once: the parts of an `allOf`.
  let parts: readonly Part[] = [schema];
  for (const [index, name] of namesOfField(field).entries()) {
    if (isOnly(look, parts, ["array"])) return { state: "array" };
    const inner = parts.flatMap((part) => propertyIn(look, part, name));
    if (inner.length === 0) return missingIn(look, parts, index);
    parts = inner;
  }
  if (isOnly(look, parts, ["array"])) return { state: "array" };
  return { state: "found", type: typeOf(look, parts), isObject: isOnly(look, parts, ["object"]) };
}

function missingIn(look: Look, parts: readonly Part[], at: number): FieldInSchema {
  const names = parts.map((part) => propertyNamesIn(look, part));
  const known = names.flatMap((some) => [...(some ?? [])]);
  const isOpen = names.includes(undefined) || parts.flatMap((part) => allOf(look, part)).some(allowsFurther);
  return isOpen ? UNKNOWN : { state: "missing", at, known };
}

/** What describes no properties. */
const ANNOTATIONS: ReadonlySet<string> = new Set(["summary", "description", "title", "example", "nullable"]);

/** Whether a schema says that there are properties which it does not name. */
function allowsFurther({ node, reference }: Part): boolean {
  // From 3.1 on what stands beside a `$ref` holds too, and a look does not read it.
  if (reference?.siblings.some((name) => !ANNOTATIONS.has(name))) return true;
  const map = asMap(node);
  const further = fieldOf(map, "additionalProperties");
  const isDescribed = further !== undefined && textOf(further) !== "false";
  return isDescribed || fieldOf(map, "patternProperties") !== undefined;
}

function typeOf(look: Look, parts: readonly Part[]): FieldType {
  if (isOnly(look, parts, ["integer", "fraction"])) return "number";
  if (isOnly(look, parts, ["string"])) return "string";
  return isOnly(look, parts, ["boolean"]) ? "boolean" : "unknown";
}

/** Whether a value can only be of these kinds, or null. */
function isOnly(look: Look, parts: readonly Part[], wanted: readonly ValueKind[]): boolean {
  return parts.some((part) => {
    const kinds = [...kindsOf(look, part)].filter((kind) => kind !== "null");
    return kinds.length > 0 && kinds.every((kind) => wanted.includes(kind));
  });
}

/** Tells the types of fields as the operation's service response has them. */
export function typesIn(look: Look, operation: Operation): TypeOf {
  const schema = serviceSchema(look, operation);
  const known = new Map<string, FieldType>();
  return (field) => {
    const before = known.get(field);
    if (before !== undefined) return before;
    const found = findField(look, schema, field);
    const type = found.state === "found" ? found.type : "unknown";
    known.set(field, type);
    return type;
  };
}
