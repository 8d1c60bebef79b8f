import type { SourceEntry, SourceList, SourceMap, SourceNode, SourceTree } from "./tree.ts";

/** One step of the way to a place. */
export interface PlaceStep {
  readonly map: SourceMap;
  readonly entry: SourceEntry;
  /** Where the entry holds a list: the index in it, and in the list that stands there, and so on. */
  readonly items?: readonly number[];
}

/** A place in a tree where a map is or will be: the entries that lead to it from the root, each in the map above. */
export interface MapPlace {
  readonly tree: SourceTree;
  readonly steps: readonly PlaceStep[];
  /** The map, or what stands in its place (nothing, null). */
  readonly node: SourceNode;
}

/** The place of the root. */
export function rootPlace(tree: SourceTree): MapPlace {
  return { tree, steps: [], node: tree.root };
}

/** The place one entry deeper. */
export function enter(place: MapPlace, entry: SourceEntry): MapPlace {
  if (place.node.kind !== "map") throw new TypeError("Only a map can be entered.");
  return { tree: place.tree, steps: [...place.steps, { map: place.node, entry }], node: entry.value };
}

/** The place of an item of the list at a place. */
export function enterItem({ tree, steps, node }: MapPlace, index: number): MapPlace {
  const item = node.kind === "list" ? node.items[index] : undefined;
  const last = steps.at(-1);
  if (!item || !last) throw new TypeError("Only an item that there is can be entered.");
  const step = { ...last, items: [...(last.items ?? []), index] };
  return { tree, steps: [...steps.slice(0, -1), step], node: item };
}

/** The lists that a step goes through, each with the index in it. */
export function listsOf({ entry, items = [] }: PlaceStep): readonly (readonly [index: number, SourceList])[] {
  const found: (readonly [index: number, SourceList])[] = [];
  let node: SourceNode | undefined = entry.value;
  for (const index of items) {
    if (node?.kind !== "list") break;
    found.push([index, node]);
    node = node.items[index];
  }
  return found;
}

/** The entries of the map at the place; none when there is no map. */
export function entriesAt(place: MapPlace): readonly SourceEntry[] {
  return place.node.kind === "map" ? place.node.entries : [];
}

/** The entry that holds the map, and the map that the entry is in; undefined at the root and for an item of a list. */
export function ownerOf(place: MapPlace): PlaceStep | undefined {
  const last = place.steps.at(-1);
  return last?.items ? undefined : last;
}

/** The place whose last entry's key begins at `offset`, reached without aliases; undefined when there is none. */
export function placeOfKey(tree: SourceTree, offset: number): MapPlace | undefined {
  let place = rootPlace(tree);
  for (;;) {
    const entry = place.node.kind === "map" ? place.node.entryAt(offset) : undefined;
    if (!entry) return undefined;
    place = enter(place, entry);
    if (entry.start === offset) return place;
  }
}
