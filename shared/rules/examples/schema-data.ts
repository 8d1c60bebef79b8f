import type { OpenApiVersion } from "../../model/operation.ts";
import { asMap, entriesOf, fieldOf, itemsOf, resolveAlias, textOf } from "../../openapi/fields.ts";
import { dataOf, type Json } from "../../openapi/node-data.ts";
import type { SourceMap, SourceNode } from "../../source/tree.ts";
import { isRunnable } from "./pattern.ts";
import { writeOnlyNames } from "./write-only.ts";

/** A schema as the validator reads it, in the form of JSON Schema 2020-12. */
export type Schema = boolean | { readonly [keyword: string]: SchemaPart };
export type SchemaPart = Json | Schema | readonly Schema[] | { readonly [name: string]: Schema };

/** Refers to what cannot be judged: everything matches it. */
export const DOUBT = "\ndoubt";

/** What it stands for: it counts as having looked at every property and item. */
export const DOUBTFUL: Schema = { unevaluatedProperties: true, unevaluatedItems: true };

/** How schemas are read. */
export interface SchemaReading {
  readonly version: OpenApiVersion;
  /** Leaves out all by which a looser part would make a stricter whole: so that what is in doubt makes nothing fail. */
  readonly isLoose: boolean;
  /** A reference to what an alias stands for: aliases are followed as references are, so that none is read more than once. */
  readonly aliasOf: (node: SourceNode) => string;
  /** What a reference leads to. */
  readonly follow: (reference: string) => SourceNode | undefined;
}

/** Longer texts are not matched with patterns: with three repetitions the time grows with the third power. */
const MAX_MATCHED = 200;

/** Of longer lists it is not asked whether all items differ: each is compared with each. */
const MAX_COMPARED = 200;

const TYPES = new Set(["null", "boolean", "object", "array", "number", "integer", "string"]);

/** By which a stricter part makes a looser whole. */
const NOT_LOOSE = new Set([
  ...["not", "if", "then", "else", "maxContains"],
  ...["unevaluatedProperties", "unevaluatedItems"],
]);

/** How the value of a keyword is read. */
type Kind = "schema" | "schemas" | "schemaMap" | "number" | "count" | "names" | "nameLists" | "data";

const KEYWORDS: ReadonlyMap<string, Kind> = kinds({
  schema: "not additionalProperties items",
  schemas: "allOf anyOf oneOf",
  schemaMap: "properties",
  names: "required",
  number: "minimum maximum multipleOf",
  count: "minLength maxLength minItems maxItems minProperties maxProperties",
});

/** Those of JSON Schema that OpenAPI knows from 3.1 on. */
const LATER_KEYWORDS: ReadonlyMap<string, Kind> = new Map([
  ...KEYWORDS,
  ...kinds({
    schema: "propertyNames unevaluatedProperties unevaluatedItems contains if then else",
    schemas: "prefixItems",
    schemaMap: "patternProperties dependentSchemas",
    nameLists: "dependentRequired",
    number: "exclusiveMinimum exclusiveMaximum",
    count: "minContains maxContains",
    data: "const",
  }),
]);

function kinds(names: Partial<Readonly<Record<Kind, string>>>): ReadonlyMap<string, Kind> {
  const entries = Object.entries(names) as readonly (readonly [Kind, string])[];
  return new Map(entries.flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind] as const)));
}

/** What makes a schema mean something that is not looked into. */
const UNFOLLOWED = new Set(["$dynamicRef", "$recursiveRef", "$id", "$schema"]);

/** A schema of an OpenAPI document as data: what cannot be judged of it is left out, with a mark that it was. */
export function schemaOf(
  node: SourceNode | undefined,
  reading: SchemaReading,
  writeOnly: ReadonlySet<string> = new Set(),
): Schema {
  if (node?.kind === "alias") return { $ref: reading.aliasOf(node) };
  const map = asMap(node);
  if (map) return new MapReader(map, reading, writeOnly).read();
  const word = node?.kind === "scalar" && node.style === "plain" ? textOf(node) : undefined;
  return word === "true" ? true : word === "false" ? false : { $ref: DOUBT };
}

class MapReader {
  readonly #map: SourceMap;
  readonly #reading: SchemaReading;
  readonly #isLater: boolean;
  /** The properties that a response need not have, as what this is a part of says. */
  readonly #writeOnlyAround: ReadonlySet<string>;
  #writeOnlyKnown: ReadonlySet<string> | undefined;
  readonly #schema: Record<string, SchemaPart> = {};
  #hasDoubt = false;

  constructor(map: SourceMap, reading: SchemaReading, writeOnly: ReadonlySet<string>) {
    this.#map = map;
    this.#reading = reading;
    this.#isLater = reading.version === "3.1" || reading.version === "3.2";
    this.#writeOnlyAround = writeOnly;
  }

  get #writeOnly(): ReadonlySet<string> {
    this.#writeOnlyKnown ??= new Set([
      ...this.#writeOnlyAround,
      ...writeOnlyNames(this.#map, this.#reading.follow),
    ]);
    return this.#writeOnlyKnown;
  }

  read(): Schema {
    const reference = fieldOf(this.#map, "$ref");
    if (reference !== undefined) {
      const target = textOf(reference) ?? DOUBT;
      if (!this.#isLater) return { $ref: target };
      this.#schema.$ref = target;
    }
    for (const { name, value } of entriesOf(this.#map)) {
      if (UNFOLLOWED.has(name) && this.#isLater) return { $ref: DOUBT };
      if (name === "enum") this.#readEnum(value);
      else if (name === "pattern") this.#readPattern(textOf(value));
      else if (name === "uniqueItems") this.#readUnique(dataOf(value));
      else this.#readKeyword(name, value);
    }
    this.#readType(fieldOf(this.#map, "type"));
    if (!this.#isLater) this.#readBounds();
    if (!this.#isLater && isTrue(this.#map, this.#reading.version === "2.0" ? "x-nullable" : "nullable"))
      return { anyOf: [{ type: "null" }, this.#done()], isNullable: true };
    return this.#done();
  }

  #done(): Schema {
    if (this.#hasDoubt) this.#addAll({ $ref: DOUBT });
    return this.#schema;
  }

  #readKeyword(name: string, value: SourceNode): void {
    const kind = (this.#isLater ? LATER_KEYWORDS : KEYWORDS).get(name);
    if (kind === undefined) return;
    if (this.#reading.isLoose && NOT_LOOSE.has(name)) return;
    const part = this.#partOf(name, kind, value);
    if (part === undefined) this.#hasDoubt = true;
    else if (name === "allOf" && isSchemas(part))
      part.forEach((schema) => {
        this.#addAll(schema);
      });
    // That a second one matches too may be for what was left out of it.
    else if (name === "oneOf" && this.#reading.isLoose) this.#addAll({ anyOf: part });
    else this.#schema[name] = part;
  }

  #partOf(name: string, kind: Kind, node: SourceNode): SchemaPart | undefined {
    const value = resolveAlias(node);
    switch (kind) {
      case "schema":
        return schemaOf(node, this.#reading);
      case "schemas":
        return this.#schemas(name, value);
      case "schemaMap":
        return value.kind === "map" ? this.#schemasByName(value) : undefined;
      case "names":
        return namesOf(value)?.filter((name) => !this.#writeOnly.has(name));
      case "nameLists":
        return value.kind === "map" ? nameLists(value) : undefined;
      case "data":
        return dataOf(value);
      default:
        return scalarPart(kind, dataOf(value));
    }
  }

  #schemas(name: string, value: SourceNode): readonly Schema[] | undefined {
    if (value.kind !== "list" || value.items.length === 0) return undefined;
    const writeOnly = name === "allOf" ? this.#writeOnly : undefined;
    return value.items.map((item) => schemaOf(item, this.#reading, writeOnly));
  }

  #schemasByName(map: SourceMap): { readonly [name: string]: Schema } {
    const schemas: Record<string, Schema> = Object.create(null);
    for (const { name, value } of entriesOf(map)) schemas[name] = schemaOf(value, this.#reading);
    return schemas;
  }

  #readType(node: SourceNode | undefined): void {
    if (node === undefined) return;
    const value = resolveAlias(node);
    const nodes = value.kind === "list" ? value.items : [value];
    const types = nodes.map((item) => textOf(item) ?? "null");
    // The bytes of a file may be written down in any way.
    const isBinary = !this.#isLater && textOf(fieldOf(this.#map, "format")) === "binary";
    if (isBinary || types.length === 0 || !types.every((type) => TYPES.has(type))) this.#hasDoubt = true;
    else this.#schema.type = types.length === 1 ? (types[0] ?? null) : types;
  }

  /** In 2.0 and 3.0 a bound is made exclusive by a word beside it. */
  #readBounds(): void {
    for (const [bound, word] of [
      ["minimum", "exclusiveMinimum"],
      ["maximum", "exclusiveMaximum"],
    ] as const) {
      const value = this.#schema[bound];
      if (!isTrue(this.#map, word) || value === undefined) continue;
      delete this.#schema[bound];
      this.#schema[word] = value;
    }
  }

  /** Texts are often written without quotes, and are read as numbers then. */
  #readEnum(node: SourceNode): void {
    const data = dataOf(node);
    if (!Array.isArray(data)) {
      this.#hasDoubt = true;
      return;
    }
    const texts = textOf(fieldOf(this.#map, "type")) === "string" ? itemsOf(node).map(textOf) : [];
    this.#schema.enum = [...new Set([...data, ...texts.filter((text) => text !== undefined)])];
  }

  #readPattern(pattern: string | undefined): void {
    if (pattern === undefined || !isRunnable(pattern)) this.#hasDoubt = true;
    else this.#addAll({ if: { minLength: MAX_MATCHED + 1 }, else: { pattern } });
  }

  #readUnique(isUnique: Json | undefined): void {
    if (typeof isUnique !== "boolean") this.#hasDoubt = true;
    else if (isUnique) this.#addAll({ if: { minItems: MAX_COMPARED + 1 }, else: { uniqueItems: true } });
  }

  #addAll(schema: Schema): void {
    const { allOf } = this.#schema;
    const all: readonly Schema[] = Array.isArray(allOf) ? allOf : [];
    this.#schema.allOf = [...all, schema];
  }
}

function scalarPart(kind: "number" | "count", data: Json | undefined): Json | undefined {
  return typeof data === "number" && (kind === "number" || data >= 0) ? data : undefined;
}

function isSchemas(part: SchemaPart): part is readonly Schema[] {
  return Array.isArray(part);
}

function isTrue(map: SourceMap, name: string): boolean {
  return textOf(fieldOf(map, name)) === "true";
}

function namesOf(node: SourceNode): readonly string[] | undefined {
  const names = itemsOf(node).map((item) => textOf(item));
  if (resolveAlias(node).kind !== "list" || !names.every((name) => name !== undefined)) return undefined;
  return names;
}

function nameLists(map: SourceMap): { readonly [name: string]: Json } | undefined {
  const lists: Record<string, Json> = Object.create(null);
  for (const { name, value } of entriesOf(map)) {
    const names = namesOf(value);
    if (names === undefined) return undefined;
    lists[name] = names;
  }
  return lists;
}
