import type { Operation } from "../model/operation.ts";
import { readSource } from "../source/read-source.ts";
import type { SourceTree } from "../source/tree.ts";
import { createDocument, type Projection, type ReadResult } from "./document.ts";
import { asMap, fieldOf, textOf } from "./fields.ts";
import { withinLimits } from "./limits.ts";
import { findMergeProblem } from "./merge-limit.ts";
import { partsOfPointer } from "./pointer.ts";
import { ProjectedPaths } from "./projected-paths.ts";
import { createContext } from "./read-context.ts";
import { pathEntries, readPath } from "./read-path.ts";
import { readVersion } from "./read-version.ts";
import { withUniqueIds } from "./repeated-keys.ts";
import { UNTOUCHED } from "./touched.ts";

/**
 * Reads an OpenAPI document (2.0, 3.0, 3.1, 3.2; YAML or JSON) into its operations with their positions.
 * Of a YAML stream of several documents the one that is an OpenAPI document is read. References to other files are kept, not followed.
 * @returns the document, or the first thing that makes it unreadable, with its place and what to do
 */
export function readDocument(text: string): ReadResult {
  const source = readSource(text);
  return source.ok ? readTree(source.tree) : source;
}

/**
 * Projects a text that was read already.
 * @returns the document, or why the text is none of OpenAPI or repeats its parts without end
 */
export function readTree(tree: SourceTree): ReadResult {
  const problem = findMergeProblem(tree);
  if (problem) return { ok: false, problem };
  const found = readVersion(tree);
  return found.ok ? withinLimits(tree, () => project(tree, found)) : found;
}

function project(
  tree: SourceTree,
  { openapi, version }: Pick<Projection, "openapi" | "version">,
): ReadResult {
  const context = createContext(tree, version);
  const found = new ProjectedPaths();
  for (const entry of pathEntries(context)) {
    const reading = readPath(context, entry);
    found.addPath(reading.path, reading.start);
    for (const { operation, start } of reading.operations) found.addOperation(operation, start);
  }
  return {
    ok: true,
    document: createDocument({
      tree,
      openapi,
      version,
      title: textOf(fieldOf(asMap(fieldOf(context.root, "info")), "title")),
      ...found,
      operations: withUniqueIds(found.operations),
      referredFields: new Set(referredFields(found.operations)),
      touched: UNTOUCHED,
    }),
  };
}

/** Stands for every field: what refers to the document itself (`#`) refers into all of them. */
export const WHOLE = "";

/** The fields of the document that operations refer into, or `WHOLE`. */
export function referredFields(operations: readonly Operation[]): readonly string[] {
  // A thousand operations refer to a few places.
  const places = new Set<string>();
  for (const { dependsOn } of operations) for (const pointer of dependsOn) places.add(pointer);
  return [...new Set([...places].map((pointer) => partsOfPointer(pointer)[0] ?? WHOLE))];
}
