import { getScalarValue } from "js-yaml";
import type { TextRange } from "../model/text.ts";
import { NODE, type NodeTable } from "./node-table.ts";
import type { SourceText } from "./source-text.ts";

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
  /** In document order, duplicates kept. */
  readonly entries: readonly SourceEntry[];
  /** The first entry with this key. */
  readonly find: (key: string) => SourceEntry | undefined;
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
  /** The offset at which the node after `node` begins (the next key, item ...); the text's length after the last. */
  readonly startAfter: (node: SourceNode) => number;
}

class Context {
  /** Nodes that aliases stand for, kept so that each is one node however many aliases there are. */
  readonly targets = new Map<number, SourceNode>();
  readonly text: string;
  readonly format: "yaml" | "json";
  readonly table: NodeTable;
  constructor(text: string, format: "yaml" | "json", table: NodeTable) {
    this.text = text;
    this.format = format;
    this.table = table;
  }
}

abstract class LazyNode implements NodeBase {
  protected readonly context: Context;
  readonly index: number;
  constructor(context: Context, index: number) {
    this.context = context;
    this.index = index;
  }
  get start(): number {
    return this.context.table.starts[this.index] ?? 0;
  }
  get end(): number {
    return this.context.table.ends[this.index] ?? 0;
  }
  get anchor(): string | undefined {
    return this.#slice(this.context.table.anchors.get(this.index));
  }
  get tag(): string | undefined {
    return this.#slice(this.context.table.tags.get(this.index));
  }
  #slice(range: TextRange | undefined): string | undefined {
    return range && this.context.text.slice(range.start, range.end);
  }
}

const SCALAR_STYLES: Readonly<Record<number, ScalarStyle>> = {
  [NODE.single]: "single",
  [NODE.double]: "double",
  [NODE.literal]: "literal",
  [NODE.folded]: "folded",
};

class LazyScalar extends LazyNode implements SourceScalar {
  readonly kind = "scalar";
  get style(): ScalarStyle {
    return SCALAR_STYLES[this.context.table.codes[this.index] ?? 0] ?? "plain";
  }
  get isEmpty(): boolean {
    return this.context.table.codes[this.index] === NODE.empty;
  }
  get value(): string {
    const { text, format, table } = this.context;
    const event = table.folded.get(this.index);
    if (event) return getScalarValue(text, event);
    if (this.style === "plain") return text.slice(this.start, this.end);
    const inner = text.slice(this.start + 1, this.end - 1);
    if (format === "yaml" || !inner.includes("\\")) return inner;
    return String(JSON.parse(`"${inner}"`));
  }
}

class LazyAlias extends LazyNode implements SourceAlias {
  readonly kind = "alias";
  get name(): string {
    return this.context.text.slice(this.start + 1, this.end);
  }
  get target(): SourceNode | undefined {
    const { text, table } = this.context;
    let found: number | undefined;
    for (const [index, range] of table.anchors) {
      if (index > this.index) break;
      if (text.slice(range.start, range.end) === this.name) found = index;
    }
    if (found === undefined) return undefined;
    const target = this.context.targets.get(found) ?? createNode(this.context, found);
    this.context.targets.set(found, target);
    return target;
  }
}

class LazyEntry implements SourceEntry {
  readonly key: SourceNode;
  readonly name: string;
  readonly #context: Context;
  readonly #valueIndex: number;
  #value: SourceNode | undefined;
  constructor(context: Context, keyIndex: number) {
    this.#context = context;
    this.key = createNode(context, keyIndex);
    this.name =
      this.key.kind === "scalar" ? this.key.value : context.text.slice(this.key.start, this.key.end);
    this.#valueIndex = context.table.nexts[keyIndex] ?? 0;
  }
  get value(): SourceNode {
    this.#value ??= createNode(this.#context, this.#valueIndex);
    return this.#value;
  }
  get start(): number {
    return this.key.start;
  }
  get end(): number {
    return this.#context.table.ends[this.#valueIndex] ?? 0;
  }
}

/** Maps of fewer entries are searched; an index of them would cost more than it saves. */
const SEARCHED = 24;

class LazyMap extends LazyNode implements SourceMap {
  readonly kind = "map";
  #entries: readonly SourceEntry[] | undefined;
  #byName: Map<string, SourceEntry> | undefined;
  get style(): "block" | "flow" {
    return this.context.table.codes[this.index] === NODE.flowMap ? "flow" : "block";
  }
  get entries(): readonly SourceEntry[] {
    if (!this.#entries) {
      const { nexts } = this.context.table;
      const entries: SourceEntry[] = [];
      const end = nexts[this.index] ?? 0;
      for (let key = this.index + 1; key < end; key = nexts[nexts[key] ?? end] ?? end) {
        entries.push(new LazyEntry(this.context, key));
      }
      this.#entries = entries;
    }
    return this.#entries;
  }
  find(key: string): SourceEntry | undefined {
    const { entries } = this;
    if (entries.length < SEARCHED) return entries.find((entry) => entry.name === key);
    if (!this.#byName) {
      this.#byName = new Map();
      for (const entry of entries) if (!this.#byName.has(entry.name)) this.#byName.set(entry.name, entry);
    }
    return this.#byName.get(key);
  }
}

class LazyList extends LazyNode implements SourceList {
  readonly kind = "list";
  #items: readonly SourceNode[] | undefined;
  get style(): "block" | "flow" {
    return this.context.table.codes[this.index] === NODE.flowList ? "flow" : "block";
  }
  get items(): readonly SourceNode[] {
    if (!this.#items) {
      const { nexts } = this.context.table;
      const items: SourceNode[] = [];
      const end = nexts[this.index] ?? 0;
      for (let item = this.index + 1; item < end; item = nexts[item] ?? end)
        items.push(createNode(this.context, item));
      this.#items = items;
    }
    return this.#items;
  }
}

function createNode(context: Context, index: number): SourceNode {
  const code = context.table.codes[index] ?? NODE.empty;
  if (code >= NODE.blockList) return new LazyList(context, index);
  if (code >= NODE.blockMap) return new LazyMap(context, index);
  return code === NODE.alias ? new LazyAlias(context, index) : new LazyScalar(context, index);
}

function findAliases(text: string, table: NodeTable): SourceTree["aliases"] {
  // An alias needs an anchor, and hardly any document has one.
  if (table.anchors.size === 0) return [];
  const found: { name: string; start: number }[] = [];
  for (let index = 0; index < table.count; index++) {
    const start = table.starts[index] ?? 0;
    if (table.codes[index] === NODE.alias)
      found.push({ name: text.slice(start + 1, table.ends[index]), start });
  }
  return found;
}

/** Makes the tree over a filled table whose first node is the root. */
export function createTree(text: string, format: "yaml" | "json", table: NodeTable): SourceTree {
  const context = new Context(text, format, table);
  let anchors: SourceTree["anchors"] | undefined;
  let aliases: SourceTree["aliases"] | undefined;
  return {
    text,
    format,
    root: createNode(context, 0),
    get anchors() {
      anchors ??= [...table.anchors.values()].map(({ start, end }) => ({
        name: text.slice(start, end),
        start,
      }));
      return anchors;
    },
    get aliases() {
      aliases ??= findAliases(text, table);
      return aliases;
    },
    startAfter(node) {
      const next = node instanceof LazyNode ? (table.nexts[node.index] ?? table.count) : table.count;
      return next < table.count ? (table.starts[next] ?? text.length) : text.length;
    },
  };
}
