import { asMap, entriesOf, fieldOf, itemsOf, textOf } from "../../openapi/fields.ts";
import { referenceOf } from "../../openapi/references.ts";
import type { SourceMap, SourceNode } from "../../source/tree.ts";

/** So many parts of a schema are gathered, the nearest first. */
const MAX_PARTS = 200;

/**
 * The properties that a schema, or a part of it in allOf, says are for requests only: responses may lack them, though they are
 * required (OpenAPI 3.0.4 Schema Object, readOnly and writeOnly).
 * @param follow what a reference leads to
 */
export function writeOnlyNames(
  map: SourceMap,
  follow: (reference: string) => SourceNode | undefined,
): ReadonlySet<string> {
  const names = new Set<string>();
  const followed = (node: SourceNode | undefined): SourceMap | undefined => {
    const target = asMap(node);
    const reference = referenceOf(target);
    return reference === undefined ? target : asMap(follow(reference));
  };
  const parts = new Set([map]);
  // Those that are added on the way are visited too, each once.
  for (const part of parts) {
    const properties = asMap(fieldOf(part, "properties"));
    for (const { name, value } of properties ? entriesOf(properties) : [])
      if (textOf(fieldOf(followed(value), "writeOnly")) === "true") names.add(name);
    for (const item of itemsOf(fieldOf(part, "allOf"))) {
      const inner = followed(item);
      if (inner && parts.size < MAX_PARTS) parts.add(inner);
    }
  }
  return names;
}
