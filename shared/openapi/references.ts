import type { SourceMap, SourceNode } from "../source/tree.ts";
import { asMap, entriesOf, fieldOf, resolveAlias, textOf } from "./fields.ts";
import { escapePointer, partsOfPointer, pointerOfReference, unescapePointer } from "./pointer.ts";

/** A chain of references longer than this is taken as a circle: the longest of real documents have three or four. */
const MAX_CHAIN = 100;

/** The target of a Reference Object; undefined when the map is none. */
export function referenceOf(map: SourceMap | undefined): string | undefined {
  return textOf(fieldOf(map, "$ref"));
}

const NO_NAMES: readonly string[] = [];

/** The names of the fields beside the `$ref` of a Reference Object. */
export function siblingsIn(reference: SourceMap): readonly string[] {
  const entries = entriesOf(reference);
  if (entries.length === 1) return NO_NAMES;
  return entries.map(({ name }) => name).filter((name) => name !== "$ref");
}

/** Whether a reference leaves the document. */
function isExternal(target: string): boolean {
  return !target.startsWith("#");
}

/** By tree and pointer, what holds the targets of references: thousands of them lie in a few places. */
const holders = new WeakMap<SourceNode, Map<string, SourceNode | undefined>>();

/** The node that a JSON pointer leads to; undefined when there is no such node. */
function resolvePointer(root: SourceNode, pointer: string): SourceNode | undefined {
  const end = pointer.lastIndexOf("/");
  if (end === -1) return resolveAlias(root);
  return childOf(holderAt(root, pointer.slice(0, end)), unescapePointer(pointer.slice(end + 1)));
}

function holderAt(root: SourceNode, pointer: string): SourceNode | undefined {
  const known = holders.get(root) ?? new Map<string, SourceNode | undefined>();
  holders.set(root, known);
  if (known.has(pointer)) return known.get(pointer);
  const holder = partsOfPointer(pointer).reduce(childOf, resolveAlias(root));
  known.set(pointer, holder);
  return holder;
}

function childOf(node: SourceNode | undefined, name: string): SourceNode | undefined {
  const child =
    node?.kind === "map"
      ? fieldOf(node, name)
      : node?.kind === "list" && /^\d+$/.test(name)
        ? node.items[Number(name)]
        : undefined;
  return child && resolveAlias(child);
}

/** What a reference inside the document leads to, whatever its kind, a Reference Object too. */
export function nodeOfReference(root: SourceNode, target: string): SourceNode | undefined {
  const pointer = pointerOfReference(target);
  return pointer === undefined ? undefined : resolvePointer(root, pointer);
}

/** The place that a reference inside the document names; undefined of one that leads out, or names it in another way. */
export function placeOfReference(target: string): string | undefined {
  const pointer = pointerOfReference(target);
  return pointer === undefined ? undefined : canonicalPointer(pointer);
}

/** A pointer as it is written here: `R~x` is read as `R~0x` is, and stands for the same place. */
function canonicalPointer(pointer: string): string {
  if (!pointer.includes("~")) return pointer;
  return partsOfPointer(pointer)
    .map((part) => `/${escapePointer(part)}`)
    .join("");
}

/** Where a chain of references leads. */
export type Resolution = {
  /** The reference as written. */
  readonly target: string;
  /** JSON pointers of the places on the way, the last one too, whether there is anything or not. */
  readonly steps: readonly string[];
} & (
  | { readonly state: "resolved"; readonly map: SourceMap }
  | {
      readonly state: "unresolved";
      readonly isCircular: boolean;
      /** The reference that leads nowhere, as written: the first one, or one that it leads to. */
      readonly broken: string;
      /** JSON pointer of the Reference Object that holds the broken one; undefined when it is the first. */
      readonly brokenAt: string | undefined;
      /** Whether something stands there that is no map: `true` as a schema, for instance. */
      readonly isThere: boolean;
    }
  | { readonly state: "external" }
);

/**
 * Follows a reference, and the references it leads to, to a map. Circles are unresolved.
 * @param target as written: a URI fragment with a JSON pointer, e.g. `#/paths/~1pets%7Bid%7D/get`, or another file
 */
export function followReference(root: SourceNode, target: string): Resolution {
  const steps: string[] = [];
  const brokenBy = (
    broken: string,
    brokenAt: string | undefined,
    fault: "missing" | "circular" | "no map",
  ) => {
    const isCircular = fault === "circular";
    return {
      target,
      steps,
      state: "unresolved",
      isCircular,
      broken,
      brokenAt,
      isThere: fault === "no map",
    } as const;
  };
  let next = target;
  while (steps.length < MAX_CHAIN) {
    if (isExternal(next)) return { target, steps, state: "external" };
    const pointer = pointerOfReference(next);
    const holder = steps.at(-1);
    if (pointer === undefined) return brokenBy(next, holder, "missing");
    const step = canonicalPointer(pointer);
    if (steps.includes(step)) break;
    steps.push(step);
    const node = resolvePointer(root, pointer);
    const map = asMap(node);
    if (!map) return brokenBy(next, holder, node === undefined ? "missing" : "no map");
    const further = referenceOf(map);
    if (further === undefined) return { target, steps, state: "resolved", map };
    next = further;
  }
  return brokenBy(target, undefined, "circular");
}
