import type { Operation } from "../model/operation.ts";
import type { TextEdit } from "../model/text.ts";
import { inOrder } from "../source/apply-edits.ts";
import { editSource } from "../source/edit-source.ts";
import type { SourceTree } from "../source/tree.ts";
import { changedPlaces } from "./changed-places.ts";
import { type ApiDocument, createDocument, type ReadResult } from "./document.ts";
import { asMap, fieldOf, textOf } from "./fields.ts";
import { joinPath } from "./path-names.ts";
import { partsOfPointer } from "./pointer.ts";
import { createContext } from "./read-context.ts";
import { readTree, referredFields } from "./read-document.ts";
import type { PlacedOperation } from "./read-operation.ts";
import { pathEntries, pathOf, readPath } from "./read-path.ts";

/**
 * The document that edits of a document's text lead to. Operations that they do not concern are the same objects as before, so
 * that what was derived from them stays.
 * @param edits in offsets of the document's text, none overlapping another
 * @returns the document, or the first thing that makes the edited text unreadable
 * @throws RangeError when edits overlap or reach outside the text
 */
export function editDocument(document: ApiDocument, edits: readonly TextEdit[]): ReadResult {
  const source = editSource(document.tree, edits);
  return source.ok ? readEdited(document, source.tree, edits) : source;
}

/** The document of a tree that edits made from a document's tree. */
export function readEdited(document: ApiDocument, tree: SourceTree, edits: readonly TextEdit[]): ReadResult {
  // An anchor may be used anywhere.
  if (document.tree.anchors.length > 0 || tree.anchors.length > 0) return readTree(tree);
  const changed = changedPlaces(document.tree, tree);
  if (changed.length > MANY || changed.some(concernsAll)) return readTree(tree);
  return readPaths(document, tree, changed, edits) ?? readTree(tree);
}

/** With more changes than this the whole is read again: finding what depends on each would take as long. */
const MANY = 500;

/** Whether operations all over the document are read with a place: what applies to all, or what holds them. */
function concernsAll(pointer: string): boolean {
  return /^(?:\/(?:openapi|swagger|swaggerVersion|security|produces|paths|webhooks))?$/.test(pointer);
}

/** Reads the paths again that changes concern; undefined when all have to be read, as paths or operations came or went. */
function readPaths(
  document: ApiDocument,
  tree: SourceTree,
  changed: readonly string[],
  edits: readonly TextEdit[],
): ReadResult | undefined {
  const context = createContext(tree, document.version);
  const entries = pathEntries(context);
  const { paths } = document;
  if (entries.length !== paths.length || entries.some((entry, index) => pathOf(entry) !== paths[index]))
    return undefined;
  const stale = stalePaths(document, changed);
  const newOffset = offsetsAfter(edits);
  const placed: PlacedOperation[] = [];
  const reread: Operation[] = [];
  let next = 0;
  for (const [index, entry] of entries.entries()) {
    const path = paths[index] ?? "";
    const from = next;
    while (document.operations[next]?.path === path) next++;
    const before = document.operations.slice(from, next);
    if (!stale.has(path)) {
      for (const [at, operation] of before.entries())
        placed.push({ operation, start: newOffset(document.starts[from + at] ?? 0) });
      continue;
    }
    const { operations } = readPath(context, entry);
    if (!hasSameIds(before, operations)) return undefined;
    for (const [at, { operation, start }] of operations.entries()) {
      const known = before[at];
      placed.push({ operation: known && isSame(known, operation) ? known : operation, start });
      reread.push(operation);
    }
  }
  const { openapi, version } = document;
  return {
    ok: true,
    document: createDocument({
      tree,
      openapi,
      version,
      title: textOf(fieldOf(asMap(fieldOf(context.root, "info")), "title")),
      operations: placed.map(({ operation }) => operation),
      starts: placed.map(({ start }) => start),
      paths,
      referredFields: new Set([...document.referredFields, ...referredFields(reread)]),
    }),
  };
}

/** Where offsets of the text lie after edits: those that no edit covers. Asked in any order. */
function offsetsAfter(edits: readonly TextEdit[]): (offset: number) => number {
  const ordered = inOrder(edits);
  return (offset) => {
    let shifted = offset;
    for (const { start, end, text } of ordered) {
      if (end > offset) break;
      shifted += text.length - (end - start);
    }
    return shifted;
  };
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
    if (referredFields.has(field)) referred.push(pointer);
  }
  if (referred.length === 0) return stale;
  const isTouched = (pointer: string): boolean =>
    referred.some((place) => isWithin(pointer, place) || isWithin(place, pointer));
  for (const { path, dependsOn } of operations) if (dependsOn.some(isTouched)) stale.add(path);
  return stale;
}

function isWithin(pointer: string, outer: string): boolean {
  return pointer.startsWith(outer) && (pointer.length === outer.length || pointer[outer.length] === "/");
}

function hasSameIds(before: readonly Operation[], now: readonly PlacedOperation[]): boolean {
  return before.length === now.length && before.every(({ id }, index) => id === now[index]?.operation.id);
}

/** Operations are plain data. */
function isSame(one: Operation, other: Operation): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
