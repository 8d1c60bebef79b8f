import { insertEntry } from "../source/insert-entry.ts";
import { entriesAt, type MapPlace } from "../source/map-place.ts";
import { setScalar } from "../source/set-scalar.ts";
import { type MapChange, unchangedEntries } from "./map-change.ts";
import { styleAt } from "./write-style.ts";

/** Plans a description in the map at the place: the value is replaced, or the field is put first. */
export function describeEdits(place: MapPlace, description: string): MapChange {
  return setText(place, "description", description, 0);
}

/**
 * Plans the text of a field: only its value is replaced, the quotes it has are kept where they can be, and so is a
 * comment on its line.
 * @param index where the field is put when it is absent
 */
export function setText(place: MapPlace, name: string, text: string, index: number): MapChange {
  const entries = entriesAt(place);
  const at = entries.findIndex((entry) => entry.name === name);
  const entry = entries[at];
  const style = styleAt(place);
  const expected = unchangedEntries(place);
  if (!entry) {
    return {
      place,
      edits: insertEntry(place, index, { key: name, value: text }, style),
      expected: expected.toSpliced(index, 0, { name, data: text }),
    };
  }
  return {
    place,
    edits: setScalar(place, entry, text, style),
    expected: expected.with(at, { name, data: text }),
  };
}
