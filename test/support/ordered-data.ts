import { CORE_SCHEMA, defineMappingTag, load } from "js-yaml";
import { type Node, parseTree } from "jsonc-parser";

/** Data as other readers see it, with the order of keys and the keys that stand twice. A merge key is a key like others. */
export type Ordered = null | string | number | boolean | readonly Ordered[] | OrderedMap;

export interface OrderedMap {
  readonly entries: readonly OrderedEntry[];
}

export type OrderedEntry = readonly [key: string, value: Ordered];

/** Keeps every pair where js-yaml would make an object; what a key is read as (`200`, a number) is its text here. */
const orderedMap = defineMappingTag<{ entries: OrderedEntry[] }>("tag:yaml.org,2002:map", {
  create: () => ({ entries: [] }),
  addPair: ({ entries }, key, value) => {
    entries.push([typeof key === "object" ? JSON.stringify(key) : String(key), value as Ordered]);
    return "";
  },
  has: () => false,
  keys: ({ entries }) => entries.map(([key]) => key),
  get: ({ entries }, key) => entries.find(([name]) => name === key)?.[1],
  identify: () => false,
});

const schema = CORE_SCHEMA.withTags(orderedMap);

/** Reads a text with js-yaml or jsonc-parser. */
export function readOrdered(text: string, format: "yaml" | "json"): Ordered {
  if (format === "yaml") return load(text.replace(/^\uFEFF/, ""), { schema }) as Ordered;
  const tree = parseTree(text.replace(/^\uFEFF/, ""), undefined, { disallowComments: true });
  if (!tree) throw new Error("The JSON text cannot be read.");
  return fromJson(tree);
}

function fromJson(node: Node): Ordered {
  const children = node.children ?? [];
  if (node.type === "array") return children.map(fromJson);
  if (node.type !== "object") return node.value as Ordered;
  return {
    entries: children.flatMap(({ children: pair }): OrderedEntry[] =>
      pair?.[0] && pair[1] ? [[String(pair[0].value), fromJson(pair[1])]] : [],
    ),
  };
}

/** A map of these entries. */
export function mapOf(...entries: readonly OrderedEntry[]): OrderedMap {
  return { entries };
}

/** The entries of a map; none of nothing. */
export function entriesIn(data: Ordered | undefined): readonly OrderedEntry[] {
  return typeof data === "object" && data !== null && "entries" in data && !Array.isArray(data)
    ? (data as OrderedMap).entries
    : [];
}

/** The value at a path of keys, the first of several with one key; undefined when there is none. */
export function valueAt(data: Ordered | undefined, path: readonly string[]): Ordered | undefined {
  return path.reduce<Ordered | undefined>(
    (node, key) => entriesIn(node).find(([name]) => name === key)?.[1],
    data,
  );
}

/** The data with the entries at a path of keys changed; what is missing on the way is made. */
export function changeAt(
  data: Ordered | undefined,
  path: readonly string[],
  change: (entries: readonly OrderedEntry[]) => readonly OrderedEntry[],
): Ordered {
  const entries = entriesIn(data);
  const [key, ...rest] = path;
  if (key === undefined) return { entries: change(entries) };
  const at = entries.findIndex(([name]) => name === key);
  const changed: OrderedEntry = [key, changeAt(entries[at]?.[1], rest, change)];
  return { entries: at === -1 ? [...entries, changed] : entries.with(at, changed) };
}
