import { describe, expect, test } from "vitest";
import type { TextEdit } from "../../../shared/model/text.ts";
import { applyEdits, invertEdits } from "../../../shared/source/apply-edits.ts";
import { emptyMap } from "../../../shared/source/empty-map.ts";
import { insertCopy, insertEntry, rangeOfEntry } from "../../../shared/source/insert-entry.ts";
import { appendItem, removeItem, replaceItem } from "../../../shared/source/list-items.ts";
import { enter, entriesAt, type MapPlace, rootPlace } from "../../../shared/source/map-place.ts";
import { moveEntry, reorderEntries } from "../../../shared/source/move-entry.ts";
import { readSource } from "../../../shared/source/read-source.ts";
import { removeEntries } from "../../../shared/source/remove-entries.ts";
import { renameKey } from "../../../shared/source/rename-key.ts";
import { setScalar } from "../../../shared/source/set-scalar.ts";
import { setValue } from "../../../shared/source/set-value.ts";
import type { SourceEntry } from "../../../shared/source/tree.ts";
import type { WriteStyle } from "../../../shared/source/write-data.ts";

const YAML: WriteStyle = {
  format: "yaml",
  lineBreak: "\n",
  step: "  ",
  listIndent: "  ",
  keyQuote: "plain",
  textQuoteOf: () => "plain",
  quote: "single",
  colon: ": ",
  comma: ", ",
  padding: "",
};
const JSON_STYLE: WriteStyle = { ...YAML, format: "json", keyQuote: "double", quote: "double" };

/** The place of the map at a path of keys. */
function placeAt(text: string, path: readonly string[]): MapPlace {
  const source = readSource(text);
  if (!source.ok) throw new Error(source.problem.message);
  return path.reduce((place, name) => enter(place, entryOf(place, name)), rootPlace(source.tree));
}

function entryOf(place: MapPlace, name: string): SourceEntry {
  const entry = entriesAt(place).find((candidate) => candidate.name === name);
  if (!entry) throw new Error(`There is no entry ${name}.`);
  return entry;
}

type Primitive = (place: MapPlace, style: WriteStyle) => readonly TextEdit[];

const insert: Primitive = (place, style) =>
  insertEntry(place, 1, { key: "new", value: [{ key: "m", value: "v" }] }, style);
const insertText: Primitive = (place, style) => insertEntry(place, 0, { key: "new", value: "v" }, style);
const remove: Primitive = (place) => removeEntries(place, [1]);
const rename: Primitive = (place) => [renameKey(place, entryOf(place, "b"), "new", "plain", "single")];
const move: Primitive = (place) => moveEntry(place, 0, 1);
const set: Primitive = (place, style) => setScalar(place, entryOf(place, "b"), "v: w", style);
const empty: Primitive = (place) => emptyMap(place);
const copy: Primitive = (place, style) => {
  const { start, end } = rangeOfEntry(place, 0);
  return insertCopy(place, 2, entryOf(place, "a"), place.tree.text.slice(start, end), style);
};

const DATA = [{ key: "m", value: "v" }];
const replace: Primitive = (place, style) => setValue(place, entryOf(place, "b"), DATA, style);
const append: Primitive = (place, style) => appendItem(place, entryOf(place, "b"), DATA, style);
const take: Primitive = (place, style) => removeItem(place, entryOf(place, "b"), 0, style);
const exchange: Primitive = (place, style) => replaceItem(place, entryOf(place, "b"), 0, 3, style);
const sort: Primitive = (place) => reorderEntries(place, [2, 0, 1]);

const CASES: readonly (readonly [what: string, primitive: Primitive, before: string, after: string])[] = [
  ["inserts an entry", insert, "m:\n  a: 1\n  b: 2\n", "m:\n  a: 1\n  new:\n    m: v\n  b: 2\n"],
  ["inserts an entry in brackets", insert, "m: {a: 1, b: 2}\n", "m: {a: 1, new: {m: v}, b: 2}\n"],
  [
    "inserts an entry in JSON",
    insert,
    '{"m": {"a": 1, "b": 2}}',
    '{"m": {"a": 1, "new": {"m": "v"}, "b": 2}}',
  ],
  ["inserts a copy", copy, "m:\n  # c\n  a: 1\n  b: 2\n", "m:\n  # c\n  a: 1\n  b: 2\n  # c\n  a: 1\n"],
  ["inserts a copy in brackets", copy, "m: {? a: 1, b: 2}\n", "m: {? a: 1, b: 2, ? a: 1}\n"],
  ["removes an entry", remove, "m:\n  a: 1\n  # c\n  b: 2 # d\n  # e\n", "m:\n  a: 1\n  # e\n"],
  ["removes an entry in brackets", remove, "m: {a: 1, b: 2,}\n", "m: {a: 1,}\n"],
  ["removes an entry in JSON", remove, '{"m": {\n  "a": 1,\n  "b": 2\n}}', '{"m": {\n  "a": 1\n}}'],
  ["renames a key", rename, "m:\n  a: 1\n  ? &k 'b' # c\n  : 2\n", "m:\n  a: 1\n  ? &k new # c\n  : 2\n"],
  ["renames a key in JSON", rename, '{"m":{"a":1,"b":2}}', '{"m":{"a":1,"new":2}}'],
  ["moves an entry", move, "m:\n  # c\n  a: 1\n\n  b: 2\n# d\n", "m:\n  b: 2\n\n  # c\n  a: 1\n# d\n"],
  ["moves an entry in brackets", move, "m: {a: 1 , b: [2]}\n", "m: {b: [2] , a: 1}\n"],
  ["moves an entry in JSON", move, '{"m":{"a":1,"b":2}}', '{"m":{"b":2,"a":1}}'],
  ["sets a scalar", set, "m:\n  a: 1\n  b: 2 # c\n", "m:\n  a: 1\n  b: 'v: w' # c\n"],
  ["sets a scalar in place of a map", set, "m: {a: 1, b: {c: 2}}\n", "m: {a: 1, b: 'v: w'}\n"],
  ["sets a scalar in JSON", set, '{"m":{"b":"\\u0032"}}', '{"m":{"b":"v: w"}}'],
  ["sets a map", replace, "m:\n  a: 1\n  b: |- # c\n    x\n", "m:\n  a: 1\n  b: # c\n    m: v\n"],
  ["sets a map in brackets", replace, "m: {a: 1, b: [x]}\n", "m: {a: 1, b: {m: v}}\n"],
  ["sets a map in JSON", replace, '{"m":{"b":2}}', '{"m":{"b":{"m": "v"}}}'],
  ["appends an item", append, "m:\n  b:\n  - x\n  # c\n", "m:\n  b:\n  - x\n  - m: v\n  # c\n"],
  ["appends an item in brackets", append, "m: {b: [x , y]}\n", "m: {b: [x , y , {m: v}]}\n"],
  [
    "appends an item in JSON",
    append,
    '{"m": {"b": [\n  {\n    "a": 1\n  }\n]}}',
    '{"m": {"b": [\n  {\n    "a": 1\n  },\n  {\n    "m": "v"\n  }\n]}}',
  ],
  ["appends an item to nothing", append, "m:\n  b: # c\n", "m:\n  b: # c\n    - m: v\n"],
  [
    "appends an item past a comment",
    append,
    "m: {b: [\n  x # c\n  ]}\n",
    "m: {b: [\n  x, # c\n  {\n    m: v\n  }\n  ]}\n",
  ],
  ["removes an item", take, "m:\n  b:\n    # c\n    - x: 1\n      y: 2\n    - z\n", "m:\n  b:\n    - z\n"],
  ["removes an item in brackets", take, "m: {b: [x, &y y]}\n", "m: {b: [&y y]}\n"],
  ["removes the last item", take, "m:\n  b: # c\n  - x # d\n  z: 1\n", "m:\n  b: [] # c\n  z: 1\n"],
  ["exchanges an item", exchange, "m:\n  b:\n  - &x !!str x # c\n  - y\n", "m:\n  b:\n  - 3 # c\n  - y\n"],
  ["exchanges an item in JSON", exchange, '{"m":{"b":[{"a":1},2]}}', '{"m":{"b":[3,2]}}'],
  ["sorts", sort, "m:\n  a: 1\n\n  b: 2\n  # c\n  c: 3\n", "m:\n  # c\n  c: 3\n\n  a: 1\n  b: 2\n"],
  ["sorts in JSON", sort, '{"m":{"a":1,"b":2,"c":3}}', '{"m":{"c":3,"a":1,"b":2}}'],
  ["wraps an entry in an empty map", insertText, "m: {} # c\nz: 1\n", "m: # c\n  new: v\nz: 1\n"],
  ["wraps an entry in nothing", insertText, "m: # c\nz: 1\n", "m: # c\n  new: v\nz: 1\n"],
  ["wraps an entry in null", insertText, "m: ~\nz: 1\n", "m:\n  new: v\nz: 1\n"],
  ["wraps an entry in an empty map in brackets", insertText, "{m: {}, z: 1}\n", "{m: {new: v}, z: 1}\n"],
  ["wraps an entry in an empty map in JSON", insertText, '{"m": {}}', '{"m": {"new": "v"}}'],
  ["unwraps a map", empty, "m: # c\n  a: 1\n  # d\n  b: 2\nz: 1\n", "m: {} # c\nz: 1\n"],
  ["unwraps a map in brackets", empty, "m: { a: 1 }\n", "m: {}\n"],
  ["unwraps a map in JSON", empty, '{"m": {\n  "a": 1\n}}', '{"m": {}}'],
];

describe("an edit of a map at a path", () => {
  test.each(CASES)("%s", (_, primitive, before, after) => {
    const place = placeAt(before, ["m"]);
    const edits = primitive(place, place.tree.format === "json" ? JSON_STYLE : YAML);
    expect(applyEdits(before, edits)).toBe(after);
    expect(applyEdits(after, invertEdits(before, edits))).toBe(before);
  });
});
