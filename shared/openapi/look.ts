import type { OpenApiVersion, Operation, ResponseEntry } from "../model/operation.ts";
import type { TextRange } from "../model/text.ts";
import type { SourceEntry, SourceMap, SourceNode } from "../source/tree.ts";
import type { ApiDocument } from "./document.ts";
import { asMap, entriesOf, findField, resolveAlias } from "./fields.ts";
import { escapePointer, isWithin, partsOfPointer } from "./pointer.ts";
import { followReference, placeOfReference, type Resolution, referenceOf } from "./references.ts";

/** Where a part of a response is written. */
export interface PartPlace {
  /** JSON pointer, into the shared component where a reference leads there. */
  readonly pointer: string;
  /** Its key (of a list's item all of it), counted as in the operation; undefined where it is written outside the operation. */
  readonly range: TextRange | undefined;
}

/** A part of a response as rules look at it: a field, a header, a media type, a schema, an item of a list. */
export interface Part extends PartPlace {
  /** The key that it is used under; of a list's item its number. */
  readonly name: string;
  /** What is written there, aliases and a Reference Object followed; undefined where the reference leads nowhere, or out of the document. */
  readonly node: SourceNode | undefined;
  /** The Reference Object that was followed, and where it stands; undefined where none does. */
  readonly reference: (PartPlace & { readonly resolution: Resolution; readonly map: SourceMap }) | undefined;
}

/** Looks into an operation deeper than its projection goes, when a rule asks: most of a document is never looked at. */
export interface Look {
  /** The version that the document is written in, which is not always the one that it is judged for. */
  readonly writtenIn: OpenApiVersion;
  /** All that is written of a response; undefined of one that is in no text yet. */
  readonly response: (response: ResponseEntry) => Part | undefined;
  /** A field of a part that is a map, its reference followed. */
  readonly field: (part: Part | undefined, name: string) => Part | undefined;
  /** A field as it is written: what looks like a reference in an example is data. */
  readonly data: (part: Part | undefined, name: string) => Part | undefined;
  /** The entries of a map, or the items of a list, their references followed. */
  readonly parts: (part: Part | undefined) => readonly Part[];
  /** The same as they are written. */
  readonly dataParts: (part: Part | undefined) => readonly Part[];
  /** What stands at a place of the document: `/components/securitySchemes/key`. */
  readonly at: (pointer: string) => Part | undefined;
  /** Whether a reference leads nowhere. What is found depends on that alone, and not on what is written there. */
  readonly isBroken: (target: string) => boolean;
  /** Notes that what is found depends on what a reference leads to: for one that was followed elsewhere. */
  readonly note: (reference: string) => void;
  /** The same with the pointers of places that were looked at elsewhere. */
  readonly noteSteps: (steps: readonly string[]) => void;
  /** What is kept for as long as this look: the same map for the same owner, who alone puts things into it. */
  readonly memory: <Key, Value>(owner: object) => Map<Key, Value>;
  /** Looks, and tells which places were looked at for it, as JSON pointers. */
  readonly noting: <Value>(act: () => Value) => { readonly value: Value; readonly steps: readonly string[] };
  /** The top of the document, the same as long as nothing is edited: what is derived of it may be remembered by it. */
  readonly root: SourceNode;
  /** The text of a part's value, as it is written. */
  readonly source: (part: Part) => string;
}

/** A look, and the places outside the operation that it went to so far, as JSON pointers: what was found depends on them. */
export interface NotingLook extends Look {
  readonly lookedAt: ReadonlySet<string>;
}

const NONE: readonly Part[] = [];

/** Resolutions of a tree's references: a thousand operations share a few. */
const resolutions = new WeakMap<SourceNode, Map<string, Resolution>>();

/** Looks into one operation of a document. */
export function lookAt(document: ApiDocument, operation: Operation): NotingLook {
  const lookedAt = new Set<string>();
  const { root } = document.tree;
  const known = resolutions.get(root) ?? new Map<string, Resolution>();
  resolutions.set(root, known);
  const start = document.startOf(operation.id);
  const end = start + operation.range.end;

  /** The places of what is being noted just now. */
  let steps: string[] | undefined;
  const noteStep = (step: string): void => {
    steps?.push(step);
    if (!isWithin(step, operation.pointer)) lookedAt.add(step);
  };
  const noted = new Set<readonly string[]>();
  const noteSteps = (some: readonly string[]): void => {
    if (some.length === 0 || (steps === undefined && noted.has(some))) return;
    noted.add(some);
    some.forEach(noteStep);
  };
  const noting: Look["noting"] = (act) => {
    const outer = steps;
    const own: string[] = [];
    steps = own;
    try {
      const value = act();
      return { value, steps: own.length > 1 ? [...new Set(own)] : own };
    } finally {
      steps = outer;
      outer?.push(...own);
    }
  };
  // A weak map of looks would do the same, and costs the garbage collector more than all rules together.
  const memories = new Map<object, Map<unknown, unknown>>();
  const memory = <Key, Value>(owner: object): Map<Key, Value> => {
    const known = memories.get(owner) ?? new Map<unknown, unknown>();
    memories.set(owner, known);
    return known as Map<Key, Value>;
  };
  const resolve = (target: string): Resolution => {
    const resolution = known.get(target) ?? followReference(root, target);
    known.set(target, resolution);
    return resolution;
  };
  const follow = (target: string): Resolution => {
    const resolution = resolve(target);
    noteSteps(resolution.steps);
    return resolution;
  };
  const isBroken = (target: string): boolean => {
    const resolution = resolve(target);
    // A place comes, goes, or becomes a reference itself: all of that, and little else, concerns its `$ref`.
    for (const step of resolution.steps) noteStep(`${step}/$ref`);
    return resolution.state === "unresolved";
  };
  const rangeOf = (range: TextRange): TextRange | undefined =>
    range.start >= start && range.end <= end
      ? { start: range.start - start, end: range.end - start }
      : undefined;
  const written = (name: string, value: SourceNode, pointer: string, range: TextRange): Part =>
    createPart(name, resolveAlias(value), { pointer, range: rangeOf(range) }, undefined);
  const followed = (part: Part): Part => {
    const map = asMap(part.node);
    const target = referenceOf(map);
    if (map === undefined || target === undefined) return part;
    const resolution = follow(target);
    const { name, pointer, range } = part;
    const reference = { pointer, range, resolution, map };
    if (resolution.state !== "resolved") return createPart(name, undefined, part, reference);
    const place = { pointer: resolution.steps.at(-1) ?? pointer, range: rangeOf(resolution.map) };
    return createPart(name, resolution.map, place, reference);
  };
  const entryPart = ({ pointer }: Part, { name, key, value }: SourceEntry): Part =>
    written(name, value, `${pointer}/${escapePointer(name)}`, key);
  const data = (part: Part | undefined, name: string): Part | undefined => {
    const entry = findField(asMap(part?.node), name);
    return part && entry && entryPart(part, entry);
  };
  const dataParts = (part: Part | undefined): readonly Part[] => {
    if (part?.node?.kind === "map") return entriesOf(part.node).map((entry) => entryPart(part, entry));
    if (part?.node?.kind !== "list") return NONE;
    return part.node.items.map((item, index) =>
      written(String(index), item, `${part.pointer}/${index}`, item),
    );
  };
  const field = (part: Part | undefined, name: string): Part | undefined => {
    const found = data(part, name);
    return found && followed(found);
  };
  const at = (pointer: string): Part | undefined => {
    noteStep(pointer);
    const top = createPart("", root, { pointer: "", range: undefined }, undefined);
    return partsOfPointer(pointer).reduce<Part | undefined>(field, top);
  };
  const note = (reference: string): void => {
    const place = placeOfReference(reference);
    if (place !== undefined) noteStep(place);
  };
  let responses: ReadonlyMap<ResponseEntry, Part> | undefined;
  const response = (wanted: ResponseEntry): Part | undefined => {
    responses ??= responseParts();
    return responses.get(wanted);
  };
  const responseParts = (): ReadonlyMap<ResponseEntry, Part> => {
    const entries = dataParts(field(operationPart(), "responses"));
    const parts = entries.filter(({ name }) => !name.startsWith("x-"));
    return new Map(
      operation.responses.flatMap((one, index) => {
        const part = parts[index];
        return part ? [[one, followed(part)] as const] : [];
      }),
    );
  };
  const operationPart = (): Part | undefined => {
    const entry = entryAt(root, start);
    return entry && followed(written(entry.name, entry.value, operation.pointer, entry.key));
  };
  const parts = (part: Part | undefined): readonly Part[] => {
    const written = dataParts(part);
    return written.length === 0 ? NONE : written.map(followed);
  };
  const source = ({ node }: Part): string => (node ? document.text.slice(node.start, node.end) : "");
  return {
    writtenIn: document.version,
    response,
    field,
    data,
    parts,
    dataParts,
    at,
    isBroken,
    source,
    note,
    noteSteps,
    noting,
    memory,
    root,
    lookedAt,
  };
}

/** The same look where a response that is in no text yet stands for one that is. */
export function lookWithDraft(look: Look, draft: ResponseEntry, origin: ResponseEntry | undefined): Look {
  const response = (wanted: ResponseEntry) =>
    wanted !== draft ? look.response(wanted) : origin && look.response(origin);
  return { ...look, response };
}

/** Makes all parts, so that they are of one shape: code that meets objects of several is compiled again and again. */
function createPart(
  name: string,
  node: SourceNode | undefined,
  { pointer, range }: PartPlace,
  reference: Part["reference"],
): Part {
  return { name, node, pointer, range, reference };
}

/** The entry whose key begins at an offset. */
function entryAt(root: SourceNode, offset: number): SourceEntry | undefined {
  let node: SourceNode = root;
  while (node.kind === "map") {
    const entry: SourceEntry | undefined = node.entryAt(offset);
    if (!entry || entry.key.start === offset) return entry;
    node = entry.value;
  }
  return undefined;
}
