import type { Json } from "../../openapi/node-data.ts";
import type { SchemaPart } from "./schema-data.ts";

interface Told {
  readonly keyword: string;
  readonly path: readonly string[];
  readonly value: Json | undefined;
  /** The value of the keyword. */
  readonly wanted: SchemaPart | undefined;
  /** The property that is missing, where one is. */
  readonly missing: string;
  readonly error: string;
}

/** A longer value is cut. */
const MAX_SHOWN = 60;
/** More values of an enum are not listed. */
const MAX_LISTED = 5;

/** Says how a value of an example differs from what its schema wants, in one sentence and what to do. */
export function sayDifference(told: Told): string {
  return `${sentence(told)} Mend the example or the schema.`;
}

function sentence({ keyword, path, value, wanted, missing, error }: Told): string {
  const place = placeName(path);
  if (keyword === "required")
    return `The example lacks ${joined(place, missing)}, which the schema requires.`;
  if (keyword === "dependentRequired")
    return `The example lacks ${joined(place, missing.split('"').at(-1) ?? "")}, which the schema requires beside what it has.`;
  if (keyword === "false") return `The example has ${place || "a value"}, which the schema does not allow.`;
  const has = place === "" ? `The example is ${shown(value)}` : `The example has ${shown(value)} at ${place}`;
  const matches = matchesOf(keyword, wanted, error);
  if (matches !== undefined) return `${has}, but it ${matches}.`;
  const wish = wishOf(keyword, wanted, value);
  return wish === undefined
    ? `${has}, which the schema does not admit.`
    : `${has}, but the schema wants ${wish}${place === "" ? "" : " there"}.`;
}

function wishOf(
  keyword: string,
  wanted: SchemaPart | undefined,
  value: Json | undefined,
): string | undefined {
  const many = (word: string) => `${String(wanted)} ${word}${wanted === 1 ? "" : "s"}`;
  switch (keyword) {
    case "type":
      return typesOf(wanted);
    case "const":
      return shown(wanted);
    case "enum":
      return Array.isArray(wanted) ? oneOf(wanted) : undefined;
    case "minimum":
      return `at least ${String(wanted)}`;
    case "maximum":
      return `at most ${String(wanted)}`;
    case "exclusiveMinimum":
      return `more than ${String(wanted)}`;
    case "exclusiveMaximum":
      return `less than ${String(wanted)}`;
    case "multipleOf":
      return `a multiple of ${String(wanted)}`;
    case "minLength":
      return `at least ${many("character")}`;
    case "maxLength":
      return `at most ${many("character")}${typeof value === "string" ? ` and not ${[...value].length}` : ""}`;
    case "pattern":
      return `a text that matches ${String(wanted)}`;
    case "minItems":
      return `at least ${many("item")}`;
    case "maxItems":
      return `at most ${many("item")}`;
    case "uniqueItems":
      return "no item twice";
    case "minProperties":
      return `at least ${many("field")}`;
    case "maxProperties":
      return `at most ${many("field")}`;
    case "contains":
    case "minContains":
    case "maxContains":
      return keyword === "maxContains" ? "fewer items of that kind" : "an item of another kind in it";
    default:
      return undefined;
  }
}

/** Of a choice of schemas: how many match. */
function matchesOf(keyword: string, wanted: SchemaPart | undefined, error: string): string | undefined {
  if ((keyword !== "anyOf" && keyword !== "oneOf") || !Array.isArray(wanted)) return undefined;
  const matches = Number(/\((\d+) matches\)/.exec(error)?.[1] ?? 0);
  if (matches === 0) return `matches none of the ${wanted.length} schemas in ${keyword}`;
  return `matches ${matches} of the ${wanted.length} schemas in oneOf, and may match only one`;
}

const KINDS: Readonly<Record<string, string>> = {
  null: "null",
  boolean: "true or false",
  object: "an object",
  array: "a list",
  number: "a number",
  integer: "an integer",
  string: "a text",
};

function typesOf(wanted: SchemaPart | undefined): string | undefined {
  const types: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
  return types.map((type) => KINDS[String(type)] ?? String(type)).join(" or ");
}

function oneOf(values: readonly unknown[]): string {
  const listed = values.slice(0, MAX_LISTED).map((value) => shown(value));
  if (values.length === 1) return listed[0] ?? "";
  const more = values.length > MAX_LISTED ? ` and ${values.length - MAX_LISTED} more` : "";
  return `one of ${listed.join(", ")}${more}`;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object" && value !== null) return "an object";
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}...` : text;
}

/** A path as it is read: `pets[0].name`. */
function placeName(path: readonly string[]): string {
  return path.reduce(joined, "");
}

function joined(place: string, name: string): string {
  if (/^\d+$/.test(name)) return `${place}[${name}]`;
  return place === "" ? name : `${place}.${name}`;
}
