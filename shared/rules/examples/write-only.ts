import { asMap, entriesOf, fieldOf, itemsOf, textOf } from "../../openapi/fields.ts";
import { referenceOf } from "../../openapi/references.ts";
import type { SourceMap, SourceNode } from "../../source/tree.ts";

/** Parts of a schema are gathered this deep. */
const MAX_DEPTH = 5;

/**
 * The properties that a schema, or a part of it in allOf, says are for requests only: responses may lack them, though they are
 * required (OpenAPI 3.0.4 Schema Object, readOnly and writeOnly).
 * @param follow what a reference leads to
 */
export function writeOnlyNames(
  map: SourceMap,
  follow: (reference: string) => SourceNode | undefined,
  depth = 0,
): ReadonlySet<string> {
  const names = new Set<string>();
  const followed = (node: SourceNode | undefined): SourceMap | undefined => {
    const target = asMap(node);
    const reference = referenceOf(target);
    return reference === undefined ? target : asMap(follow(reference));
  };
  const properties = asMap(fieldOf(map, "properties"));
  for (const { name, value } of properties ? entriesOf(properties) : [])
    if (textOf(fieldOf(followed(value), "writeOnly")) === "true") names.add(name);
  if (depth === MAX_DEPTH) return names;
  for (const part of itemsOf(fieldOf(map, "allOf"))) {
    const inner = followed(part);
    if (inner) for (const name of writeOnlyNames(inner, follow, depth + 1)) names.add(name);
  }
  return names;
}
