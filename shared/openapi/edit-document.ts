import type { Operation } from "../model/operation.ts";
import type { TextEdit } from "../model/text.ts";
import { editText } from "../source/chunked-text.ts";
import { editSource, rereadPieces } from "../source/edit-source.ts";
import type { SourceTree } from "../source/tree.ts";
import { changedPlaces } from "./changed-places.ts";
import { type ApiDocument, createDocument, type ReadResult } from "./document.ts";
import { asMap, fieldOf, textOf } from "./fields.ts";
import { withinLimits } from "./limits.ts";
import { joinPath } from "./path-names.ts";
import { partsOfPointer } from "./pointer.ts";
import { createContext } from "./read-context.ts";
import { readTree, referredFields, WHOLE } from "./read-document.ts";
import type { PlacedOperation } from "./read-operation.ts";
import { type PathReading, pathEntries, pathOf, readPath } from "./read-path.ts";
import { withUniqueIds } from "./repeated-keys.ts";

/**
 * The document that edits of a document's text lead to. Operations that they do not concern are the same objects as before, so
 * that what was derived from them stays. How many parts a document may have is asked when the whole is read, not of an edit.
 * @param edits in offsets of the document's text, none overlapping another
 * @returns the document, or the first thing that makes the edited text unreadable
 * @throws RangeError when edits overlap or reach outside the text
 */
export function editDocument(document: ApiDocument, edits: readonly TextEdit[]): ReadResult {
  const source = editSource(document.tree, edits);
  return source.ok ? readEdited(document, source.tree) : source;
}

/**
 * The same, when reading the touched pieces again tells it; that takes a few milliseconds however large the document is.
 * @param text what the edits make of the document's text, where it is made already
 * @returns undefined when the text has to be read as a whole to know: it may be unreadable
 */
export function editDocumentInPieces(
  document: ApiDocument,
  edits: readonly TextEdit[],
  text = editText(document.text, edits),
): ReadResult | undefined {
  const reread = rereadPieces(document.tree, text, edits);
  return reread && readEdited(document, reread);
}

/** The document of a tree that edits made from a document's tree. */
export function readEdited(document: ApiDocument, tree: SourceTree): ReadResult {
  // An anchor may be used anywhere.
  if (document.tree.anchors.length > 0 || tree.anchors.length > 0) return readTree(tree);
  const changed = changedPlaces(document.tree, tree);
  if (changed.length > MANY || changed.some(concernsAll)) return readTree(tree);
  return withinLimits(tree, () => readPaths(document, tree, changed)) ?? readTree(tree);
}

/** With more changes than this the whole is read again: finding what depends on each would take as long. */
const MANY = 500;

/**
 * Whether operations all over the document are read with a place: what applies to all, what holds them, or a YAML merge key, whose
 * entries stand for others' names.
 */
function concernsAll(pointer: string): boolean {
  return /^(?:\/(?:openapi|swagger|swaggerVersion|security|produces|paths|webhooks))?$|\/<<(?:\/|$)/.test(
    pointer,
  );
}

/** Reads the paths again that changes concern; undefined when all have to be read. */
function readPaths(
  document: ApiDocument,
  tree: SourceTree,
  changed: readonly string[],
): ReadResult | undefined {
  const known = knownPaths(document);
  if (!known) return undefined;
  const context = createContext(tree, document.version);
  const stale = stalePaths(document, changed);
  const placed: PlacedOperation[] = [];
  const reread: Operation[] = [];
  const readings: Pick<PathReading, "path" | "start">[] = [];
  for (const entry of pathEntries(context)) {
    const path = pathOf(entry);
    const { from, to, start } = known.get(path) ?? { from: 0, to: 0, start: undefined };
    if (start !== undefined && !stale.has(path)) {
      // The path is written as it was, maybe at another place.
      const shift = entry.entry.start - start;
      readings.push({ path, start: entry.entry.start });
      for (let index = from; index < to; index++) {
        const operation = document.operations[index];
        if (operation) placed.push({ operation, start: (document.starts[index] ?? 0) + shift });
      }
      continue;
    }
    const before = document.operations.slice(from, to);
    const reading = readPath(context, entry);
    readings.push(reading);
    for (const { operation, start } of reading.operations) {
      const same = before.find((one) => isSame(one, operation));
      placed.push({ operation: same ?? operation, start });
      if (!same) reread.push(operation);
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
      operations: withUniqueIds(placed.map(({ operation }) => operation)),
      starts: placed.map(({ start }) => start),
      paths: readings.map(({ path }) => path),
      pathStarts: readings.map(({ start }) => start),
      referredFields: new Set([...document.referredFields, ...referredFields(reread)]),
    }),
  };
}

/** The operations of a path, by their places among all. */
interface KnownPath {
  readonly from: number;
  readonly to: number;
  /** As in `Projection.pathStarts`. */
  readonly start: number | undefined;
}

/** What is known of each path; undefined when one stands twice. */
function knownPaths({
  paths,
  pathStarts,
  operations,
}: ApiDocument): ReadonlyMap<string, KnownPath> | undefined {
  const known = new Map<string, KnownPath>();
  let to = 0;
  for (const [index, path] of paths.entries()) {
    const from = to;
    while (operations[to]?.path === path) to++;
    known.set(path, { from, to, start: pathStarts[index] });
  }
  return known.size === paths.length ? known : undefined;
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
  const isTouched = (pointer: string): boolean =>
    referred.some((place) => isWithin(pointer, place) || isWithin(place, pointer));
  for (const { path, dependsOn } of operations) if (dependsOn.some(isTouched)) stale.add(path);
  return stale;
}

function isWithin(pointer: string, outer: string): boolean {
  return pointer.startsWith(outer) && (pointer.length === outer.length || pointer[outer.length] === "/");
}

/** Operations are plain data. */
function isSame(one: Operation, other: Operation): boolean {
  return one.method === other.method && JSON.stringify(one) === JSON.stringify(other);
}
