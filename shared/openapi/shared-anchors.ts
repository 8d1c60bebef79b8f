import type { TextRange } from "../model/text.ts";
import { entriesAt, listsOf, type MapPlace } from "../source/map-place.ts";
import { Refusal } from "../source/refusal.ts";
import type { SourceNode, SourceTree } from "../source/tree.ts";
import type { MapChange } from "./map-change.ts";

/** Refuses a change that would reach, or break, places elsewhere that use a YAML anchor. */
export function refuseSharedAnchors({ place, edits }: MapChange): void {
  const { tree } = place;
  const { aliases } = tree;
  if (aliases.length === 0) return;
  const around = [
    tree.root,
    ...place.steps.flatMap((step) => [
      step.entry.value,
      ...listsOf(step).flatMap(([index, { items }]) => items[index] ?? []),
    ]),
  ];
  const inside = entriesAt(place)
    .flatMap(({ key, value }) => [key, value])
    .filter((node) => edits.some((edit) => reachesInto(edit, node)));
  for (const node of [...around, ...inside]) {
    if (isUsed(tree, node.anchor)) refuseSharedAnchor(node.anchor);
  }
  for (const edit of edits) {
    const { start, end } = edit;
    if (edits.some(({ text }) => text !== "")) refuseAmbiguousAlias(tree, edit);
    for (const anchor of tree.anchors) {
      if (anchor.start < start || anchor.start >= end) continue;
      if (
        aliases.some((alias) => alias.name === anchor.name && (alias.start < start || alias.start >= end))
      ) {
        throw new Refusal(
          `The edit would take away the YAML anchor &${anchor.name}, which is used elsewhere. Edit it in the text.`,
        );
      }
    }
  }
}

/** Refuses an edit of what an anchor in use stands on. */
export function refuseSharedAnchor(anchor = ""): never {
  throw new Refusal(
    `This part is the YAML anchor &${anchor}, which is used elsewhere: the edit would change those places too. Edit it in the text.`,
  );
}

/** Whether an edit changes what a node holds; one that takes it as a whole, its anchor too, does not. */
function reachesInto(edit: TextRange, { start, end, anchor = "" }: SourceNode): boolean {
  if (edit.start < start - anchor.length && edit.end >= end) return false;
  if (start === end) return edit.start <= start && edit.end >= end;
  return edit.start < end && edit.end > start;
}

/** Refuses to copy a part that defines an anchor in use, which would define it again, or that uses one with several meanings. */
export function refuseCopiedAnchor(place: MapPlace, range: TextRange): void {
  const { tree } = place;
  const anchor = tree.anchors.find(
    ({ start, name }) => start >= range.start && start < range.end && isUsed(tree, name),
  );
  if (anchor) {
    throw new Refusal(
      `The response defines the YAML anchor &${anchor.name}, so it cannot be copied. Edit it in the text.`,
    );
  }
  refuseAmbiguousAlias(tree, range);
}

/** Refuses to carry the use of an anchor elsewhere when its name stands for one thing here and another there. */
function refuseAmbiguousAlias({ anchors, aliases }: SourceTree, { start, end }: TextRange): void {
  const alias = aliases.find(
    (one) =>
      one.start >= start && one.start < end && anchors.filter(({ name }) => name === one.name).length > 1,
  );
  if (alias) {
    throw new Refusal(
      `The part uses *${alias.name}, and the YAML anchor &${alias.name} is defined more than once: elsewhere it would stand for something else. Edit it in the text.`,
    );
  }
}

/** Whether an anchor of this name is used anywhere. */
export function isUsed(tree: SourceTree, anchor: SourceNode["anchor"]): boolean {
  return anchor !== undefined && tree.aliases.some(({ name }) => name === anchor);
}
