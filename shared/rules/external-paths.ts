import type { ApiDocument } from "../openapi/document.ts";
import { asMap, fieldOf } from "../openapi/fields.ts";
import { referenceOf } from "../openapi/references.ts";

/** Whether a path item is in another file, so that its operations are not known. */
export function hasExternalPaths({ tree, paths, pathStarts, operations }: ApiDocument): boolean {
  if (operations.some(({ responsesField }) => responsesField.state === "external")) return true;
  const items = asMap(fieldOf(asMap(tree.root), "paths"));
  return paths.some((path, index) => {
    if (pathStarts[index] !== undefined) return false;
    const target = referenceOf(asMap(fieldOf(items, path)));
    return target === undefined || !target.startsWith("#");
  });
}
