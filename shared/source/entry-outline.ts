import type { EntryOutline, SourceEntry } from "./tree.ts";

/**
 * What entries are called and where they begin.
 * @param from offset that the starts count from
 */
export function outlineOf(entries: readonly SourceEntry[], from = 0): EntryOutline {
  return { names: entries.map(({ name }) => name), starts: entries.map(({ start }) => start - from) };
}

/** The entry in whose key or value an offset lies, their ends counted in; where one ends and the next begins, the next. */
export function entryAround(entries: readonly SourceEntry[], offset: number): SourceEntry | undefined {
  const entry = entries.findLast(({ start }) => start <= offset);
  return entry && offset <= entry.end ? entry : undefined;
}
