import { EntryIndex } from "./entry-index.ts";
import { entryAround, outlineOf } from "./entry-outline.ts";
import { createNode } from "./lazy-nodes.ts";
import type { PlacedPiece } from "./placed-piece.ts";
import type { SourceText } from "./source-text.ts";
import { type Branch, isBranch, type Piece } from "./stem.ts";
import type { EntryOutline, SourceEntry, SourceMap } from "./tree.ts";
import { skipTrivia } from "./trivia.ts";

/** A text that is being made into a tree: its pieces get their places in it. */
export interface Ground {
  readonly text: SourceText;
  readonly format: "yaml" | "json";
}

/** Of the parts of all trees, starts counting from the part's own: a part that an edit leaves as it was is not looked into again. */
const outlines = new WeakMap<Piece | Branch, EntryOutline>();

const NO_PARTS: readonly number[] = [];

/** As many keys are searched for; who asks for more gets an index of all names. */
const SEARCHES = 24;

/** A map that is kept in pieces; it has neither anchor nor tag. Entries are made part by part. */
export class BranchMap implements SourceMap {
  readonly kind = "map";
  readonly anchor = undefined;
  readonly tag = undefined;
  readonly style: "block" | "flow";
  readonly branch: Branch;
  readonly #ground: Ground;
  /** Where the head begins. */
  readonly #start: number;
  #entries: readonly SourceEntry[] | undefined;
  readonly #byPart: (readonly SourceEntry[] | undefined)[] = [];
  #startsOfParts: readonly number[] | undefined;
  #outline: EntryOutline | undefined;
  #index: EntryIndex | undefined;
  /** The part that has the first entry of a name. */
  #partsByName: Map<string, number> | undefined;
  #searches = 0;
  #mayMerge: boolean | undefined;

  constructor(ground: Ground, branch: Branch, start: number) {
    this.#ground = ground;
    this.branch = branch;
    this.#start = start;
    this.style = branch.style;
  }
  get mayMerge(): boolean {
    // The key of an entry that is kept in pieces itself may be one as well.
    this.#mayMerge ??= this.branch.parts.some((part) => (isBranch(part) ? part.head : part).table.mayMerge);
    return this.#mayMerge;
  }
  // No part is without entries.
  get start(): number {
    return this.style === "flow"
      ? this.#start + this.branch.bracket
      : (this.#entriesOfPart(0)[0]?.start ?? this.#start);
  }
  get end(): number {
    const end = this.#entriesOfPart(this.branch.parts.length - 1).at(-1)?.end ?? this.#start;
    // After the last entry of JSON only blanks stand before the bracket.
    return this.style === "flow" ? skipTrivia(this.#ground.text, end) + 1 : end;
  }
  get entries(): readonly SourceEntry[] {
    this.#entries ??= this.entriesIn(0, this.branch.parts.length);
    return this.#entries;
  }
  /** The entries of some of its parts. */
  entriesIn(from: number, to: number): readonly SourceEntry[] {
    return this.branch.parts.slice(from, to).flatMap((_, index) => this.#entriesOfPart(from + index));
  }
  get outline(): EntryOutline {
    this.#outline ??= this.#joinOutlines();
    return this.#outline;
  }
  entryAt(offset: number): SourceEntry | undefined {
    const starts = this.#starts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    // Between the last entry of a part and the next part is a comma or the end of a line.
    return entryAround(this.#entriesOfPart(low), offset);
  }
  find(key: string): SourceEntry | undefined {
    for (const index of this.#isSearched ? this.branch.parts.keys() : this.#partsWith(key)) {
      const at = this.#outlineOfPart(index).names.indexOf(key);
      if (at !== -1) return this.#entriesOfPart(index)[at];
    }
    return undefined;
  }
  countOf(key: string): number {
    if (!this.#isSearched) return this.#indexed.countOf(key);
    let count = 0;
    for (const index of this.branch.parts.keys())
      for (const name of this.#outlineOfPart(index).names) if (name === key) count++;
    return count;
  }
  #partsWith(key: string): readonly number[] {
    const index = this.#byName.get(key);
    return index === undefined ? NO_PARTS : [index];
  }
  get #byName(): ReadonlyMap<string, number> {
    if (!this.#partsByName) {
      this.#partsByName = new Map();
      for (const index of this.branch.parts.keys())
        for (const name of this.#outlineOfPart(index).names)
          if (!this.#partsByName.has(name)) this.#partsByName.set(name, index);
    }
    return this.#partsByName;
  }
  get #isSearched(): boolean {
    return !this.#entries && this.#searches++ < SEARCHES;
  }
  get #indexed(): EntryIndex {
    this.#index ??= new EntryIndex(this.entries);
    return this.#index;
  }
  get #starts(): readonly number[] {
    this.#startsOfParts ??= startsOf(this.branch, this.#start);
    return this.#startsOfParts;
  }
  #entriesOfPart(index: number): readonly SourceEntry[] {
    const known = this.#byPart[index];
    const part = this.branch.parts[index];
    if (known || !part) return known ?? [];
    const start = this.#starts[index] ?? 0;
    const entries = isBranch(part)
      ? [createBranchEntry(this.#ground, part, start)]
      : entriesOfPiece(this.#ground, part, start);
    this.#byPart[index] = entries;
    return entries;
  }
  #outlineOfPart(index: number): EntryOutline {
    const part = this.branch.parts[index];
    const known = part && outlines.get(part);
    if (known || !part) return known ?? { names: [], starts: [] };
    const outline = outlineOf(this.#entriesOfPart(index), this.#starts[index]);
    outlines.set(part, outline);
    return outline;
  }
  #joinOutlines(): EntryOutline {
    const names: string[] = [];
    const starts: number[] = [];
    for (const [index, start] of this.#starts.entries()) {
      const part = this.#outlineOfPart(index);
      for (const name of part.names) names.push(name);
      for (const offset of part.starts) starts.push(start + offset);
    }
    return { names, starts };
  }
}

/** Where the parts of a branch begin. */
function startsOf({ head, parts }: Branch, start: number): readonly number[] {
  let next = start + head.length;
  return parts.map(({ length }) => {
    const here = next;
    next += length;
    return here;
  });
}

/** A piece at its place. */
export function placePiece({ text, format }: Ground, { table }: Piece, start: number): PlacedPiece {
  return { text, format, table, start, targets: new Map() };
}

function entriesOfPiece(ground: Ground, piece: Piece, start: number): readonly SourceEntry[] {
  const node = createNode(placePiece(ground, piece, start), 0);
  return node.kind === "map" ? node.entries : [];
}

function createBranchEntry(ground: Ground, branch: Branch, start: number): SourceEntry {
  const key = createNode(placePiece(ground, branch.head, start), 0);
  const value = new BranchMap(ground, branch, start);
  return {
    key,
    value,
    name: key.kind === "scalar" ? key.value : "",
    start: key.start,
    get end() {
      return value.end;
    },
  };
}
