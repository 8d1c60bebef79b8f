import type { Operation } from "../model/operation.ts";
import type { SourceTree } from "../source/tree.ts";
import { type ApiDocument, createDocument, type ReadResult } from "./document.ts";
import { asMap, fieldOf, mergeKeyOf, textOf } from "./fields.ts";
import { type KnownPath, KnownPaths } from "./known-paths.ts";
import { joinPath } from "./path-names.ts";
import { partsOfPointer } from "./pointer.ts";
import { ProjectedPaths } from "./projected-paths.ts";
import { createContext } from "./read-context.ts";
import { referredFields, WHOLE } from "./read-document.ts";
import { type PathEntry, pathFields, pathOf, readPath } from "./read-path.ts";
import { withUniqueIds } from "./repeated-keys.ts";
import { areTouched, touch } from "./touched.ts";

/**
 * The document of an edited tree, in which only the paths that changes concern are read again: of the others the place alone is
 * told anew, and what they hold is not looked at, but for path items that are references.
 * @param document as it was before the edit
 * @param changed JSON pointers of the places that are written differently in the tree
 * @returns undefined when all paths have to be read
 */
export function rereadPaths(
  document: ApiDocument,
  tree: SourceTree,
  changed: readonly string[],
): ReadResult | undefined {
  const context = createContext(tree, document.version);
  const known = new KnownPaths(document);
  const stale = stalePaths(document, changed);
  const found = new ProjectedPaths();
  const reread: Operation[] = [];
  const readAgain = (place: PathEntry, before: KnownPath | undefined): void => {
    const { start, operations } = readPath(context, place);
    found.addPath(place.path, start);
    const old = before ? document.operations.slice(before.from, before.to) : [];
    for (const placed of operations) {
      const { pointer, dependsOn } = placed.operation;
      // What is written differently may be nothing that is projected, and be looked at all the same.
      const isTouched = areTouched([pointer, ...dependsOn], changed);
      const same = isTouched ? undefined : old.find((one) => isSame(one, placed.operation));
      found.addOperation(same ?? placed.operation, placed.start);
      if (!same) reread.push(placed.operation);
    }
  };
  for (const field of pathFields(context)) {
    const map = asMap(field.value);
    if (!map) continue;
    // The entries of a merge key stand elsewhere.
    if (mergeKeyOf(map)) return undefined;
    const { names, starts } = map.outline;
    for (let index = 0; index < names.length; index++) {
      const path = pathOf(field, names[index] ?? "");
      if (path === undefined) continue;
      const start = starts[index] ?? 0;
      const before = known.take(path);
      if (before?.start !== undefined && !stale.has(path)) {
        found.addMoved(document, before, start - before.start);
        continue;
      }
      const entry = map.entryAt(start);
      if (!entry) return undefined;
      readAgain({ path, field, entry }, before);
    }
  }
  if (!known.areUnique) return undefined;
  const { openapi, version, operations } = document;
  const areSame = haveSameIds(operations, found.operations);
  // Numbers that tell repeated ones apart are given in the order of all.
  if (!areSame && withUniqueIds(found.operations) !== found.operations) return undefined;
  return {
    ok: true,
    document: createDocument(
      {
        ...found,
        tree,
        openapi,
        version,
        title: textOf(fieldOf(asMap(fieldOf(context.root, "info")), "title")),
        referredFields: new Set([...document.referredFields, ...referredFields(reread)]),
        touched: touch(document.touched, changed),
      },
      areSame ? document.indexOf : undefined,
    ),
  };
}

function haveSameIds(one: readonly Operation[], other: readonly Operation[]): boolean {
  return one.length === other.length && one.every(({ id }, index) => id === other[index]?.id);
}

/** The paths whose operations have to be read again: what changed lies in them, or they refer to it. */
function stalePaths(
  { operations, referredFields }: ApiDocument,
  changed: readonly string[],
): ReadonlySet<string> {
  const stale = new Set<string>();
  const referred: string[] = [];
  for (const pointer of changed) {
    const [field = "", name] = partsOfPointer(pointer);
    if (name !== undefined && (field === "paths" || field === "webhooks"))
      stale.add(joinPath({ container: field, name }));
    if (referredFields.has(field) || referredFields.has(WHOLE)) referred.push(pointer);
  }
  if (referred.length === 0) return stale;
  for (const { path, dependsOn } of operations) if (areTouched(dependsOn, referred)) stale.add(path);
  return stale;
}

/** Operations are plain data. */
function isSame(one: Operation, other: Operation): boolean {
  return one.method === other.method && JSON.stringify(one) === JSON.stringify(other);
}
