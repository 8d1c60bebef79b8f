import type { SourceMap, SourceNode } from "../source/tree.ts";
import { asMap, fieldOf, resolveAlias, textOf } from "./fields.ts";
import { partsOfPointer, pointerOfReference } from "./pointer.ts";

/** A chain of references longer than this is taken as a circle. */
const MAX_CHAIN = 20;

/** The target of a Reference Object; undefined when the map is none. */
export function referenceOf(map: SourceMap | undefined): string | undefined {
  return textOf(fieldOf(map, "$ref"));
}

/** Whether a reference leaves the document. */
function isExternal(target: string): boolean {
  return !target.startsWith("#");
}

/**
 * The node that a reference inside the document names.
 * @param target a URI fragment with a JSON pointer, e.g. `#/paths/~1pets%7Bid%7D/get`
 * @returns undefined when there is no such node
 */
function resolvePointer(root: SourceNode, target: string): SourceNode | undefined {
  const pointer = pointerOfReference(target);
  if (pointer === undefined) return undefined;
  let current: SourceNode | undefined = root;
  for (const name of partsOfPointer(pointer)) {
    const node: SourceNode | undefined = current && resolveAlias(current);
    if (node?.kind === "map") current = fieldOf(node, name);
    else if (node?.kind === "list") current = /^\d+$/.test(name) ? node.items[Number(name)] : undefined;
    else return undefined;
  }
  return current && resolveAlias(current);
}

/** Where a chain of references leads. */
export type Resolution =
  | { readonly state: "resolved"; readonly map: SourceMap }
  | { readonly state: "unresolved"; readonly isCircular: boolean }
  | { readonly state: "external"; readonly target: string };

/** Follows a reference, and the references it leads to, to a map. Circles are unresolved. */
export function followReference(root: SourceNode, target: string): Resolution {
  let next = target;
  for (let step = 0; step < MAX_CHAIN; step++) {
    if (isExternal(next)) return { state: "external", target: next };
    const map = asMap(resolvePointer(root, next));
    if (!map) return { state: "unresolved", isCircular: false };
    const further = referenceOf(map);
    if (further === undefined) return { state: "resolved", map };
    next = further;
  }
  return { state: "unresolved", isCircular: true };
}
