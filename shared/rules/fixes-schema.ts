import type { OpenApiVersion } from "../model/operation.ts";
import type { NewField, NewValue } from "../model/semantic-edit.ts";
import { entriesOf, resolveAlias } from "../openapi/fields.ts";
import { kindOfValue } from "../openapi/schema-reading.ts";
import type { SourceNode } from "../source/tree.ts";

/** Deeper and larger than this an example makes no schema that anybody would have written. */
const MAX_DEPTH = 6;
const MAX_FIELDS = 200;

/**
 * A schema that an example fits: types and properties, nothing required.
 * @returns undefined for a text, which is no example of a structure
 */
export function schemaOfExample(example: SourceNode, version: OpenApiVersion): NewValue | undefined {
  const node = resolveAlias(example);
  if (node.kind !== "map" && node.kind !== "list") return undefined;
  let fields = 0;
  const schemaOf = (value: SourceNode, depth: number): readonly NewField[] => {
    const inner = resolveAlias(value);
    fields += 1;
    if (depth > MAX_DEPTH || fields > MAX_FIELDS) return [];
    if (inner.kind === "map") {
      const properties = entriesOf(inner).map((entry) => ({
        key: entry.name,
        value: schemaOf(entry.value, depth + 1),
      }));
      const type = { key: "type", value: "object" };
      return properties.length === 0 ? [type] : [type, { key: "properties", value: properties }];
    }
    if (inner.kind === "list") {
      const [first] = inner.items;
      return [
        { key: "type", value: "array" },
        { key: "items", value: first ? schemaOf(first, depth + 1) : [] },
      ];
    }
    const kind = kindOfValue(inner);
    if (kind === "null") return version === "3.0" ? [] : [{ key: "type", value: "null" }];
    return [{ key: "type", value: kind === "fraction" ? "number" : kind }];
  };
  return schemaOf(node, 0);
}
