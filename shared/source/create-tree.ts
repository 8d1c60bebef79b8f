import { createNode, EntryIndex, type PlacedPiece } from "./lazy-nodes.ts";
import { NODE, ROW } from "./node-table.ts";
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
  #index: EntryIndex | undefined;

  constructor(ground: Ground, branch: Branch, start: number) {
    this.#ground = ground;
    this.branch = branch;
    this.#start = start;
    this.style = branch.style;
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
    if (!this.#entries) {
      const entries: SourceEntry[] = [];
      let start = this.#start + this.branch.head.length;
      for (const part of this.branch.parts) {
        if (isBranch(part)) entries.push(createBranchEntry(this.#ground, part, start));
        else for (const entry of entriesOfPiece(this.#ground, part, start)) entries.push(entry);
        start += part.length;
      }
      this.#entries = entries;
    }
    return this.#entries;
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

/** Whether two nodes are the same map in pieces, of one tree or of a tree and one made from it by an edit elsewhere. */
export function isSameBranch(one: SourceNode, other: SourceNode): boolean {
  return one instanceof BranchMap && other instanceof BranchMap && one.branch === other.branch;
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
