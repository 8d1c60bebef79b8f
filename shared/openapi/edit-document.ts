import type { Operation } from "../model/operation.ts";
import type { TextEdit } from "../model/text.ts";
import { editSource } from "../source/edit-source.ts";
import type { SourceTree } from "../source/tree.ts";
import { changedPlaces } from "./changed-places.ts";
import { type ApiDocument, createDocument, type ReadResult } from "./document.ts";
import { asMap, fieldOf, textOf } from "./fields.ts";
import { joinPath } from "./path-names.ts";
import { partsOfPointer } from "./pointer.ts";
import { createContext } from "./read-context.ts";
import { readTree } from "./read-document.ts";
import type { PlacedOperation } from "./read-operation.ts";
import { type PathEntry, type PathReading, pathEntries, readPath } from "./read-path.ts";
import { withUniqueIds } from "./repeated-keys.ts";

/**
 * The document that edits of a document's text lead to. Operations that they do not concern are the same objects as before, so
 * that what was derived from them stays.
 * @param edits in offsets of the document's text, none overlapping another
 * @returns the document, or the first thing that makes the edited text unreadable
 * @throws RangeError when edits overlap or reach outside the text
 */
export function editDocument(document: ApiDocument, edits: readonly TextEdit[]): ReadResult {
  const source = editSource(document.tree, edits);
  return source.ok ? readEdited(document, source.tree) : source;
}

/** The document of a tree that was made from a document's tree by edits. */
export function readEdited(document: ApiDocument, tree: SourceTree): ReadResult {
  // An anchor may be used anywhere.
  const hasAnchors = document.tree.anchors.length > 0 || tree.anchors.length > 0;
  const changed = hasAnchors ? [""] : changedPlaces(document.tree, tree);
  return changed.length > MANY || changed.some(concernsAll)
    ? readTree(tree)
    : readPaths(document, tree, changed);
}

/** With more changes than this the whole is read again: finding what depends on each would take as long. */
const MANY = 500;

/** Whether operations all over the document are read with a place: what applies to all, or what holds them. */
function concernsAll(pointer: string): boolean {
  return /^(?:\/(?:openapi|swagger|swaggerVersion|security|produces|paths|webhooks))?$/.test(pointer);
}

function readPaths(document: ApiDocument, tree: SourceTree, changed: readonly string[]): ReadResult {
  const context = createContext(tree, document.version);
  const known = knownPaths(document);
  const stale = stalePaths(document, changed);
  const entries = pathEntries(context);
  const readings = entries.map((entry): PathReading => {
    const path = pathOf(entry);
    const before = known.get(path) ?? [];
    const { start } = entry.entry;
    const kept = stale.has(path) ? undefined : keptAt(start, before);
    if (kept) return { path, start, operations: kept };
    const reading = readPath(context, entry);
    const operations = reading.operations.map((placed) => {
      const same = before.find(({ operation }) => isSame(operation, placed.operation));
      return same ? { ...placed, operation: same.operation } : placed;
    });
    return { ...reading, operations };
  });
  const placed = readings.flatMap(({ operations }) => operations);
  const { openapi, version } = document;
  return {
    ok: true,
    document: createDocument({
      tree,
      openapi,
      version,
      title: textOf(fieldOf(asMap(fieldOf(context.root, "info")), "title")),
      operations: withUniqueIds(placed.map(({ operation }) => operation)),
      starts: placed.map(({ start }) => start),
      paths: readings.map(({ path }) => path),
      pathStarts: readings.map(({ start }) => start),
    }),
  };
}

/** An operation as it was read before. */
interface KnownOperation {
  readonly operation: Operation;
  /** How far behind the path's key it begins; undefined when the path stands twice, or its operations lie elsewhere. */
  readonly distance: number | undefined;
}

/** Operations as they were, behind a key that may have moved; undefined when they have to be read to know. */
function keptAt(start: number, known: readonly KnownOperation[]): readonly PlacedOperation[] | undefined {
  const kept = known.flatMap(({ operation, distance }) =>
    distance === undefined ? [] : [{ operation, start: start + distance }],
  );
  return kept.length > 0 && kept.length === known.length ? kept : undefined;
}

/** The operations of each path. */
function knownPaths({
  paths,
  pathStarts,
  operations,
  starts,
}: ApiDocument): ReadonlyMap<string, readonly KnownOperation[]> {
  const known = new Map<string, readonly KnownOperation[]>();
  let next = 0;
  for (const [index, path] of paths.entries()) {
    const from = pathStarts[index];
    const here: KnownOperation[] = [];
    for (let operation = operations[next]; operation?.path === path; operation = operations[++next]) {
      const distance = from === undefined || known.has(path) ? undefined : (starts[next] ?? from) - from;
      here.push({ operation, distance });
    }
    known.set(path, here);
  }
  return known;
}

/** The paths whose operations have to be read again: what changed lies in them, or they refer to it. */
function stalePaths({ operations }: ApiDocument, changed: readonly string[]): ReadonlySet<string> {
  const stale = new Set<string>();
  for (const pointer of changed) {
    const [field, name] = partsOfPointer(pointer);
    if (name !== undefined && (field === "paths" || field === "webhooks"))
      stale.add(joinPath({ container: field, name }));
  }
  const fields = [...new Set(changed.map((pointer) => `/${partsOfPointer(pointer)[0]}`))];
  const isTouched = (pointer: string): boolean =>
    fields.some((field) => pointer.startsWith(field)) &&
    changed.some((place) => isWithin(pointer, place) || isWithin(place, pointer));
  for (const { path, dependsOn } of operations) if (dependsOn.some(isTouched)) stale.add(path);
  return stale;
}

function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

function pathOf({ field, entry }: PathEntry): string {
  return joinPath({ container: field.name === "webhooks" ? "webhooks" : "paths", name: entry.name });
}

/** Operations are plain data. */
function isSame(one: Operation, other: Operation): boolean {
  return one.id === other.id && JSON.stringify(one) === JSON.stringify(other);
}
