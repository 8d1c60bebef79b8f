import type { SourceEntry, SourceMap, SourceNode } from "../source/tree.ts";

/** Aliases that stand for aliases, and merges within merges, are followed this far. */
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

/** The text of a scalar, aliases followed; undefined when it is none or nothing is written. */
export function textOf(node: SourceNode | undefined): string | undefined {
  const resolved = node && resolveAlias(node);
  return resolved?.kind === "scalar" && !resolved.isEmpty ? resolved.value : undefined;
}

/** Whether the value is missing or written as null. */
export function isNull(node: SourceNode): boolean {
  return (
    node.kind === "scalar" &&
    (node.isEmpty || (node.style === "plain" && /^(?:~|null|Null|NULL)$/.test(node.value)))
  );
}

/** A merge key: `<<` without quotes. */
export function isMergeKey(entry: SourceEntry): boolean {
  return entry.name === "<<" && entry.key.kind === "scalar" && entry.key.style === "plain";
}

/** The map's merge key, if it has one. JSON has none. */
export function mergeKeyOf(map: SourceMap): SourceEntry | undefined {
  const entry = map.find("<<");
  return entry && isMergeKey(entry) ? entry : undefined;
}

/** The maps that a merge key takes entries from. */
function mergedMaps(entry: SourceEntry): readonly SourceMap[] {
  const value = resolveAlias(entry.value);
  const nodes = value.kind === "list" ? value.items : [value];
  return nodes.map(asMap).filter((map) => map !== undefined);
}

/** The map's entries with those of its merge key, where it stands; its own win over merged ones. */
export function entriesOf(map: SourceMap, depth = 0): readonly SourceEntry[] {
  const merge = mergeKeyOf(map);
  if (!merge || depth > MAX_STEPS) return map.entries;
  const names = new Set(map.entries.map((entry) => entry.name));
  const merged: SourceEntry[] = [];
  for (const source of mergedMaps(merge)) {
    for (const entry of entriesOf(source, depth + 1)) {
      if (!names.has(entry.name)) merged.push(entry);
      names.add(entry.name);
    }
  }
  return map.entries.flatMap((entry) => (entry === merge ? merged : isMergeKey(entry) ? [] : [entry]));
}

/** The entry with this key, a merge key followed. */
export function findField(map: SourceMap | undefined, name: string): SourceEntry | undefined {
  if (!map) return undefined;
  const own = map.find(name);
  if (own || !mergeKeyOf(map)) return own;
  return entriesOf(map).find((entry) => entry.name === name);
}

/** The value at this key, a merge key followed. */
export function fieldOf(map: SourceMap | undefined, name: string): SourceNode | undefined {
  return findField(map, name)?.value;
}
