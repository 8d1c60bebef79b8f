import { removeEntries } from "../source/edit-map.ts";
import { entriesAt, type MapPlace } from "../source/map-place.ts";
import { writeText } from "../source/scalar-text.ts";
import type { SourceEntry } from "../source/tree.ts";
import { type MapChange, unchangedEntries } from "./map-change.ts";
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
export function renameKey(place: MapPlace, entry: SourceEntry, name: string): MapChange {
  const index = entriesAt(place).indexOf(entry);
  const inFlow = place.node.kind === "map" && place.node.style === "flow";
  const style = styleAt(place);
  const text = writeText(
    name,
    place.tree.format === "json" ? "double" : quoteOfKey(entry),
    style.quote,
    inFlow,
  );
  return {
    place,
    edits: [{ start: entry.key.start, end: entry.key.end, text }],
    expected: unchangedEntries(place).with(index, { name, node: entry.value }),
  };
}
