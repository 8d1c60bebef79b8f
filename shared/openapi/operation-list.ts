import type { OperationId } from "../model/operation.ts";
import { insertEntry } from "../source/insert-entry.ts";
import { appendItem } from "../source/list-items.ts";
import { entriesAt, type MapPlace } from "../source/map-place.ts";
import { Refusal } from "../source/refusal.ts";
import type { SourceEntry } from "../source/tree.ts";
import type { Data } from "../source/write-data.ts";
import type { ApiDocument } from "./document.ts";
import { isNull, mergeKeyOf } from "./fields.ts";
import { locateOperation } from "./locate.ts";
import { type MapChange, unchangedEntries } from "./map-change.ts";
import { changeItems } from "./map-edits.ts";
import { referenceOf } from "./references.ts";
import { refuseRepeat } from "./repeated-keys.ts";
import { styleAt } from "./write-style.ts";

/** A field of an operation that holds a list, or may. */
export interface ListField {
  /** The place of the operation. */
  readonly place: MapPlace;
  readonly name: string;
  /** undefined where the operation does not have it. */
  readonly entry: SourceEntry | undefined;
}

/**
 * A list that an operation has of its own.
 * @throws Refusal when it is written elsewhere, stands twice or is no list
 */
export function locateList(document: ApiDocument, id: OperationId, name: string): ListField {
  const { place } = locateOperation(document, id);
  const { node } = place;
  if (node.kind !== "map" ? !isNull(node) : referenceOf(node) !== undefined || mergeKeyOf(node)) {
    throw new Refusal(
      `The operation ${id} is a reference, an alias, or holds a merge key; edit it in the text.`,
    );
  }
  if (node.kind === "map") refuseRepeat(node, name, `The operation ${id}`);
  const entry = entriesAt(place).find((one) => one.name === name);
  if (entry && entry.value.kind !== "list" && !isNull(entry.value)) {
    throw new Refusal(`The ${name} of ${id} are not written as a list here; edit them in the text.`);
  }
  return { place, name, entry };
}

/**
 * Plans an item behind the last one of a list.
 * @param index where the field comes to stand among the operation's, when it is not there yet
 */
export function appendToList({ place, name, entry }: ListField, data: Data, index: number): MapChange {
  const style = styleAt(place);
  if (entry) {
    return changeItems(place, entry, appendItem(place, entry, data, style), (items) => [...items, { data }]);
  }
  const field = { key: name, value: { items: [data] } };
  return {
    place,
    edits: insertEntry(place, index, field, style),
    expected: unchangedEntries(place).toSpliced(index, 0, { name: field.key, data: field.value }),
  };
}
