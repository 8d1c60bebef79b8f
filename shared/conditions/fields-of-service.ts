import type { Look, Part } from "../openapi/look.ts";
import { kindsOf, propertyIn, propertyNamesIn, type ValueKind } from "../openapi/schema-reading.ts";
import type { FieldType } from "./compare.ts";
import { fieldAt } from "./field-path.ts";
import { findField } from "./service-response.ts";

/** A field of the service's response, as it is offered. */
export interface ServiceField {
  readonly field: string;
  readonly type: FieldType | "object" | "array";
  /** A rule cannot look at it: an array has no one value, and what lies in it has none either. */
  readonly isInArray: boolean;
}

/** Nobody looks through longer lists; what is not listed can be typed. */
const MOST_FIELDS = 2000;
const MOST_LEVELS = 20;

/** The fields that the schema of the service's response describes, each before those inside it. */
export function fieldsOfService(look: Look, schema: Part | undefined): readonly ServiceField[] {
  const found: ServiceField[] = [];
  const add = (part: Part, names: readonly string[], isInArray: boolean): void => {
    if (names.length > MOST_LEVELS) return;
    for (const name of propertyNamesIn(look, part) ?? []) {
      if (found.length >= MOST_FIELDS) return;
      const inner = [...names, name];
      const [first] = propertyIn(look, part, name);
      if (first === undefined) continue;
      const isArray = isOnly(look, first, "array");
      const field = fieldAt(inner);
      found.push({ field, type: typeOf(look, schema, first, field), isInArray: isInArray || isArray });
      const below = isArray ? look.field(first, "items") : first;
      if (below) add(below, inner, isInArray || isArray);
    }
  };
  if (schema) add(schema, [], false);
  return found;
}

function typeOf(look: Look, schema: Part | undefined, part: Part, field: string): ServiceField["type"] {
  if (isOnly(look, part, "array")) return "array";
  if (isOnly(look, part, "object")) return "object";
  const found = findField(look, schema, field);
  return found.state === "found" ? found.type : "unknown";
}

function isOnly(look: Look, part: Part, kind: ValueKind): boolean {
  const kinds = [...kindsOf(look, part)].filter((one) => one !== "null");
  return kinds.length === 1 && kinds[0] === kind;
}
