import type { SourceNode } from "../source/tree.ts";
import { asMap, fieldOf, isNull, itemsOf, resolveAlias, textOf } from "./fields.ts";
import type { Look, Part } from "./look.ts";
import { rememberByPart } from "./remember-by-part.ts";

/** The kinds of values that JSON knows, whole numbers apart from others as schemas do. */
export type ValueKind = "null" | "boolean" | "integer" | "fraction" | "string" | "array" | "object";

const EVERY: ReadonlySet<ValueKind> = new Set<ValueKind>([
  "null",
  "boolean",
  "integer",
  "fraction",
  "string",
  "array",
  "object",
]);
const NONE: ReadonlySet<ValueKind> = new Set();

const BY_TYPE: Readonly<Record<string, readonly ValueKind[]>> = {
  null: ["null"],
  boolean: ["boolean"],
  integer: ["integer"],
  number: ["integer", "fraction"],
  string: ["string"],
  array: ["array"],
  object: ["object"],
};

/** More schemas than this are not read for one answer: nobody waits for a riddle. */
const MAX_SCHEMAS = 200;

/**
 * The kinds of values that a schema may take. Never too few: what cannot be followed or is not understood may be anything.
 * @see JSON Schema Validation 2020-12 §6.1; JSON Schema Core 2020-12 §10.2.1
 */
export function kindsOf(look: Look, schema: Part | undefined): ReadonlySet<ValueKind> {
  return schema ? kindsOfPart(look, schema) : EVERY;
}

const kindsOfPart = rememberByPart((look, schema) => {
  const known = new Map<string, ReadonlySet<ValueKind>>();
  const kinds = (part: Part | undefined): ReadonlySet<ValueKind> => {
    if (part?.node === undefined) return EVERY;
    const read = known.get(part.pointer);
    if (read) return read;
    if (known.size >= MAX_SCHEMAS) return EVERY;
    // What leads back to itself says no more than it has said.
    known.set(part.pointer, EVERY);
    const found = kindsWithin(part.node, (name) => look.parts(look.field(part, name)).map(kinds));
    known.set(part.pointer, found);
    return found;
  };
  return kinds(schema);
});

/** Whether a schema may take a value of one of these kinds. */
export function mayBe(look: Look, schema: Part | undefined, ...wanted: readonly ValueKind[]): boolean {
  const kinds = kindsOf(look, schema);
  // A schema that takes nothing at all has another fault.
  return kinds.size === 0 || wanted.some((kind) => kinds.has(kind));
}

function kindsWithin(
  node: SourceNode,
  kindsIn: (name: string) => readonly ReadonlySet<ValueKind>[],
): ReadonlySet<ValueKind> {
  const map = asMap(node);
  if (!map) return kindOfValue(node) === "boolean" && textOf(node) === "false" ? NONE : EVERY;
  const limits = [kindsOfType(fieldOf(map, "type")), kindsOfValues(node), ...kindsIn("allOf")];
  for (const name of ["oneOf", "anyOf"]) {
    const some = kindsIn(name);
    if (some.length > 0) limits.push(new Set(some.flatMap((kinds) => [...kinds])));
  }
  const kinds = new Set([...EVERY].filter((kind) => limits.every((limit) => limit.has(kind))));
  const isNullable = ["nullable", "x-nullable"].some((name) => textOf(fieldOf(map, name)) === "true");
  return isNullable ? new Set([...kinds, "null" as const]) : kinds;
}

function kindsOfType(node: SourceNode | undefined): ReadonlySet<ValueKind> {
  const listed = itemsOf(node);
  const names = listed.length > 0 ? listed.map((item) => textOf(item) ?? "null") : [textOf(node)];
  const kinds = names.map((name) =>
    name !== undefined && Object.hasOwn(BY_TYPE, name) ? BY_TYPE[name] : undefined,
  );
  // A word that is no type of JSON, such as `file` in 2.0: the document is wrong in another way, or knows more than we.
  return kinds.includes(undefined) ? EVERY : new Set(kinds.flatMap((some) => some ?? []));
}

function kindsOfValues(schema: SourceNode): ReadonlySet<ValueKind> {
  const values = ownValues(schema);
  return values === undefined ? EVERY : new Set(values.map(kindOfValue));
}

/** The values that `const` or `enum` of a schema leave, without looking into what it refers to. */
function ownValues(schema: SourceNode): readonly SourceNode[] | undefined {
  const map = asMap(schema);
  const constant = fieldOf(map, "const");
  if (constant) return [resolveAlias(constant)];
  const listed = fieldOf(map, "enum");
  return listed && resolveAlias(listed).kind === "list" ? itemsOf(listed).map(resolveAlias) : undefined;
}

/** The kind of a value as it is written, in JSON or YAML (YAML 1.2.2 §10.3.2). */
export function kindOfValue(value: SourceNode): ValueKind {
  const node = resolveAlias(value);
  if (node.kind === "map") return "object";
  if (node.kind === "list") return "array";
  if (node.kind === "alias") return "null";
  if (isNull(node)) return "null";
  if (node.style !== "plain" || node.tag === "!!str") return "string";
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(node.value)) return "boolean";
  if (/^0o[0-7]+$|^0x[\da-fA-F]+$/.test(node.value)) return "integer";
  if (!/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(node.value)) return "string";
  return Number.isInteger(Number(node.value)) ? "integer" : "fraction";
}

/**
 * The schemas that all hold for a property: its own, and those of every part of an `allOf`.
 * @returns none where only one reading of several (`oneOf`, `anyOf`) has the property
 */
export function propertyIn(look: Look, schema: Part | undefined, name: string): readonly Part[] {
  return allOf(look, schema).flatMap((part) => look.field(look.field(part, "properties"), name) ?? []);
}

/**
 * The names of the properties that a schema describes, its `allOf` read too.
 * @returns undefined where they are not all known: none is described, there are several readings, or a part cannot be followed
 */
export function propertyNamesIn(look: Look, schema: Part | undefined): ReadonlySet<string> | undefined {
  return schema && propertyNamesOf(look, schema);
}

const propertyNamesOf = rememberByPart((look, schema): ReadonlySet<string> | undefined => {
  const parts = allOf(look, schema);
  const isOpen = parts.some(({ node }) => {
    const map = asMap(node);
    return !map || ["oneOf", "anyOf"].some((name) => fieldOf(map, name) !== undefined);
  });
  const names = parts.flatMap((part) =>
    look.dataParts(look.data(part, "properties")).map(({ name }) => name),
  );
  return isOpen || names.length === 0 ? undefined : new Set(names);
});

/**
 * The values that `const` and `enum` leave of a schema, its `allOf` read too.
 * @returns undefined where neither limits it
 */
export function valuesOf(look: Look, schema: Part | undefined): readonly SourceNode[] | undefined {
  const limits = allOf(look, schema).flatMap(({ node }) => {
    const values = node && ownValues(node);
    return values ? [values] : [];
  });
  return limits.length === 0
    ? undefined
    : limits.reduce((all, some) => all.filter((value) => some.some((other) => isSameScalar(value, other))));
}

function isSameScalar(a: SourceNode, b: SourceNode): boolean {
  return kindOfValue(a) === kindOfValue(b) && textOf(a) === textOf(b);
}

/** A schema and the parts of its `allOf`, theirs too: all of them hold. */
export function allOf(look: Look, schema: Part | undefined): readonly Part[] {
  const found = new Map<string, Part>();
  const add = (part: Part): void => {
    if (found.has(part.pointer) || found.size >= MAX_SCHEMAS) return;
    found.set(part.pointer, part);
    for (const inner of look.parts(look.field(part, "allOf"))) add(inner);
  };
  if (schema) add(schema);
  return [...found.values()];
}
