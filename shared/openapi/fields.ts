import type { SourceEntry, SourceMap, SourceNode } from "../source/tree.ts";

/** Aliases that stand for aliases are followed this far. */
const MAX_STEPS = 20;

/** The node itself, or what an alias stands for. */
export function resolveAlias(node: SourceNode): SourceNode {
  let current = node;
  for (let step = 0; current.kind === "alias" && step < MAX_STEPS; step++) {
    const { target } = current;
    if (!target) break;
    current = target;
  }
  return current;
}

/** The node as a map, aliases followed; undefined when it is none. */
export function asMap(node: SourceNode | undefined): SourceMap | undefined {
  const resolved = node && resolveAlias(node);
  return resolved?.kind === "map" ? resolved : undefined;
}

/** The items of a list, aliases followed; none when it is no list. */
export function itemsOf(node: SourceNode | undefined): readonly SourceNode[] {
  const resolved = node && resolveAlias(node);
  return resolved?.kind === "list" ? resolved.items : [];
}

/** The text of a scalar, aliases followed; undefined when it is none or null. */
export function textOf(node: SourceNode | undefined): string | undefined {
  const resolved = node && resolveAlias(node);
  return resolved?.kind === "scalar" && !isNull(resolved) ? resolved.value : undefined;
}

/** Whether the value is missing or written as null (YAML 1.2.2 §10.3.2). */
export function isNull(node: SourceNode): boolean {
  return (
    node.kind === "scalar" &&
    node.tag !== "!!str" &&
    (node.isEmpty ||
      // Most texts are longer, and need not be taken out of the document to be looked at.
      (node.end - node.start <= NULL_LENGTH &&
        node.style === "plain" &&
        /^(?:~|null|Null|NULL)$/.test(node.value)))
  );
}

/** The longest word for null. */
const NULL_LENGTH = 4;

/** A merge key: `<<` without quotes. */
function isMergeKey(entry: SourceEntry): boolean {
  return entry.name === "<<" && entry.key.kind === "scalar" && entry.key.style === "plain";
}

/** The map's merge key, if it has one. */
export function mergeKeyOf(map: SourceMap): SourceEntry | undefined {
  if (!map.mayMerge) return undefined;
  const entry = map.find("<<");
  return entry && isMergeKey(entry) ? entry : undefined;
}

/** The maps that a merge key takes entries from. */
function mergedMaps(entry: SourceEntry): readonly SourceMap[] {
  const value = resolveAlias(entry.value);
  const nodes = value.kind === "list" ? value.items : [value];
  return nodes.map(asMap).filter((map) => map !== undefined);
}

/** Kept, so that merges of merges cost no more than they have entries, and a merge of a map into itself ends. */
const mergedEntries = new WeakMap<SourceMap, readonly SourceEntry[]>();
const mergedByName = new WeakMap<SourceMap, ReadonlyMap<string, SourceEntry>>();
const ownEntries = new WeakMap<SourceMap, ReadonlySet<SourceEntry>>();

/** Whether an entry of a map comes from its merge key. */
export function isMerged(map: SourceMap, entry: SourceEntry): boolean {
  if (!mergeKeyOf(map)) return false;
  const own = ownEntries.get(map) ?? new Set(map.entries);
  ownEntries.set(map, own);
  return !own.has(entry);
}

/** The map's entries with those of its merge key, where it stands; its own win over merged ones. */
export function entriesOf(map: SourceMap): readonly SourceEntry[] {
  const merge = mergeKeyOf(map);
  if (!merge) return map.entries;
  const known = mergedEntries.get(map);
  if (known) return known;
  mergedEntries.set(map, map.entries);
  const names = new Set(map.entries.map((entry) => entry.name));
  const merged: SourceEntry[] = [];
  for (const source of mergedMaps(merge)) {
    for (const entry of entriesOf(source)) {
      if (!names.has(entry.name)) merged.push(entry);
      names.add(entry.name);
    }
  }
  const entries = map.entries.flatMap((entry) =>
    entry === merge ? merged : isMergeKey(entry) ? [] : [entry],
  );
  mergedEntries.set(map, entries);
  return entries;
}

/** The entry with this key, a merge key followed. */
export function findField(map: SourceMap | undefined, name: string): SourceEntry | undefined {
  if (!map) return undefined;
  const own = map.find(name);
  if (own || !mergeKeyOf(map)) return own;
  const byName = mergedByName.get(map) ?? new Map(entriesOf(map).map((entry) => [entry.name, entry]));
  mergedByName.set(map, byName);
  return byName.get(name);
}

/** The value at this key, a merge key followed. */
export function fieldOf(map: SourceMap | undefined, name: string): SourceNode | undefined {
  return findField(map, name)?.value;
}
