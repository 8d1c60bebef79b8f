import type { Operation } from "../model/operation.ts";
import { asMap, fieldOf, textOf } from "../openapi/fields.ts";
import type { Look, Part } from "../openapi/look.ts";
import { kindOfValue, kindsOf, propertyIn, propertyNamesIn, valuesOf } from "../openapi/schema-reading.ts";
import type { SourceNode } from "../source/tree.ts";
import { completed, type TypeOf } from "./evaluate.ts";
import { namesOfField } from "./field-path.ts";
import type { JsonValue } from "./json-value.ts";
import { sendingOrder } from "./sending-order.ts";
import { serviceSchema, typesIn } from "./service-response.ts";

const MOST_LEVELS = 12;
const MOST_FIELDS = 500;

/** A map that is being filled. */
interface Fields {
  [name: string]: JsonValue;
}

/**
 * An answer that the service might give: what its schema describes, with the values that the first response with rules asks for, so
 * that there is something to change.
 */
export function generateSample(look: Look, operation: Operation): JsonValue {
  const schema = serviceSchema(look, operation);
  const left = { count: MOST_FIELDS };
  const made = schema ? valueFor(look, schema, left, 0) : {};
  const sample = isFields(made) ? made : {};
  const first = sendingOrder(operation).find(({ set, isDefault }) => set !== undefined && !isDefault);
  for (const condition of first?.set?.conditions ?? []) {
    const complete = completed(condition);
    if (complete && ["=", ">=", "<=", "contains", "starts-with", "ends-with"].includes(complete.operator))
      put(sample, namesOfField(complete.field), complete.value, typesIn(look, operation)(complete.field));
  }
  return sample;
}

function put(fields: Fields, names: readonly string[], value: string, type: ReturnType<TypeOf>): void {
  const [name, ...inner] = names;
  if (name === undefined) return;
  if (inner.length > 0) {
    const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const next: Fields = isFields(known) ? known : {};
    define(fields, name, next);
    put(next, inner, value, type);
    return;
  }
  const before = Object.hasOwn(fields, name) ? fields[name] : undefined;
  // Two parts of one text stand behind each other, as their order often is.
  const isText = type === "string" || type === "unknown";
  if (typeof before === "string" && before !== "" && isText && !before.includes(value)) {
    define(fields, name, `${before} ${value}`);
  } else define(fields, name, isText ? value : type === "number" ? Number(value) || 0 : value === "true");
}

/** `__proto__` is a name like any other. */
function define(fields: Fields, name: string, value: JsonValue): void {
  Object.defineProperty(fields, name, { value, enumerable: true, configurable: true, writable: true });
}

function isFields(value: JsonValue | undefined): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function valueFor(look: Look, schema: Part, left: { count: number }, level: number): JsonValue {
  const [first] = valuesOf(look, schema) ?? [];
  const kinds = kindsOf(look, schema);
  if (first) return scalarOf(first);
  if (kinds.has("object")) {
    const fields: Fields = {};
    for (const name of level < MOST_LEVELS ? (propertyNamesIn(look, schema) ?? []) : []) {
      const [property] = propertyIn(look, schema, name);
      if (property && left.count-- > 0) define(fields, name, valueFor(look, property, left, level + 1));
    }
    return fields;
  }
  if (kinds.has("array")) {
    const items = level < MOST_LEVELS ? look.field(schema, "items") : undefined;
    return items && left.count-- > 0 ? [valueFor(look, items, left, level + 1)] : [];
  }
  if (kinds.has("string")) return textOf(fieldOf(asMap(schema.node), "example")) ?? "";
  if (kinds.has("integer") || kinds.has("fraction")) return 0;
  return kinds.has("boolean") ? false : null;
}

function scalarOf(node: SourceNode): JsonValue {
  const text = textOf(node) ?? "";
  const kind = kindOfValue(node);
  if (kind === "integer" || kind === "fraction") return Number(text);
  if (kind === "boolean") return text.toLowerCase() === "true";
  return kind === "null" ? null : text;
}
