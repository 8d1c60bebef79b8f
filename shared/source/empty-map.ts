import type { TextEdit } from "../model/text.ts";
import { emptyBlock, emptyItem } from "./block-map.ts";
import { type MapPlace, ownerOf } from "./map-place.ts";
import { Refusal } from "./refusal.ts";

/** Takes all entries out of the map and leaves `{}`. */
export function emptyMap(place: MapPlace): readonly TextEdit[] {
  const { node, tree } = place;
  const owner = ownerOf(place);
  if (node.kind !== "map") throw new RangeError("There is no map to empty.");
  if (node.style === "flow") return [{ start: node.start, end: node.end, text: "{}" }];
  if (place.steps.length === 0) throw new Refusal("The document would be empty; edit it in the text.");
  if (!owner) return emptyItem(tree.text, node);
  return emptyBlock(tree.text, owner.entry, node);
}
