import { enter, enterItem, entriesAt, type MapPlace, rootPlace } from "../source/map-place.ts";
import { Refusal } from "../source/refusal.ts";
import type { SourceEntry, SourceNode } from "../source/tree.ts";
import type { ApiDocument } from "./document.ts";
import { isNull, mergeKeyOf } from "./fields.ts";
import { escapePointer, partsOfPointer } from "./pointer.ts";
import { referenceOf } from "./references.ts";
import { refuseRepeat } from "./repeated-keys.ts";

/** Where the last step of a JSON pointer leads. */
export interface LocatedValue {
  /** The place of the map that holds the entry, or that takes the first of the missing keys. */
  readonly place: MapPlace;
  /** The entry of that map, when it is there. */
  readonly entry: SourceEntry | undefined;
  /** Where the entry holds a list and the pointer ends in it: the index. */
  readonly item: number | undefined;
  /** The keys that are not there, outermost first; none when the entry is there. */
  readonly missing: readonly string[];
}

/**
 * The place that a JSON pointer leads to, through maps and lists.
 * @throws Refusal where it leads through a reference, an alias, a merge key, a key that stands twice, or what is no map
 */
export function locateValue({ tree }: ApiDocument, pointer: string): LocatedValue {
  const parts = partsOfPointer(pointer);
  if (parts.length === 0 || !pointer.startsWith("/")) {
    throw new Refusal(
      pointer === ""
        ? "The document as a whole cannot be written here; edit it in the text."
        : `${pointer} is no JSON pointer: it has to begin with a slash.`,
    );
  }
  let here = rootPlace(tree);
  for (const [at, name] of parts.entries()) {
    const owner = nameOf(parts.slice(0, at));
    const isLast = at === parts.length - 1;
    const { node } = here;
    if (node.kind === "list") {
      const index = indexIn(node.items, name, owner);
      const { place, entry } = leave(here);
      if (isLast && here.steps.at(-1)?.items === undefined) return { place, entry, item: index, missing: [] };
      here = enterItem(here, index);
      continue;
    }
    refuseOtherThanMap(node, owner);
    refuseReference(node, owner, isLast);
    if (node.kind === "map") refuseRepeat(node, name, owner);
    const entry = entriesAt(here).find((candidate) => candidate.name === name);
    if (!entry) {
      if (node.kind === "map" && referenceOf(node) !== undefined) refuseReference(node, owner, false);
      return { place: here, entry: undefined, item: undefined, missing: parts.slice(at) };
    }
    if (isLast) return { place: here, entry, item: undefined, missing: [] };
    here = enter(here, entry);
  }
  throw new Refusal(`${nameOf(parts)} is an item of a list in a list; edit it in the text.`);
}

function nameOf(parts: readonly string[]): string {
  return parts.length === 0 ? "The document" : parts.map((part) => `/${escapePointer(part)}`).join("");
}

function indexIn(items: readonly SourceNode[], name: string, owner: string): number {
  const index = /^(?:0|[1-9]\d*)$/.test(name) ? Number(name) : Number.NaN;
  if (items[index]) return index;
  throw new Refusal(`${owner} is a list and has no item ${name}.`);
}

/** The place of the map whose entry a place is. */
function leave(place: MapPlace): { readonly place: MapPlace; readonly entry: SourceEntry | undefined } {
  const step = place.steps.at(-1);
  if (!step) throw new Refusal("The document is a list; edit it in the text.");
  return {
    place: { tree: place.tree, steps: place.steps.slice(0, -1), node: step.map },
    entry: step.entry,
  };
}

function refuseOtherThanMap(node: SourceNode, owner: string): void {
  if (node.kind === "alias") {
    throw new Refusal(`${owner} is the YAML alias *${node.name}; edit it at its anchor.`);
  }
  if (node.kind !== "map" && !isNull(node)) throw new Refusal(`${owner} is not a map; edit it in the text.`);
  if (node.kind === "map" && mergeKeyOf(node)) {
    throw new Refusal(`${owner} holds a YAML merge key (<<); edit it in the text.`);
  }
}

/** A Reference Object's own fields can be taken away or changed; there is nothing below it. */
function refuseReference(node: SourceNode, owner: string, isLast: boolean): void {
  if (isLast || node.kind !== "map") return;
  const target = referenceOf(node);
  if (target !== undefined) throw new Refusal(`${owner} is a reference to ${target}; edit it there.`);
}
