import type { OutputUnit } from "@cfworker/json-schema";
import type { Json } from "../../openapi/node-data.ts";
import { unescapePointer } from "../../openapi/pointer.ts";
import { sayDifference } from "./say-difference.ts";
import type { Schema, SchemaPart } from "./schema-data.ts";

/** Where an example differs from its schema, and how. */
export interface Difference {
  /** The keys and indices that lead to the value in the example. */
  readonly path: readonly string[];
  readonly message: string;
  /** The keyword of the schema that is not met. */
  readonly keyword: string;
}

/** Errors that only say that there is one further in. */
const AROUND = new Set([
  ...["$ref", "allOf", "if", "properties", "patternProperties", "additionalProperties"],
  ...["unevaluatedProperties", "items", "prefixItems", "unevaluatedItems", "dependentSchemas"],
]);

/**
 * The first difference that the validator tells of, in words.
 * @param errors as the validator has them: what is around comes before what is in it
 * @param follow what a reference of the schema leads to
 */
export function firstDifference(
  errors: readonly OutputUnit[],
  schema: Schema,
  follow: (reference: string) => Schema,
  data: Json,
): Difference | undefined {
  const error = deepest(errors, schema, follow);
  if (error === undefined) return undefined;
  const path = partsOf(error.instanceLocation);
  const keyword = error.keyword;
  const wanted = keyword === "false" ? undefined : partAt(schema, error.keywordLocation, follow);
  const missing = /"(.*)"/s.exec(error.error)?.[1] ?? "";
  const message = sayDifference({
    keyword,
    path,
    value: valueAt(data, path),
    wanted,
    missing,
    error: error.error,
  });
  return { path, message, keyword };
}

/** The first error that is about a value itself; of a choice the one of the schema that was meant, where that can be told. */
function deepest(
  errors: readonly OutputUnit[],
  schema: Schema,
  follow: (reference: string) => Schema,
): OutputUnit | undefined {
  const index = errors.findIndex(({ keyword }) => !AROUND.has(keyword));
  const error = errors[index];
  if (error === undefined || (error.keyword !== "anyOf" && error.keyword !== "oneOf")) return error;
  const branches = branchesOf(errors.slice(index + 1), error.keywordLocation);
  const isNullable = isNullableAt(schema, error.keywordLocation, follow);
  const meant = isNullable ? branches.slice(-1) : branches.filter((branch) => isMeant(branch, error));
  const [only] = meant;
  return meant.length === 1 && only !== undefined ? (deepest(only, schema, follow) ?? error) : error;
}

/** The errors of each schema of a choice. */
function branchesOf(errors: readonly OutputUnit[], location: string): readonly (readonly OutputUnit[])[] {
  const branches = new Map<string, OutputUnit[]>();
  let current = "";
  for (const error of errors) {
    // The error of a schema `false` tells no place of it.
    if (error.keyword !== "false") {
      if (!error.keywordLocation.startsWith(`${location}/`)) break;
      current = error.keywordLocation.slice(location.length + 1).split("/", 1)[0] ?? "";
    }
    const branch = branches.get(current) ?? [];
    branch.push(error);
    branches.set(current, branch);
  }
  return [...branches.values()];
}

/** Whether the value is of the kind that the schema is for, so that it differs further in only. */
function isMeant(branch: readonly OutputUnit[], { instanceLocation }: OutputUnit): boolean {
  const first = branch.find(({ keyword }) => !AROUND.has(keyword));
  if (first === undefined || first.instanceLocation !== instanceLocation) return true;
  return !["type", "const", "enum"].includes(first.keyword);
}

function isNullableAt(schema: Schema, location: string, follow: (reference: string) => Schema): boolean {
  const around = partAt(schema, location.slice(0, location.lastIndexOf("/")), follow);
  return isMap(around) && around.isNullable === true;
}

/** What stands at a place that the validator tells of a schema: it goes through references. */
function partAt(
  schema: Schema,
  location: string,
  follow: (reference: string) => Schema,
): SchemaPart | undefined {
  let current: SchemaPart | undefined = schema;
  for (const name of partsOf(location)) {
    const next: SchemaPart | undefined = childOf(current, name);
    current = name === "$ref" && typeof next === "string" ? follow(next) : next;
  }
  return current;
}

function childOf(part: SchemaPart | undefined, name: string): SchemaPart | undefined {
  if (Array.isArray(part)) return part[Number(name)];
  return isMap(part) && Object.hasOwn(part, name) ? part[name] : undefined;
}

function isMap(part: SchemaPart | undefined): part is { readonly [name: string]: SchemaPart } {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}

function valueAt(data: Json, path: readonly string[]): Json | undefined {
  let current: SchemaPart | undefined = data;
  for (const name of path) current = childOf(current, name);
  return current as Json | undefined;
}

/** The parts of a pointer in a URI fragment (RFC 6901 §6). */
function partsOf(location: string): readonly string[] {
  return location
    .split("/")
    .slice(1)
    .map((part) => unescapePointer(decodeURIComponent(part)));
}
