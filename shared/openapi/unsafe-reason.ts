import type { MapChange } from "./map-change.ts";

/** What is said of an edit that would change more than it should. */
export const UNSAFE =
  "The edit was not made, as it would have changed something else in the document too. Edit it in the text.";

/** Why a change that was planned would change more than it should, as sentences: what is known of the reason. */
export function unsafeReason({ place, edits }: MapChange): string {
  const { aliases } = place.tree;
  const alias = aliases.find(({ start: at }) => edits.some(({ start, end }) => at >= start && at < end));
  if (!alias) return UNSAFE;
  return `The edit was not made: *${alias.name} would no longer stand for what it does now, as its YAML anchor has to stand above it. Edit it in the text.`;
}
