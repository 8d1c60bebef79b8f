import type { OpenApiVersion, Operation, ResponseEntry } from "../model/operation.ts";
import type { TextRange } from "../model/text.ts";
import type { SourceEntry, SourceMap, SourceNode } from "../source/tree.ts";
import type { ApiDocument } from "./document.ts";
import { entryAt } from "./entry-at.ts";
import { asMap, entriesOf, findField, resolveAlias } from "./fields.ts";
import type { NotingLook, Part, PartPlace, PartReference } from "./look.ts";
import { LookedPlaces } from "./looked-places.ts";
import { escapePointer, partsOfPointer } from "./pointer.ts";
import { followReference, placeOfReference, type Resolution, referenceOf, siblingsIn } from "./references.ts";

/** A response that is in no text yet, and the one in the text that it is made of, if any. */
export interface DraftResponse {
  readonly draft: ResponseEntry;
  readonly origin: ResponseEntry | undefined;
}

/**
 * Looks into one operation of a document.
 * @param draft stands among the responses of the operation: what is written of it is what is written of its origin
 */
export function lookAt(document: ApiDocument, operation: Operation, draft?: DraftResponse): NotingLook {
  return new OperationLook(document, operation, draft);
}

const NONE: readonly Part[] = [];

/** Resolutions of a tree's references: a thousand operations share a few. */
const resolutions = new WeakMap<SourceNode, Map<string, Followed>>();

interface Followed {
  readonly resolution: Resolution;
  /** On what it depends that the reference leads somewhere: a place comes, goes, or becomes a reference itself, and all of that concerns its `$ref`. */
  readonly crossings: readonly string[];
}

/** What is written at the responses of the operation itself. */
interface EntriesOfResponses {
  readonly holder: Part | undefined;
  readonly entries: ReadonlyMap<ResponseEntry, SourceEntry>;
}

class OperationLook implements NotingLook {
  readonly writtenIn: OpenApiVersion;
  readonly root: SourceNode;
  readonly #document: ApiDocument;
  readonly #operation: Operation;
  readonly #draft: DraftResponse | undefined;
  readonly #start: number;
  readonly #end: number;
  readonly #resolutions: Map<string, Followed>;
  readonly #places: LookedPlaces;
  // A document has thousands of operations, and few rules look into most of them: what is kept is made when it is needed.
  #responses: Map<ResponseEntry, Part | undefined> | undefined;
  #own: EntriesOfResponses | undefined;
  #memories: Map<object, Map<unknown, unknown>> | undefined;

  constructor(document: ApiDocument, operation: Operation, draft: DraftResponse | undefined) {
    const { root } = document.tree;
    this.writtenIn = document.version;
    this.root = root;
    this.#document = document;
    this.#operation = operation;
    this.#draft = draft;
    this.#start = document.startOf(operation.id);
    this.#end = this.#start + operation.range.end;
    this.#resolutions = resolutions.get(root) ?? new Map<string, Followed>();
    resolutions.set(root, this.#resolutions);
    this.#places = new LookedPlaces(operation.pointer);
  }

  get lookedAt(): ReadonlySet<string> {
    return this.#places.outside;
  }

  response(wanted: ResponseEntry): Part | undefined {
    const response = this.#inText(wanted);
    if (response === undefined) return undefined;
    this.#responses ??= new Map();
    if (this.#responses.has(response)) return this.#responses.get(response);
    const part = this.#sharedResponse(response) ?? this.#ownResponse(response);
    this.#responses.set(response, part);
    return part;
  }

  field(part: Part | undefined, name: string): Part | undefined {
    const found = this.data(part, name);
    return found && this.#followed(found);
  }

  data(part: Part | undefined, name: string): Part | undefined {
    const entry = findField(asMap(part?.node), name);
    return part && entry && this.#partOfEntry(part, entry);
  }

  parts(part: Part | undefined): readonly Part[] {
    const written = this.dataParts(part);
    return written.length === 0 ? NONE : written.map((one) => this.#followed(one));
  }

  dataParts(part: Part | undefined): readonly Part[] {
    if (part?.node?.kind === "map")
      return entriesOf(part.node).map((entry) => this.#partOfEntry(part, entry));
    if (part?.node?.kind !== "list") return NONE;
    return part.node.items.map((item, index) =>
      this.#asWritten(String(index), item, `${part.pointer}/${index}`, item),
    );
  }

  shared(target: string): Part | undefined {
    const resolution = this.#follow(target);
    if (resolution.state !== "resolved") return undefined;
    const { map, steps } = resolution;
    return createPart("", map, { pointer: steps.at(-1) ?? "", range: this.#rangeOf(map) }, undefined);
  }

  at(pointer: string): Part | undefined {
    this.#places.note(pointer);
    let part: Part | undefined = createPart("", this.root, { pointer: "", range: undefined }, undefined);
    let step = "";
    for (const name of partsOfPointer(pointer)) {
      part = this.field(part, name);
      // What is on the way may become a reference, and lead elsewhere.
      step += `/${escapePointer(name)}`;
      this.#places.note(`${step}/$ref`);
    }
    return part;
  }

  isBroken(target: string): boolean {
    const { resolution, crossings } = this.#resolve(target);
    this.#places.noteAll(crossings);
    return resolution.state === "unresolved";
  }

  note(reference: string): void {
    const place = placeOfReference(reference);
    if (place !== undefined) this.#places.note(place);
  }

  noteSteps(steps: readonly string[]): void {
    this.#places.noteAll(steps);
  }

  noting<Value>(act: () => Value): { readonly value: Value; readonly steps: readonly string[] } {
    return this.#places.noting(act);
  }

  // A weak map of looks would do the same, and costs the garbage collector more than all rules together.
  memory<Key, Value>(owner: object): Map<Key, Value> {
    this.#memories ??= new Map();
    const known = this.#memories.get(owner) ?? new Map<unknown, unknown>();
    this.#memories.set(owner, known);
    return known as Map<Key, Value>;
  }

  source({ node }: Part): string {
    return node ? this.#document.text.slice(node.start, node.end) : "";
  }

  written(response: ResponseEntry): string | undefined {
    // What is written of its origin is not what a draft is.
    if (response === this.#draft?.draft || this.#operation.readOnlyReason !== undefined) return undefined;
    const { start, end } = response.range;
    return this.#document.text.slice(this.#start + start, this.#start + end);
  }

  /** The response that stands in the text for this one. */
  #inText(wanted: ResponseEntry): ResponseEntry | undefined {
    return wanted === this.#draft?.draft ? this.#draft.origin : wanted;
  }

  /** Of a response that refers to a shared one, without looking into the operation. */
  #sharedResponse({ key, ref, pointer, keyRange }: ResponseEntry): Part | undefined {
    if (ref?.state !== "resolved" || this.#operation.readOnlyReason !== undefined) return undefined;
    const resolution = this.#follow(ref.target);
    if (resolution.state !== "resolved") return undefined;
    const reference = { pointer, range: keyRange, resolution, siblings: ref.siblings };
    return this.#resolvedPart(key, reference, resolution.map);
  }

  #ownResponse(response: ResponseEntry): Part | undefined {
    this.#own ??= this.#entriesOfResponses();
    const { holder, entries } = this.#own;
    const entry = entries.get(response);
    // What it refers to is followed when it is asked for.
    return holder && entry && this.#followed(this.#partOfEntry(holder, entry));
  }

  /** In the order in which they were read, as a key may stand there twice. */
  #entriesOfResponses(): EntriesOfResponses {
    const entries = new Map<ResponseEntry, SourceEntry>();
    const holder = this.data(this.#operationPart(), "responses");
    const map = asMap(holder?.node);
    let index = 0;
    for (const entry of map ? entriesOf(map) : []) {
      if (entry.name.startsWith("x-")) continue;
      const response = this.#operation.responses[index++];
      if (response) entries.set(response, entry);
    }
    return { holder, entries };
  }

  #operationPart(): Part | undefined {
    const entry = entryAt(this.root, this.#start);
    return (
      entry && this.#followed(this.#asWritten(entry.name, entry.value, this.#operation.pointer, entry.key))
    );
  }

  #resolve(target: string): Followed {
    const before = this.#resolutions.get(target);
    if (before) return before;
    const resolution = followReference(this.root, target);
    const followed = { resolution, crossings: resolution.steps.map((step) => `${step}/$ref`) };
    this.#resolutions.set(target, followed);
    return followed;
  }

  #follow(target: string): Resolution {
    const { resolution } = this.#resolve(target);
    this.#places.noteAll(resolution.steps);
    return resolution;
  }

  #followed(part: Part): Part {
    const map = asMap(part.node);
    const target = referenceOf(map);
    if (map === undefined || target === undefined) return part;
    const resolution = this.#follow(target);
    const { name, pointer, range } = part;
    const reference = { pointer, range, resolution, siblings: siblingsIn(map) };
    return resolution.state === "resolved"
      ? this.#resolvedPart(name, reference, resolution.map)
      : createPart(name, undefined, part, reference);
  }

  #resolvedPart(name: string, reference: PartReference, map: SourceMap): Part {
    const pointer = reference.resolution.steps.at(-1) ?? reference.pointer;
    return createPart(name, map, { pointer, range: this.#rangeOf(map) }, reference);
  }

  #partOfEntry({ pointer }: Part, { name, key, value }: SourceEntry): Part {
    return this.#asWritten(name, value, `${pointer}/${escapePointer(name)}`, key);
  }

  #asWritten(name: string, value: SourceNode, pointer: string, range: TextRange): Part {
    return createPart(name, resolveAlias(value), { pointer, range: this.#rangeOf(range) }, undefined);
  }

  /** Counted from the operation's start; undefined of what stands outside. */
  #rangeOf({ start, end }: TextRange): TextRange | undefined {
    return start >= this.#start && end <= this.#end
      ? { start: start - this.#start, end: end - this.#start }
      : undefined;
  }
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
