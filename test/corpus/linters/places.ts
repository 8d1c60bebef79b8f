import { escapePointer, partsOfPointer, pointerOfReference } from "../../../shared/openapi/pointer.ts";

/**
 * How exactly linters have to agree on a place: the operation, the response, the header, media type or link in it; the component;
 * or the Reference Object, which is followed in all other cases.
 */
export type Grain = "operation" | "response" | "part" | "component" | "reference";

/** The places of a document as linters are compared by them: references are followed, so that each place has one name. */
export interface Places {
  readonly of: (pointer: string, grain: Grain) => string;
  /** A place and those that it refers to, its schemas left out: what is wrong in them is not about responses. */
  readonly from: (place: string) => ReadonlySet<string>;
  readonly at: (place: string) => unknown;
}

/** How many parts of the pointer follow `responses`. */
const DEPTH: Readonly<Record<Exclude<Grain, "reference">, number>> = {
  operation: -1,
  response: 1,
  part: 3,
  component: 1,
};
const COMPONENT = /^\/(?:components\/[^/]+|definitions|parameters)\/[^/]+/;

export function placesOf(root: unknown): Places {
  const of = (pointer: string, grain: Grain): string => {
    if (grain === "reference") return referenceOn(root, pointer) ?? pointer;
    const place = follow(root, pointer.replace(/\/(?:schema|\$ref)(?:\/.*)?$/, ""));
    const parts = place.split("/");
    const start = parts.indexOf("responses");
    if (start === -1) return COMPONENT.exec(place)?.[0] ?? place;
    return parts.slice(0, start + DEPTH[grain] + 1).join("/");
  };
  const at = (place: string): unknown => valueAt(root, partsOfPointer(place));
  const from = (start: string): ReadonlySet<string> => {
    const reached = new Set<string>();
    const enter = (place: string): void => {
      if (reached.has(place)) return;
      reached.add(place);
      visit(at(place));
    };
    const visit = (value: unknown): void => {
      const target = referenceIn(value);
      if (target !== undefined) enter(follow(root, target));
      else if (isObject(value))
        for (const [name, child] of Object.entries(value)) if (!/schema$/i.test(name)) visit(child);
    };
    enter(follow(root, start));
    return reached;
  };
  return { of, from, at };
}

/** The place that a pointer leads to: each Reference Object on the way is left for what it refers to. */
function follow(root: unknown, pointer: string): string {
  let way: string[] = [];
  const seen = new Set<string>();
  for (const part of partsOfPointer(pointer)) {
    way.push(part);
    for (;;) {
      const target = referenceIn(valueAt(root, way));
      if (target === undefined || seen.has(target)) break;
      const there = partsOfPointer(target);
      if (valueAt(root, there) === undefined) break;
      seen.add(target);
      way = [...there];
    }
  }
  return way.map((part) => `/${escapePointer(part)}`).join("");
}

/** The last Reference Object on the way to a place that is written in it. */
function referenceOn(root: unknown, pointer: string): string | undefined {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1)) {
    const start = pointer.slice(0, end);
    if (referenceIn(valueAt(root, partsOfPointer(start))) !== undefined) return start;
  }
  return undefined;
}

function valueAt(root: unknown, parts: readonly string[]): unknown {
  return parts.reduce<unknown>((value, part) => (isObject(value) ? value[part] : undefined), root);
}

function referenceIn(value: unknown): string | undefined {
  return isObject(value) && typeof value.$ref === "string" ? pointerOfReference(value.$ref) : undefined;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
