import type { SemanticEdit } from "../model/semantic-edit.ts";
import { insertEntry } from "../source/insert-entry.ts";
import { appendItem, removeItem, replaceItem } from "../source/list-items.ts";
import { entriesAt, type MapPlace } from "../source/map-place.ts";
import { Refusal } from "../source/refusal.ts";
import { removeEntries } from "../source/remove-entries.ts";
import { setValue } from "../source/set-value.ts";
import type { SourceEntry } from "../source/tree.ts";
import type { Data, DataField } from "../source/write-data.ts";
import type { ApiDocument } from "./document.ts";
import { isNull } from "./fields.ts";
import { locateValue } from "./locate-value.ts";
import { type MapChange, unchanged, unchangedEntries } from "./map-change.ts";
import { changeItems, changeKey, removeEntry } from "./map-edits.ts";
import { isSameData } from "./verify-change.ts";
import { quoteOfKey, styleAt } from "./write-style.ts";

type EditOf<Type extends SemanticEdit["type"]> = Extract<SemanticEdit, { readonly type: Type }>;

/** Plans a value at a JSON pointer: in place of the one there, or as the last field of its map, with the maps on the way. */
export function setValueAt(document: ApiDocument, { at, value }: EditOf<"set-value">): MapChange {
  refuseNumbers(value);
  const { place, entry, item, missing } = locateValue(document, at);
  if (entry && item === undefined) return replaceValue(place, entry, value);
  if (entry && item !== undefined) {
    return changeItems(
      place,
      entry,
      isSameItem(entry, item, value) ? [] : replaceItem(place, entry, item, value, styleAt(place)),
      (items) => items.with(item, { data: value }),
    );
  }
  const [key = "", ...inner] = missing;
  return appendField(place, { key, value: nest(inner, value) });
}

function nest([key, ...inner]: readonly string[], value: Data): Data {
  return key === undefined ? value : [{ key, value: nest(inner, value) }];
}

function isSameItem({ value: list }: SourceEntry, index: number, data: Data): boolean {
  const item = list.kind === "list" ? list.items[index] : undefined;
  return item !== undefined && isSameData(data, item);
}

function replaceValue(place: MapPlace, entry: SourceEntry, value: Data): MapChange {
  const index = entriesAt(place).indexOf(entry);
  return {
    place,
    edits: isSameData(value, entry.value) ? [] : setValue(place, entry, value, styleAt(place)),
    expected: unchangedEntries(place).with(index, { name: entry.name, data: value }),
  };
}

function appendField(place: MapPlace, { key, value }: DataField): MapChange {
  const entries = entriesAt(place);
  // Codes are written as those beside them.
  const alike = /^\d/.test(key) ? entries.findLast(({ name }) => /^\d/.test(name)) : undefined;
  const field = alike ? { key, value, keyQuote: quoteOfKey(alike) } : { key, value };
  return {
    place,
    edits: insertEntry(place, entries.length, field, styleAt(place)),
    expected: [...unchangedEntries(place), { name: key, data: value }],
  };
}

/** Plans an item behind the last one of the list at a JSON pointer. */
export function appendItemAt(document: ApiDocument, { at, value }: EditOf<"append-item">): MapChange {
  refuseNumbers(value);
  const { place, entry, item, missing } = locateValue(document, at);
  if (item !== undefined) throw new Refusal(`${at} is an item of a list; edit it in the text.`);
  if (!entry) {
    const [key = "", ...inner] = missing;
    return appendField(place, { key, value: nest(inner, { items: [value] }) });
  }
  if (entry.value.kind === "alias") {
    throw new Refusal(`${at} is the YAML alias *${entry.value.name}; edit it at its anchor.`);
  }
  if (entry.value.kind !== "list" && !isNull(entry.value)) {
    throw new Refusal(`${at} is not a list; edit it in the text.`);
  }
  return changeItems(place, entry, appendItem(place, entry, value, styleAt(place)), (items) => [
    ...items,
    { data: value },
  ]);
}

/** Plans to take away the entry at a JSON pointer, with the comments above it; the last one leaves `{}`. */
export function removeValueAt(document: ApiDocument, { at }: EditOf<"remove-value">): MapChange {
  const { place, entry, item } = locateValue(document, at);
  if (!entry) throw new Refusal(`The document has nothing at ${at}.`);
  if (item === undefined) return removeEntry(place, entry);
  return changeItems(place, entry, removeItem(place, entry, item, styleAt(place)), (items) =>
    items.toSpliced(item, 1),
  );
}

/**
 * Plans to take away several entries of one map.
 * @throws Refusal when they are not all entries of one map
 */
export function removeValuesAt(document: ApiDocument, pointers: readonly string[]): MapChange {
  const located = pointers.map((at) => locateValue(document, at));
  const [place, ...others] = located.map((one) => one.place);
  const entries = new Set(located.flatMap(({ entry, item }) => (item === undefined && entry ? [entry] : [])));
  if (!place || entries.size < pointers.length || others.some(({ node }) => node !== place.node)) {
    throw new Refusal("What is taken away together has to be in one map.");
  }
  const indices = entriesAt(place).flatMap((entry, index) => (entries.has(entry) ? [index] : []));
  return {
    place,
    edits: removeEntries(place, indices),
    expected: entriesAt(place)
      .filter((entry) => !entries.has(entry))
      .map(unchanged),
  };
}

/** Plans another key for the entry at a JSON pointer, in the same quotes and at the same place. */
export function renameKeyAt(document: ApiDocument, { at, to }: EditOf<"rename-key">): MapChange {
  const { place, entry, item } = locateValue(document, at);
  if (!entry) throw new Refusal(`The document has nothing at ${at}.`);
  if (item !== undefined) throw new Refusal(`${at} is an item of a list and has no key.`);
  if (entry.name === to) throw new Refusal(`The key is ${to} already.`);
  if (entriesAt(place).some(({ name }) => name === to)) {
    throw new Refusal(`There is an entry ${to} beside ${entry.name} already.`);
  }
  return changeKey(place, entry, to);
}

/** JSON has no infinity, and YAML writes it in a way of its own. */
function refuseNumbers(value: Data): void {
  if (typeof value === "number" && !Number.isFinite(value))
    throw new Refusal(`${value} is no number of JSON.`);
  if (typeof value !== "object" || value === null) return;
  if ("items" in value) value.items.forEach(refuseNumbers);
  else for (const field of value) refuseNumbers(field.value);
}
