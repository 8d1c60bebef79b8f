import { entriesThatDiffer, isSamePart } from "../source/same-parts.ts";
import type { SourceEntry, SourceMap, SourceTree } from "../source/tree.ts";
import { escapePointer, isWithin } from "./pointer.ts";

/** A field of the document, an entry of it, an entry of that: `/paths/~1pets/get`. */
const LEVELS = 3;
/** A step more, so that one component that comes or goes is told from one that reads otherwise: `/components/schemas/Pet/type`. */
const LEVELS_OF_COMPONENTS = 4;

/**
 * What is written differently in a tree and in one made from it by edits, to the third level, of components to the fourth.
 * @returns JSON pointers, each of the smallest place that holds a difference; "" when the root is no map any more, or its keys do
 * not tell its entries apart
 */
export function changedPlaces(before: SourceTree, after: SourceTree): readonly string[] {
  const comparison = new Comparison(before, after);
  if (before.root.kind !== "map" || after.root.kind !== "map") return [""];
  comparison.compareMaps(before.root, after.root, "", 1);
  return comparison.places;
}

class Comparison {
  readonly places: string[] = [];
  readonly #before: SourceTree;
  readonly #after: SourceTree;

  constructor(before: SourceTree, after: SourceTree) {
    this.#before = before;
    this.#after = after;
  }

  /** @param level of the maps' entries */
  compareMaps(one: SourceMap, other: SourceMap, pointer: string, level: number): void {
    const { before, after } = entriesThatDiffer(one, other);
    if (hasSameNames(before, after)) {
      before.forEach((entry, index) => {
        const theirs = after[index];
        if (theirs) this.#compareEntries(entry, theirs, pointer, level);
      });
      return;
    }
    const old = byName(before);
    const now = byName(after);
    if (!old || !now) {
      this.places.push(pointer);
      return;
    }
    for (const [name, entry] of old) {
      const theirs = now.get(name);
      if (theirs) this.#compareEntries(entry, theirs, pointer, level);
      else this.places.push(inside(pointer, name));
    }
    for (const name of now.keys()) if (!old.has(name)) this.places.push(inside(pointer, name));
  }

  #compareEntries(one: SourceEntry, other: SourceEntry, outer: string, level: number): void {
    const { value: old } = one;
    const { value: now } = other;
    if (isSamePart(old, now)) return;
    const pointer = inside(outer, one.name);
    const areMaps = old.kind === "map" && now.kind === "map";
    // A field of the document may be the whole of a large text; what stands between its entries concerns none of them.
    if (level === 1 && areMaps) {
      this.compareMaps(old, now, pointer, 2);
      return;
    }
    if (textOf(this.#before, one) === textOf(this.#after, other)) return;
    const known = this.places.length;
    const levels = isWithin(pointer, "/components") ? LEVELS_OF_COMPONENTS : LEVELS;
    if (level < levels && areMaps) this.compareMaps(old, now, pointer, level + 1);
    // Blanks or a comment between its entries, the way that its key is written.
    if (this.places.length === known) this.places.push(pointer);
  }
}

function inside(pointer: string, name: string): string {
  return `${pointer}/${escapePointer(name)}`;
}

function hasSameNames(before: readonly SourceEntry[], after: readonly SourceEntry[]): boolean {
  return before.length === after.length && before.every(({ name }, index) => name === after[index]?.name);
}

/** The entries by their names; undefined when two have the same. */
function byName(entries: readonly SourceEntry[]): ReadonlyMap<string, SourceEntry> | undefined {
  const found = new Map(entries.map((entry) => [entry.name, entry]));
  return found.size === entries.length ? found : undefined;
}

function textOf({ text }: SourceTree, { start, end }: SourceEntry): string {
  return text.slice(start, end);
}
