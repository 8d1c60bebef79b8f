import type { Operation } from "../model/operation.ts";
import type { ApiDocument } from "./document.ts";

/** The operations of one path, or of a webhook. */
export interface PathOperations {
  readonly path: string;
  readonly operations: readonly Operation[];
  /** Whether the document has a path for the items of this one: `/pets/{id}` beside `/pets`. */
  readonly hasItems: boolean;
}

/** The operations of a document by their paths, in document order. */
export function operationsByPath({
  paths,
  firstOperations,
  operations,
}: ApiDocument): readonly PathOperations[] {
  const collections = new Set(paths.flatMap((path) => collectionOf(path) ?? []));
  return paths.map((path, index) => ({
    path,
    operations: operations.slice(firstOperations[index], firstOperations[index + 1]),
    hasItems: collections.has(path.replace(/\/$/, "")),
  }));
}

/** The path of which this one is an item: `/pets` of `/pets/{id}`. */
function collectionOf(path: string): string | undefined {
  return /^(.+)\/\{[^/{}]+\}\/?$/.exec(path)?.[1];
}
