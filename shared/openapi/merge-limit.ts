import type { SourceProblem } from "../model/text.ts";
import { isMergeKey } from "../source/merge-key.ts";
import { NODE, type NodeTable, ROW } from "../source/node-table.ts";
import { locate } from "../source/problem.ts";
import type { SourceText } from "../source/source-text.ts";
import { isBranch, type Stem } from "../source/stem.ts";
import type { SourceTree } from "../source/tree.ts";

/** How many entries all merge keys of a document may bring together, and how many may stand one behind the other. */
const MAX_ENTRIES = 1_000_000;
const MAX_CHAIN = 100;

/**
 * Looks for merge keys (`<<`) that multiply: merges of merges grow without end, or go deeper than they can be followed. An alias
 * stands below its anchor, so one pass in the order of the text knows the size of each map that is merged.
 * @returns undefined when they are within the limits, as those of real documents are
 */
export function findMergeProblem(tree: SourceTree): SourceProblem | undefined {
  if (tree.format === "json") return undefined;
  const offset = findIn(tree.text, tree.stem, 0);
  if (offset === undefined) return undefined;
  return locate(tree.text, offset, {
    message: `The YAML merge keys (<<) up to here bring together more than ${MAX_ENTRIES.toLocaleString("en")} entries, or stand more than ${MAX_CHAIN} one behind the other.`,
    advice: "Write the entries out where they are needed, or merge smaller maps.",
  });
}

function findIn(text: SourceText, stem: Stem, start: number): number | undefined {
  if (!isBranch(stem)) return new MergeCounter(text, stem.table, start).find();
  let at = start + stem.head.length;
  for (const part of stem.parts) {
    const found = findIn(text, part, at);
    if (found !== undefined) return found;
    at += part.length;
  }
  return undefined;
}

/** What a map brings along when it is merged. */
interface Merged {
  /** Of its entries, as written; an entry comes along once however often its map is merged. */
  readonly names: ReadonlySet<string>;
  /** How many merges stand one behind the other. */
  readonly depth: number;
}

const NOTHING: Merged = { names: new Set(), depth: 0 };

class MergeCounter {
  readonly #text: SourceText;
  readonly #table: NodeTable;
  readonly #start: number;
  /** Of the maps that were merged, and of those with a merge key. */
  readonly #known = new Map<number, Merged>();
  /** Maps that are not read to their end. */
  readonly #open = new Set<number>();
  readonly #anchors = new Map<string, number>();
  /** What each alias stands for. */
  readonly #targets = new Map<number, number>();
  /** How many entries were looked at to merge them. */
  #sum = 0;

  constructor(text: SourceText, table: NodeTable, start: number) {
    this.#text = text;
    this.#table = table;
    this.#start = start;
  }

  /** The offset of the first merge key that is too much. */
  find(): number | undefined {
    return this.#table.mayMerge ? this.#measure() : undefined;
  }

  #isMerge(node: number): boolean {
    const { rows } = this.#table;
    const [from = 0, to = 0] = rows.subarray(node * ROW + 1, node * ROW + 3);
    return isMergeKey(this.#text, this.#start + from, this.#start + to);
  }

  #next(node: number): number {
    return this.#table.rows[node * ROW + 3] ?? 0;
  }

  #measure(): number | undefined {
    const { rows, count, anchors } = this.#table;
    const open: number[] = [];
    for (let node = 0; node <= count; node++) {
      for (let map = open.at(-1); map !== undefined && this.#next(map) <= node; map = open.at(-1)) {
        const excess = this.#close(map);
        if (excess !== undefined) return excess;
        open.pop();
        this.#open.delete(map);
      }
      if (node === count) break;
      const code = rows[node * ROW];
      if (code === NODE.alias) this.#noteAlias(node);
      else if (code === NODE.blockMap || code === NODE.flowMap) {
        open.push(node);
        this.#open.add(node);
      }
      const anchor = anchors.get(node);
      if (anchor)
        this.#anchors.set(this.#text.slice(this.#start + anchor.start, this.#start + anchor.end), node);
    }
    return undefined;
  }

  #close(map: number): number | undefined {
    const { rows } = this.#table;
    for (let key = map + 1; key < this.#next(map); key = this.#next(this.#next(key))) {
      if (rows[key * ROW] !== NODE.plain || !this.#isMerge(key)) continue;
      const merged = this.#mergedAt(this.#next(key), this.#namesOf(map));
      this.#known.set(map, merged);
      if (this.#sum > MAX_ENTRIES || merged.depth > MAX_CHAIN)
        return this.#start + (rows[key * ROW + 1] ?? 0);
      return undefined;
    }
    return undefined;
  }

  /** A map's own names with those that the value of its merge key brings along. */
  #mergedAt(value: number, own: readonly string[]): Merged {
    const { rows } = this.#table;
    const names = new Set(own);
    let depth = 0;
    const add = (node: number): void => {
      const source = this.#sourceOf(this.#targets.get(node) ?? node);
      this.#sum += source.names.size;
      depth = Math.max(depth, source.depth);
      if (this.#sum <= MAX_ENTRIES) for (const name of source.names) names.add(name);
    };
    const list = this.#targets.get(value) ?? value;
    const code = rows[list * ROW];
    if (code === NODE.blockList || code === NODE.flowList)
      for (let item = list + 1; item < this.#next(list); item = this.#next(item)) add(item);
    else add(list);
    return { names, depth: depth + 1 };
  }

  /** What a map brings along; one that is not read to its end yet holds the merge itself, and brings nothing. */
  #sourceOf(map: number): Merged {
    const code = this.#table.rows[map * ROW];
    if ((code !== NODE.blockMap && code !== NODE.flowMap) || this.#open.has(map)) return NOTHING;
    const known = this.#known.get(map) ?? { names: new Set(this.#namesOf(map)), depth: 0 };
    this.#known.set(map, known);
    return known;
  }

  #namesOf(map: number): readonly string[] {
    const { rows } = this.#table;
    const names: string[] = [];
    for (let key = map + 1; key < this.#next(map); key = this.#next(this.#next(key))) {
      const [from = 0, to = 0] = rows.subarray(key * ROW + 1, key * ROW + 3);
      names.push(this.#text.slice(this.#start + from, this.#start + to));
    }
    return names;
  }

  #noteAlias(node: number): void {
    const { rows } = this.#table;
    const [from = 0, to = 0] = rows.subarray(node * ROW + 1, node * ROW + 3);
    const target = this.#anchors.get(this.#text.slice(this.#start + from + 1, this.#start + to));
    if (target !== undefined) this.#targets.set(node, target);
  }
}
