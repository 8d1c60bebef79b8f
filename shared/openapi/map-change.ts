import type { TextEdit, TextRange } from "../model/text.ts";
import { entriesAt, type MapPlace } from "../source/map-place.ts";
import type { SourceEntry, SourceNode } from "../source/tree.ts";
import type { Data } from "../source/write-data.ts";

/** What an entry of the changed map must hold afterwards: what a node of the text before held, or new data. */
export type Expected =
  | { readonly name: string; readonly node: SourceNode; readonly description?: string }
  | { readonly name: string; readonly data: Data }
  | { readonly name: string; readonly items: readonly ExpectedItem[] };

/** What an item of a list must hold afterwards. */
export type ExpectedItem = { readonly node: SourceNode } | { readonly data: Data };

/** A change of one map, with what the map must be afterwards: everything else must be what it was. */
export interface MapChange {
  readonly place: MapPlace;
  readonly edits: readonly TextEdit[];
  readonly expected: readonly Expected[];
  /** What of the text is copied. */
  readonly copied?: TextRange;
}

/** What an entry that stays as it is must hold. */
export function unchanged(entry: SourceEntry): Expected {
  return { name: entry.name, node: entry.value };
}

/** The map's entries as they are. */
export function unchangedEntries(place: MapPlace): readonly Expected[] {
  return entriesAt(place).map(unchanged);
}
