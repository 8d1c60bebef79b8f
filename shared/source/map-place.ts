import type { SourceEntry, SourceMap, SourceNode, SourceTree } from "./tree.ts";

/** A place in a tree where a map is or will be: the entries that lead to it from the root, each in the map above. */
export interface MapPlace {
  readonly tree: SourceTree;
  readonly steps: readonly { readonly map: SourceMap; readonly entry: SourceEntry }[];
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

/** The entries of the map at the place; none when there is no map. */
export function entriesAt(place: MapPlace): readonly SourceEntry[] {
  return place.node.kind === "map" ? place.node.entries : [];
}

/** The entry that holds the map, and the map that the entry is in; undefined at the root. */
export function ownerOf(
  place: MapPlace,
): { readonly map: SourceMap; readonly entry: SourceEntry } | undefined {
  return place.steps.at(-1);
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
