import type { OpenApiVersion, Operation, ResponseEntry } from "../model/operation.ts";
import type { TextRange } from "../model/text.ts";
import type { SourceEntry, SourceMap, SourceNode } from "../source/tree.ts";
import type { ApiDocument } from "./document.ts";
import { entryAt } from "./entry-at.ts";
import { asMap, entriesOf, findField, resolveAlias } from "./fields.ts";
import { escapePointer, isWithin, partsOfPointer } from "./pointer.ts";
import { followReference, placeOfReference, type Resolution, referenceOf, siblingsIn } from "./references.ts";

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
  /** undefined where there is none. */
  readonly reference: PartReference | undefined;
}

/** A Reference Object that was followed, and where it stands. */
export interface PartReference extends PartPlace {
  readonly resolution: Resolution;
  /** The names of the fields beside `$ref`. */
  readonly siblings: readonly string[];
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
  /** What a reference leads to, by itself; undefined where it does not lead to a map of the document. */
  readonly shared: (target: string) => Part | undefined;
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
  /** The text of a response as it is written in its operation, its key too; undefined of one that stands elsewhere, or in no text yet. */
  readonly written: (response: ResponseEntry) => string | undefined;
}

/** A look, and the places outside the operation that it went to so far, as JSON pointers: what was found depends on them. */
export interface NotingLook extends Look {
  readonly lookedAt: ReadonlySet<string>;
}

const NONE: readonly Part[] = [];

/** Resolutions of a tree's references: a thousand operations share a few. */
const resolutions = new WeakMap<SourceNode, Map<string, Followed>>();

interface Followed {
  readonly resolution: Resolution;
  /** On what it depends that the reference leads somewhere: a place comes, goes, or becomes a reference itself, and all of that concerns its `$ref`. */
  readonly crossings: readonly string[];
}

/** Looks into one operation of a document. */
export function lookAt(document: ApiDocument, operation: Operation): NotingLook {
  const lookedAt = new Set<string>();
  const { root } = document.tree;
  const known = resolutions.get(root) ?? new Map<string, Followed>();
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
  const resolve = (target: string): Followed => {
    const before = known.get(target);
    if (before) return before;
    const resolution = followReference(root, target);
    const followed = { resolution, crossings: resolution.steps.map((step) => `${step}/$ref`) };
    known.set(target, followed);
    return followed;
  };
  const follow = (target: string): Resolution => {
    const { resolution } = resolve(target);
    noteSteps(resolution.steps);
    return resolution;
  };
  const isBroken = (target: string): boolean => {
    const { resolution, crossings } = resolve(target);
    noteSteps(crossings);
    return resolution.state === "unresolved";
  };
  const rangeOf = (range: TextRange): TextRange | undefined =>
    range.start >= start && range.end <= end
      ? { start: range.start - start, end: range.end - start }
      : undefined;
  const asWritten = (name: string, value: SourceNode, pointer: string, range: TextRange): Part =>
    createPart(name, resolveAlias(value), { pointer, range: rangeOf(range) }, undefined);
  const followed = (part: Part): Part => {
    const map = asMap(part.node);
    const target = referenceOf(map);
    if (map === undefined || target === undefined) return part;
    const resolution = follow(target);
    const { name, pointer, range } = part;
    const reference = { pointer, range, resolution, siblings: siblingsIn(map) };
    return resolution.state === "resolved"
      ? resolvedPart(name, reference, resolution.map)
      : createPart(name, undefined, part, reference);
  };
  const resolvedPart = (name: string, reference: PartReference, map: SourceMap): Part => {
    const pointer = reference.resolution.steps.at(-1) ?? reference.pointer;
    return createPart(name, map, { pointer, range: rangeOf(map) }, reference);
  };
  const entryPart = ({ pointer }: Part, { name, key, value }: SourceEntry): Part =>
    asWritten(name, value, `${pointer}/${escapePointer(name)}`, key);
  const data = (part: Part | undefined, name: string): Part | undefined => {
    const entry = findField(asMap(part?.node), name);
    return part && entry && entryPart(part, entry);
  };
  const dataParts = (part: Part | undefined): readonly Part[] => {
    if (part?.node?.kind === "map") return entriesOf(part.node).map((entry) => entryPart(part, entry));
    if (part?.node?.kind !== "list") return NONE;
    return part.node.items.map((item, index) =>
      asWritten(String(index), item, `${part.pointer}/${index}`, item),
    );
  };
  const field = (part: Part | undefined, name: string): Part | undefined => {
    const found = data(part, name);
    return found && followed(found);
  };
  const at = (pointer: string): Part | undefined => {
    noteStep(pointer);
    let part: Part | undefined = createPart("", root, { pointer: "", range: undefined }, undefined);
    let step = "";
    for (const name of partsOfPointer(pointer)) {
      part = field(part, name);
      // What is on the way may become a reference, and lead elsewhere.
      step += `/${escapePointer(name)}`;
      noteStep(`${step}/$ref`);
    }
    return part;
  };
  const shared = (target: string): Part | undefined => {
    const resolution = follow(target);
    if (resolution.state !== "resolved") return undefined;
    const { map, steps } = resolution;
    const pointer = steps.at(-1) ?? "";
    return createPart("", map, { pointer, range: rangeOf(map) }, undefined);
  };
  const note = (reference: string): void => {
    const place = placeOfReference(reference);
    if (place !== undefined) noteStep(place);
  };
  const responses = new Map<ResponseEntry, Part | undefined>();
  const response = (wanted: ResponseEntry): Part | undefined => {
    if (responses.has(wanted)) return responses.get(wanted);
    const part = sharedPart(wanted) ?? ownPart(wanted);
    responses.set(wanted, part);
    return part;
  };
  /** Of a response that refers to a shared one, without looking into the operation. */
  const sharedPart = ({ key, ref, pointer, keyRange }: ResponseEntry): Part | undefined => {
    if (ref?.state !== "resolved" || operation.readOnlyReason !== undefined) return undefined;
    const resolution = follow(ref.target);
    return resolution.state === "resolved"
      ? resolvedPart(key, { pointer, range: keyRange, resolution, siblings: ref.siblings }, resolution.map)
      : undefined;
  };
  let entries: ReadonlyMap<ResponseEntry, () => Part> | undefined;
  const ownPart = (wanted: ResponseEntry): Part | undefined => {
    entries ??= entriesOfResponses();
    return entries.get(wanted)?.();
  };
  /** In the order in which they were read, as a key may stand there twice; what they refer to is followed when it is asked for. */
  const entriesOfResponses = (): ReadonlyMap<ResponseEntry, () => Part> => {
    const found = new Map<ResponseEntry, () => Part>();
    const part = data(operationPart(), "responses");
    const map = asMap(part?.node);
    let index = 0;
    for (const entry of part && map ? entriesOf(map) : []) {
      if (entry.name.startsWith("x-")) continue;
      const response = operation.responses[index++];
      if (response && part) found.set(response, () => followed(entryPart(part, entry)));
    }
    return found;
  };
  const operationPart = (): Part | undefined => {
    const entry = entryAt(root, start);
    return entry && followed(asWritten(entry.name, entry.value, operation.pointer, entry.key));
  };
  const parts = (part: Part | undefined): readonly Part[] => {
    const written = dataParts(part);
    return written.length === 0 ? NONE : written.map(followed);
  };
  const source = ({ node }: Part): string => (node ? document.text.slice(node.start, node.end) : "");
  const written = ({ range }: ResponseEntry): string | undefined =>
    operation.readOnlyReason === undefined
      ? document.text.slice(start + range.start, start + range.end)
      : undefined;
  return {
    writtenIn: document.version,
    response,
    field,
    data,
    parts,
    dataParts,
    shared,
    at,
    isBroken,
    source,
    written,
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
  const standIn = (wanted: ResponseEntry) => (wanted === draft ? origin : wanted);
  const response = (wanted: ResponseEntry) => {
    const meant = standIn(wanted);
    return meant && look.response(meant);
  };
  const written = (wanted: ResponseEntry) => {
    const meant = standIn(wanted);
    return meant && look.written(meant);
  };
  return { ...look, response, written };
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
