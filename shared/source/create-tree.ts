import { EntryIndex } from "./entry-index.ts";
import { createNode, isSameInPiece } from "./lazy-nodes.ts";
import { NODE, ROW } from "./node-table.ts";
import type { PlacedPiece } from "./placed-piece.ts";
import type { SourceText } from "./source-text.ts";
import { type Branch, isBranch, type Piece, type Stem } from "./stem.ts";
import type { SourceEntry, SourceMap, SourceNode, SourceTree } from "./tree.ts";
import { skipTrivia } from "./trivia.ts";

/** A text that is being made into a tree: its pieces get their places in it. */
interface Ground {
  readonly text: SourceText;
  readonly format: "yaml" | "json";
}

/** A map that is kept in pieces; it has neither anchor nor tag. */
class BranchMap implements SourceMap {
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
  #starts: readonly number[] | undefined;
  #index: EntryIndex | undefined;
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
  get start(): number {
    return this.style === "flow"
      ? this.#start + this.branch.bracket
      : (this.entries[0]?.start ?? this.#start);
  }
  get end(): number {
    const end = this.entries.at(-1)?.end ?? this.#start;
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
  #entriesOfPart(index: number): readonly SourceEntry[] {
    const known = this.#byPart[index];
    const part = this.branch.parts[index];
    if (known || !part) return known ?? [];
    this.#starts ??= startsOf(this.branch, this.#start);
    const start = this.#starts[index] ?? 0;
    const entries = isBranch(part)
      ? [createBranchEntry(this.#ground, part, start)]
      : entriesOfPiece(this.#ground, part, start);
    this.#byPart[index] = entries;
    return entries;
  }
  find(key: string): SourceEntry | undefined {
    return this.#indexed.find(key);
  }
  countOf(key: string): number {
    return this.#indexed.countOf(key);
  }
  get #indexed(): EntryIndex {
    this.#index ??= new EntryIndex(this.entries);
    return this.#index;
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

function place({ text, format }: Ground, { table }: Piece, start: number): PlacedPiece {
  return { text, format, table, start, targets: new Map() };
}

function entriesOfPiece(ground: Ground, piece: Piece, start: number): readonly SourceEntry[] {
  const node = createNode(place(ground, piece, start), 0);
  return node.kind === "map" ? node.entries : [];
}

function createBranchEntry(ground: Ground, branch: Branch, start: number): SourceEntry {
  const key = createNode(place(ground, branch.head, start), 0);
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

/** Whether two nodes, of a tree and of one made from it by edits, are a part that the edits left as it was. */
export function isSamePart(one: SourceNode, other: SourceNode): boolean {
  if (one instanceof BranchMap && other instanceof BranchMap) return one.branch === other.branch;
  return isSameInPiece(one, other);
}

/**
 * The entries of a map, and of the same map in a tree that was made from its tree by edits, without those whose pieces the edits
 * left as they were.
 */
export function entriesThatDiffer(
  one: SourceMap,
  other: SourceMap,
): { readonly before: readonly SourceEntry[]; readonly after: readonly SourceEntry[] } {
  if (!(one instanceof BranchMap) || !(other instanceof BranchMap))
    return { before: one.entries, after: other.entries };
  const { parts: old } = one.branch;
  const { parts: now } = other.branch;
  let first = 0;
  while (first < old.length && old[first] === now[first]) first++;
  let last = 0;
  while (last < Math.min(old.length, now.length) - first && old.at(-1 - last) === now.at(-1 - last)) last++;
  return {
    before: one.entriesIn(first, old.length - last),
    after: other.entriesIn(first, now.length - last),
  };
}

function findAliases({ text }: Ground, { table }: Piece): SourceTree["aliases"] {
  // An alias needs an anchor, and hardly any document has one.
  if (table.anchors.size === 0) return [];
  const found: { name: string; start: number }[] = [];
  for (let row = 0; row < table.rows.length; row += ROW) {
    const start = table.rows[row + 1] ?? 0;
    if (table.rows[row] === NODE.alias)
      found.push({ name: text.slice(start + 1, table.rows[row + 2]), start });
  }
  return found;
}

/** Makes the tree of a text that was read. */
export function createTree(text: SourceText, format: "yaml" | "json", stem: Stem): SourceTree {
  const ground: Ground = { text, format };
  let anchors: SourceTree["anchors"] | undefined;
  let aliases: SourceTree["aliases"] | undefined;
  return {
    text,
    format,
    stem,
    root: isBranch(stem) ? new BranchMap(ground, stem, 0) : createNode(place(ground, stem, 0), 0),
    // A text that has any is kept in one piece.
    get anchors() {
      anchors ??= isBranch(stem)
        ? []
        : [...stem.table.anchors.values()].map(({ start, end }) => ({ name: text.slice(start, end), start }));
      return anchors;
    },
    get aliases() {
      aliases ??= isBranch(stem) ? [] : findAliases(ground, stem);
      return aliases;
    },
  };
}
