import type { NewField, NewValue } from "../model/semantic-edit.ts";
import type { JsonValue } from "./json-value.ts";

const MOST_LEVELS = 30;
/** Items of a list that are looked at: the others are mostly like them. */
const MOST_ITEMS = 50;

/**
 * The schema of a value as it is: the types of its fields, none of them required. What is null, or of several types, may be anything.
 * @see JSON Schema Validation 2020-12 §6.1.1
 */
export function inferSchema(value: JsonValue): NewValue {
  return schemaOf([value], 0);
}

function schemaOf(values: readonly JsonValue[], level: number): readonly NewField[] {
  const known = values.filter((value) => value !== null);
  const types = new Set(known.map(typeOf));
  const [type] = types.size === 2 && types.has("number") && types.has("integer") ? ["number"] : types;
  if (type === undefined || (types.size > 1 && type !== "number") || level > MOST_LEVELS) return [];
  const own: NewField = { key: "type", value: type };
  if (type === "object") {
    const fields = fieldsOf(known);
    const properties = [...fields].map(([key, some]) => ({ key, value: schemaOf(some, level + 1) }));
    return properties.length === 0 ? [own] : [own, { key: "properties", value: properties }];
  }
  if (type !== "array") return [own];
  const items = known.flatMap((value) => (Array.isArray(value) ? value.slice(0, MOST_ITEMS) : []));
  return [own, { key: "items", value: schemaOf(items, level + 1) }];
}

function typeOf(value: JsonValue): string {
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}

/** The values of each name, in the order in which the names are met. */
function fieldsOf(objects: readonly JsonValue[]): ReadonlyMap<string, readonly JsonValue[]> {
  const fields = new Map<string, JsonValue[]>();
  for (const object of objects) {
    for (const [name, value] of Object.entries(object ?? {})) {
      const known = fields.get(name);
      if (known) known.push(value);
      else fields.set(name, [value]);
    }
  }
  return fields;
}
