import type { TextEdit } from "../model/text.ts";
import { entriesAt, type MapPlace } from "../source/map-place.ts";
import { removeEntries } from "../source/remove-entries.ts";
import { renameKey } from "../source/rename-key.ts";
import type { SourceEntry } from "../source/tree.ts";
import { type ExpectedItem, type MapChange, unchangedEntries } from "./map-change.ts";
import { isUsed, refuseSharedAnchor } from "./shared-anchors.ts";
import { quoteOfKey, styleAt } from "./write-style.ts";

/** Plans to take an entry away. */
export function removeEntry(place: MapPlace, entry: SourceEntry): MapChange {
  const index = entriesAt(place).indexOf(entry);
  return {
    place,
    edits: removeEntries(place, [index]),
    expected: unchangedEntries(place).toSpliced(index, 1),
  };
}

/** Plans another key for an entry, in the same quotes. */
export function changeKey(place: MapPlace, entry: SourceEntry, name: string): MapChange {
  const index = entriesAt(place).indexOf(entry);
  return {
    place,
    edits: [renameKey(place, entry, name, quoteOfKey(entry), styleAt(place).quote)],
    expected: unchangedEntries(place).with(index, { name, node: entry.value }),
  };
}

/**
 * A change of the list that an entry has.
 * @param change from the items there are to those there will be
 */
export function changeItems(
  place: MapPlace,
  entry: SourceEntry,
  edits: readonly TextEdit[],
  change: (items: readonly ExpectedItem[]) => readonly ExpectedItem[],
): MapChange {
  const { name, value } = entry;
  // What stands at other places too would change there.
  if (isUsed(place.tree, value.anchor)) refuseSharedAnchor(value.anchor);
  const items = value.kind === "list" ? value.items.map((node) => ({ node })) : [];
  const index = entriesAt(place).indexOf(entry);
  return { place, edits, expected: unchangedEntries(place).with(index, { name, items: change(items) }) };
}
