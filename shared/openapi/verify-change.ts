import { enter, enterItem, entriesAt, listsOf, rootPlace } from "../source/map-place.ts";
import { entriesThatDiffer, isSamePart } from "../source/same-parts.ts";
import { isPlainSafe } from "../source/scalar-text.ts";
import type { SourceNode, SourceTree } from "../source/tree.ts";
import type { Data } from "../source/write-data.ts";
import { isNull } from "./fields.ts";
import type { Expected, MapChange } from "./map-change.ts";

/**
 * Compares the tree of the edited text with what the change was meant to do.
 * @returns whether the changed map holds exactly what was expected, in order, and all around it is what it was
 */
export function isAsExpected({ place, expected }: MapChange, tree: SourceTree): boolean {
  if (tree.format !== place.tree.format) return false;
  let here = rootPlace(tree);
  for (const step of place.steps) {
    if (here.node.kind !== "map") return false;
    const { before, after } = entriesThatDiffer(step.map, here.node);
    const at = before.indexOf(step.entry);
    if (after.length !== before.length) return false;
    const isSame = before.every((entry, index) => {
      const now = after[index];
      if (!now || now.name !== entry.name) return false;
      return index === at || isSameNode(place.tree, entry.value, tree, now.value);
    });
    const next = after[at] ?? (at === -1 ? here.node.find(step.entry.name) : undefined);
    if (!isSame || !next) return false;
    here = enter(here, next);
    for (const [index, list] of listsOf(step)) {
      const now = here.node;
      if (now.kind !== "list" || now.items.length !== list.items.length) return false;
      const isSameItems = list.items.every((item, at) => {
        const other = now.items[at];
        return at === index || (other && isSameNode(place.tree, item, tree, other));
      });
      const item = now.items[index];
      if (!isSameItems || !item) return false;
      here = enterItem(here, index);
    }
  }
  const entries = entriesAt(here);
  if (entries.length !== expected.length) return false;
  if (entries.length === 0) return here.node.kind === "map" || isNull(here.node);
  return expected.every((wanted, index) => {
    const entry = entries[index];
    return entry?.name === wanted.name && holds(place.tree, wanted, tree, entry.value);
  });
}

function holds(oldTree: SourceTree, wanted: Expected, newTree: SourceTree, node: SourceNode): boolean {
  if ("data" in wanted) return isSameData(wanted.data, node);
  if ("items" in wanted) {
    return (
      node.kind === "list" &&
      node.items.length === wanted.items.length &&
      wanted.items.every((one, index) => {
        const item = node.items[index];
        if (!item) return false;
        return "data" in one ? isSameData(one.data, item) : isSameNode(oldTree, one.node, newTree, item);
      })
    );
  }
  const { description } = wanted;
  if (description === undefined) return isSameNode(oldTree, wanted.node, newTree, node);
  if (node.kind !== "map") return false;
  const now = node.find("description")?.value;
  const old = wanted.node.kind === "map" ? wanted.node.entries : [];
  const others = old.filter(({ name }) => name !== "description");
  const rest = node.entries.filter(({ name }) => name !== "description");
  return (
    now?.kind === "scalar" &&
    now.value === description &&
    rest.length === others.length &&
    rest.every((entry, index) => {
      const other = others[index];
      return other?.name === entry.name && isSameNode(oldTree, other.value, newTree, entry.value);
    })
  );
}

function isSameNode(
  oldTree: SourceTree,
  before: SourceNode,
  newTree: SourceTree,
  after: SourceNode,
): boolean {
  if (isSamePart(before, after)) return true;
  if (before.kind !== after.kind || before.anchor !== after.anchor || before.tag !== after.tag) return false;
  const isSameText =
    before.end - before.start === after.end - after.start &&
    oldTree.text.slice(before.start, before.end) === newTree.text.slice(after.start, after.end);
  if (before.kind === "scalar" && after.kind === "scalar") {
    // The text alone does not tell the value: a block scalar's blank lines may follow it.
    return before.value === after.value && isPlain(before) === isPlain(after);
  }
  // A collection that is written the same and begins alike holds the same, but for blank lines that its last text keeps.
  if (isSameText && isSameEnd(before, after)) return true;
  if (before.kind === "map" && after.kind === "map") {
    return (
      before.entries.length === after.entries.length &&
      before.entries.every((entry, index) => {
        const other = after.entries[index];
        return other?.name === entry.name && isSameNode(oldTree, entry.value, newTree, other.value);
      })
    );
  }
  if (before.kind === "list" && after.kind === "list") {
    return (
      before.items.length === after.items.length &&
      before.items.every((item, index) => {
        const other = after.items[index];
        return other !== undefined && isSameNode(oldTree, item, newTree, other);
      })
    );
  }
  return isSameText;
}

function isSameEnd(before: SourceNode, after: SourceNode): boolean {
  let old: SourceNode | undefined = before;
  let now: SourceNode | undefined = after;
  while (old && now && old.kind === now.kind && (old.kind === "map" || old.kind === "list")) {
    old = lastOf(old);
    now = lastOf(now);
  }
  if (old?.kind === "scalar" && now?.kind === "scalar") return old.value === now.value;
  return old === undefined ? now === undefined : old.kind === now?.kind;
}

function lastOf(node: SourceNode): SourceNode | undefined {
  if (node.kind === "map") return node.entries.at(-1)?.value;
  return node.kind === "list" ? node.items.at(-1) : undefined;
}

function isPlain(node: SourceNode): boolean {
  return node.kind === "scalar" && node.style === "plain";
}

/** Whether a node of a tree holds this data, written in whichever way. */
export function isSameData(data: Data, node: SourceNode): boolean {
  if (typeof data === "string") {
    return (
      node.kind === "scalar" &&
      node.value === data &&
      !node.isEmpty &&
      // Without quotes it may be a number or a word.
      (!isPlain(node) || isPlainSafe(data, false))
    );
  }
  if (typeof data !== "object" || data === null) {
    return (
      node.kind === "scalar" &&
      isPlain(node) &&
      node.tag === undefined &&
      !node.isEmpty &&
      node.value === String(data)
    );
  }
  if ("items" in data) {
    return (
      node.kind === "list" &&
      node.items.length === data.items.length &&
      data.items.every((item, index) => {
        const other = node.items[index];
        return other !== undefined && isSameData(item, other);
      })
    );
  }
  return (
    node.kind === "map" &&
    node.entries.length === data.length &&
    data.every((field, index) => {
      const entry = node.entries[index];
      return entry?.name === field.key && isSameData(field.value, entry.value);
    })
  );
}

/** Whether a tree in which status keys were quoted holds the same otherwise. */
export function isQuotedAsExpected(before: SourceTree, after: SourceTree): boolean {
  return isSameNode(before, before.root, after, after.root);
}
