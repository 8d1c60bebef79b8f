import type { EntryOutline, SourceEntry } from "./tree.ts";

/**
 * What entries are called and where they begin.
 * @param from offset that the starts count from
 */
export function outlineOf(entries: readonly SourceEntry[], from = 0): EntryOutline {
  return { names: entries.map(({ name }) => name), starts: entries.map(({ start }) => start - from) };
}

/** The entry in whose key or value an offset lies, their ends counted in. */
export function entryAround(entries: readonly SourceEntry[], offset: number): SourceEntry | undefined {
  return entries.find(({ start, end }) => start <= offset && offset <= end);
}
