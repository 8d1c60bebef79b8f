import type { SchemaSummary } from "../model/operation.ts";
import type { SourceNode, SourceTree } from "../source/tree.ts";
import { asMap, fieldOf, itemsOf, textOf } from "./fields.ts";
import { referenceOf } from "./references.ts";

/** Lists of lists are named this deep. */
const MAX_LISTS = 4;

/** JSON Schema knows seven types; a list of more is no list of types, and as a label it would have no end. */
const MAX_TYPES = 8;

/** Sums a schema up for a table cell. */
export function summariseSchema(tree: SourceTree, node: SourceNode): SchemaSummary {
  const source = tree.text.slice(node.start, node.end);
  return { label: labelOfSchema(node, 0), source, target: referenceOf(asMap(node)) };
}

function labelOfSchema(node: SourceNode | undefined, depth: number): string {
  const map = asMap(node);
  if (!map) return textOf(node) === "false" ? "nothing" : "any";
  const target = referenceOf(map);
  if (target !== undefined) return target.slice(target.lastIndexOf("/") + 1) || target;
  const type = typeOf(fieldOf(map, "type"));
  const items = fieldOf(map, "items");
  if (type === "array" || (type === undefined && items)) {
    return items && depth < MAX_LISTS ? `${labelOfSchema(items, depth + 1)}[]` : "array";
  }
  if (type !== undefined) return type;
  for (const name of ["oneOf", "anyOf", "allOf"]) if (fieldOf(map, name)) return name;
  return fieldOf(map, "properties") ? "object" : "any";
}

/** 3.1 allows a list of types; `null` in it is often written without quotes. */
function typeOf(node: SourceNode | undefined): string | undefined {
  const types = itemsOf(node)
    .slice(0, MAX_TYPES)
    .map((item) => textOf(item) ?? "null");
  return types.length > 0 ? types.join(" | ") : textOf(node);
}
