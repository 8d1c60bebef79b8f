import type { TextEdit } from "../model/text.ts";
import { removeFromBlock } from "./block-map.ts";
import { emptyMap } from "./empty-map.ts";
import { removeFromFlow } from "./flow-map.ts";
import type { MapPlace } from "./map-place.ts";

/** Takes entries out of the map at the place; `{}` is left when none remains. */
export function removeEntries(place: MapPlace, indices: readonly number[]): readonly TextEdit[] {
  const { node, tree } = place;
  if (node.kind !== "map") throw new RangeError("There is no map to remove from.");
  if (indices.length === node.entries.length) return emptyMap(place);
  const sorted = indices.toSorted((a, b) => a - b);
  const runs: { first: number; last: number }[] = [];
  for (const index of sorted) {
    const run = runs.at(-1);
    if (run?.last === index - 1) run.last = index;
    else runs.push({ first: index, last: index });
  }
  return runs.flatMap(({ first, last }) =>
    node.style === "block"
      ? removeFromBlock(tree.text, node, first, last)
      : removeFromFlow(tree.text, node, first, last),
  );
}
