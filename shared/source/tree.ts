import type { TextRange } from "../model/text.ts";
import type { SourceText } from "./source-text.ts";
import type { Stem } from "./stem.ts";

export type ScalarStyle = "plain" | "single" | "double" | "literal" | "folded";

interface NodeBase extends TextRange {
  /** Name of the anchor on the node, without `&`. `start` lies after anchors and tags. */
  readonly anchor: string | undefined;
  /** The tag as written, e.g. `!!str`. */
  readonly tag: string | undefined;
}

export interface SourceScalar extends NodeBase {
  readonly kind: "scalar";
  readonly style: ScalarStyle;
  /** Whether nothing is written: `key:` and no more. `start` and `end` then are the place after the colon. */
  readonly isEmpty: boolean;
  /** The text that it stands for, quotes and escapes and folds resolved; numbers and words such as `true` as written. */
  readonly value: string;
}

export interface SourceMap extends NodeBase {
  readonly kind: "map";
  readonly style: "block" | "flow";
  /** Whether a merge key (`<<`) may be among its keys: false where none is near, so that none is searched for. */
  readonly mayMerge: boolean;
  /** In document order, duplicates kept. */
  readonly entries: readonly SourceEntry[];
  /** Of `entries`, without making them. */
  readonly outline: EntryOutline;
  /** The entry in whose key or value an offset lies, their ends counted in; where one ends and the next begins, the next. */
  readonly entryAt: (offset: number) => SourceEntry | undefined;
  /** The first entry with this key. */
  readonly find: (key: string) => SourceEntry | undefined;
  /** How many entries have this key. */
  readonly countOf: (key: string) => number;
}

/** What the entries of a map are called, and where each begins. */
export interface EntryOutline {
  readonly names: readonly string[];
  readonly starts: readonly number[];
}

export interface SourceEntry extends TextRange {
  /** The key without quotes; a key that is no scalar as it is written. */
  readonly name: string;
  readonly key: SourceNode;
  readonly value: SourceNode;
}

export interface SourceList extends NodeBase {
  readonly kind: "list";
  readonly style: "block" | "flow";
  readonly items: readonly SourceNode[];
}

/** A use of an anchor, `*name`. */
export interface SourceAlias extends NodeBase {
  readonly kind: "alias";
  readonly name: string;
  /** The node that it stands for; undefined when there is no such anchor before it. */
  readonly target: SourceNode | undefined;
}

export type SourceNode = SourceScalar | SourceMap | SourceList | SourceAlias;

/** A text as a tree of positions. Nodes are made when they are asked for, and kept. */
export interface SourceTree {
  readonly text: SourceText;
  readonly format: "yaml" | "json";
  readonly root: SourceNode;
  /** Anchors in document order, with the place of the name. */
  readonly anchors: readonly { readonly name: string; readonly start: number }[];
  readonly aliases: readonly { readonly name: string; readonly start: number }[];
  /** How it was read: what a tree of the edited text is made from, and what another thread makes the same tree from. */
  readonly stem: Stem;
}
