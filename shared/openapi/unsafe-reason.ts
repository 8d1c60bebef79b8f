import { keepsBlankLines } from "../source/block-map.ts";
import { entriesAt } from "../source/map-place.ts";
import type { MapChange } from "./map-change.ts";

/** What is said of an edit that would change more than it should. */
export const UNSAFE =
  "The edit was not made, as it would have changed something else in the document too. Edit it in the text.";

/** Why a change that was planned would change more than it should, as sentences: what is known of the reason. */
export function unsafeReason({ place }: MapChange): string {
  const { text } = place.tree;
  const beside = [...place.steps.map(({ map }) => map.entries), entriesAt(place)].toReversed();
  const kept = beside.flat().find(({ value }) => keepsBlankLines(text, value));
  if (!kept) return UNSAFE;
  return `The edit was not made: the text at the end of ${kept.name} keeps the blank lines below it (+ after | or >), and they would have become more or fewer. Edit it in the text.`;
}
