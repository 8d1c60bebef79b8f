import type { OpenApiVersion, ResponseEntry } from "../model/operation.ts";
import type { TextRange } from "../model/text.ts";
import type { SourceNode } from "../source/tree.ts";
import type { Resolution } from "./references.ts";

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
