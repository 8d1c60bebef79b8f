import type { SourceEntry } from "./tree.ts";

/** Maps of fewer entries are searched; an index of them would cost more than it saves. */
const SEARCHED = 24;

/** Finds the entries of a map by their keys. */
export class EntryIndex {
  readonly #entries: readonly SourceEntry[];
  #first: Map<string, SourceEntry> | undefined;
  #counts: Map<string, number> | undefined;
  constructor(entries: readonly SourceEntry[]) {
    this.#entries = entries;
  }
  find(key: string): SourceEntry | undefined {
    return this.#entries.length < SEARCHED
      ? this.#entries.find((entry) => entry.name === key)
      : this.#byName.get(key);
  }
  countOf(key: string): number {
    const areUnique = this.#entries.length >= SEARCHED && this.#byName.size === this.#entries.length;
    if (areUnique) return this.#byName.has(key) ? 1 : 0;
    if (this.#entries.length < SEARCHED) return this.#entries.filter((entry) => entry.name === key).length;
    if (!this.#counts) {
      this.#counts = new Map();
      for (const { name } of this.#entries) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    }
    return this.#counts.get(key) ?? 0;
  }
  get #byName(): ReadonlyMap<string, SourceEntry> {
    if (!this.#first) {
      this.#first = new Map();
      for (const entry of this.#entries) if (!this.#first.has(entry.name)) this.#first.set(entry.name, entry);
    }
    return this.#first;
  }
}
