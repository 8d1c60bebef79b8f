import type { TextRange } from "../model/text.ts";
import { anchorAbove } from "./anchor-index.ts";
import { EntryIndex } from "./entry-index.ts";
import { entryAround, outlineOf } from "./entry-outline.ts";
import { foldScalar } from "./fold-scalar.ts";
import { NODE, ROW } from "./node-table.ts";
import { codeOf, findScalar, isNamed, nextOf, type PlacedPiece } from "./placed-piece.ts";
import type {
  EntryOutline,
  ScalarStyle,
  SourceAlias,
  SourceEntry,
  SourceList,
  SourceMap,
  SourceNode,
  SourceScalar,
} from "./tree.ts";

abstract class LazyNode {
  readonly piece: PlacedPiece;
  readonly index: number;
  constructor(piece: PlacedPiece, index: number) {
    this.piece = piece;
    this.index = index;
  }
  get start(): number {
    return this.piece.start + (this.piece.table.rows[this.index * ROW + 1] ?? 0);
  }
  get end(): number {
    return this.piece.start + (this.piece.table.rows[this.index * ROW + 2] ?? 0);
  }
  get anchor(): string | undefined {
    return this.#slice(this.piece.table.anchors.get(this.index));
  }
  get tag(): string | undefined {
    return this.#slice(this.piece.table.tags.get(this.index));
  }
  #slice(range: TextRange | undefined): string | undefined {
    const { start, text } = this.piece;
    return range && text.slice(start + range.start, start + range.end);
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
  #folded: string | undefined;
  get style(): ScalarStyle {
    return SCALAR_STYLES[codeOf(this.piece.table, this.index)] ?? "plain";
  }
  get isEmpty(): boolean {
    return codeOf(this.piece.table, this.index) === NODE.empty;
  }
  get value(): string {
    const { text, format, table } = this.piece;
    const row = findScalar(table.scalars, this.index);
    if (row !== undefined) {
      // Kept: references and aliases may ask a thousand times for the same long text.
      this.#folded ??= foldScalar(this.piece, row, this.style);
      return this.#folded;
    }
    if (this.style === "plain") return text.slice(this.start, this.end);
    const inner = text.slice(this.start + 1, this.end - 1);
    if (format === "yaml" || !inner.includes("\\")) return inner;
    return String(JSON.parse(`"${inner}"`));
  }
}

class LazyAlias extends LazyNode implements SourceAlias {
  readonly kind = "alias";
  get name(): string {
    return this.piece.text.slice(this.start + 1, this.end);
  }
  get target(): SourceNode | undefined {
    const { targets } = this.piece;
    const found = anchorAbove(this.piece, this.name, this.index);
    if (found === undefined) return undefined;
    const target = targets.get(found) ?? createNode(this.piece, found);
    targets.set(found, target);
    return target;
  }
}

class LazyEntry implements SourceEntry {
  readonly key: SourceNode;
  readonly name: string;
  readonly #piece: PlacedPiece;
  readonly #valueIndex: number;
  #value: SourceNode | undefined;
  constructor(piece: PlacedPiece, keyIndex: number) {
    this.#piece = piece;
    this.key = createNode(piece, keyIndex);
    this.name = this.key.kind === "scalar" ? this.key.value : piece.text.slice(this.key.start, this.key.end);
    this.#valueIndex = nextOf(piece.table, keyIndex);
  }
  get value(): SourceNode {
    this.#value ??= createNode(this.#piece, this.#valueIndex);
    return this.#value;
  }
  get start(): number {
    return this.key.start;
  }
  get end(): number {
    return this.value.end;
  }
}

class LazyMap extends LazyNode implements SourceMap {
  readonly kind = "map";
  #entries: readonly SourceEntry[] | undefined;
  /** Entries that were asked for by name before all were, by the indices of their keys. */
  #found: Map<number, SourceEntry> | undefined;
  #index: EntryIndex | undefined;
  get style(): "block" | "flow" {
    return codeOf(this.piece.table, this.index) === NODE.flowMap ? "flow" : "block";
  }
  get mayMerge(): boolean {
    return this.piece.table.mayMerge;
  }
  get entries(): readonly SourceEntry[] {
    if (!this.#entries) {
      const { table } = this.piece;
      const entries: SourceEntry[] = [];
      const end = nextOf(table, this.index);
      for (let key = this.index + 1; key < end; key = nextOf(table, nextOf(table, key))) {
        entries.push(this.#found?.get(key) ?? new LazyEntry(this.piece, key));
      }
      this.#entries = entries;
    }
    return this.#entries;
  }
  get outline(): EntryOutline {
    return outlineOf(this.entries);
  }
  entryAt(offset: number): SourceEntry | undefined {
    return entryAround(this.entries, offset);
  }
  find(key: string): SourceEntry | undefined {
    if (!this.#isScanned) return this.#indexed.find(key);
    const index = this.#scan(key, this.index + 1);
    return index === undefined ? undefined : this.#found?.get(index);
  }
  countOf(key: string): number {
    if (!this.#isScanned) return this.#indexed.countOf(key);
    const { table } = this.piece;
    const first = this.#scan(key, this.index + 1);
    if (first === undefined) return 0;
    // Hardly any map has a key twice.
    const second = this.#scan(key, nextOf(table, nextOf(table, first)));
    return second === undefined ? 1 : this.#indexed.countOf(key);
  }
  get #isScanned(): boolean {
    return !this.#entries && nextOf(this.piece.table, this.index) - this.index < SCANNED;
  }
  get #indexed(): EntryIndex {
    this.#index ??= new EntryIndex(this.entries);
    return this.#index;
  }
  /**
   * Looks for a key in the text itself, from one on: of most maps one or two entries out of many are asked for.
   * @returns the index of the key's node, whose entry is kept then
   */
  #scan(name: string, from: number): number | undefined {
    const { table } = this.piece;
    const end = nextOf(table, this.index);
    for (let key = from; key < end; key = nextOf(table, nextOf(table, key))) {
      const known = this.#found?.get(key);
      if (!known && !isNamed(this.piece, key, name)) continue;
      const entry = known ?? new LazyEntry(this.piece, key);
      if (entry.name !== name) continue;
      this.#found ??= new Map();
      this.#found.set(key, entry);
      return key;
    }
    return undefined;
  }
}

/** Maps with fewer nodes below them are scanned for a key. */
const SCANNED = 2000;

class LazyList extends LazyNode implements SourceList {
  readonly kind = "list";
  #items: readonly SourceNode[] | undefined;
  get style(): "block" | "flow" {
    return codeOf(this.piece.table, this.index) === NODE.flowList ? "flow" : "block";
  }
  get items(): readonly SourceNode[] {
    if (!this.#items) {
      const { table } = this.piece;
      const items: SourceNode[] = [];
      const end = nextOf(table, this.index);
      for (let item = this.index + 1; item < end; item = nextOf(table, item))
        items.push(createNode(this.piece, item));
      this.#items = items;
    }
    return this.#items;
  }
}

/** The node of a placed piece with this index in its table; it is made of what lies below only when that is asked for. */
export function createNode(piece: PlacedPiece, index: number): SourceNode {
  const code = codeOf(piece.table, index);
  if (code >= NODE.blockList) return new LazyList(piece, index);
  if (code >= NODE.blockMap) return new LazyMap(piece, index);
  return code === NODE.alias ? new LazyAlias(piece, index) : new LazyScalar(piece, index);
}

/** Whether two nodes, of one tree or of a tree and one made from it by an edit, are the same part of the same piece. */
export function isSameInPiece(one: SourceNode, other: SourceNode): boolean {
  return (
    one instanceof LazyNode &&
    other instanceof LazyNode &&
    one.piece.table === other.piece.table &&
    one.index === other.index
  );
}
