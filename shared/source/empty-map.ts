import type { TextEdit } from "../model/text.ts";
import { emptyBlock } from "./block-map.ts";
import { type MapPlace, ownerOf } from "./map-place.ts";

/** Takes all entries out of the map and leaves `{}`. */
export function emptyMap(place: MapPlace): readonly TextEdit[] {
  const { node, tree } = place;
  const owner = ownerOf(place);
  if (node.kind !== "map" || !owner) throw new RangeError("There is no map to empty.");
  if (node.style === "flow") return [{ start: node.start, end: node.end, text: "{}" }];
  return emptyBlock(tree.text, owner.entry, node);
}
