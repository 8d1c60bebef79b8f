import { type Schema as LibrarySchema, validate } from "@cfworker/json-schema";
import type { OpenApiVersion } from "../../model/operation.ts";
import { asMap, fieldOf, resolveAlias, textOf } from "../../openapi/fields.ts";
import type { Look } from "../../openapi/look.ts";
import { dataOf, type Json } from "../../openapi/node-data.ts";
import { nodeOfReference, referenceOf } from "../../openapi/references.ts";
import type { SourceNode } from "../../source/tree.ts";
import { type Difference, firstDifference } from "./first-difference.ts";
import { DOUBT, DOUBTFUL, type Schema, schemaOf } from "./schema-data.ts";

/** References followed for one example; what asks for more is not judged. */
const MAX_FOLLOWED = 20_000;

/** And so many for those of one operation together; the rest of them is not judged. */
const MAX_FOLLOWED_OF_OPERATION = 100_000;

/** What JSON Schema dialects a document may name, and be judged. */
const DIALECT =
  /^https:\/\/(?:json-schema\.org\/draft\/2020-12\/schema|spec\.openapis\.org\/oas\/3\.\d\/dialect\/.*)#?$/;

/** A schema as data, and the references that were followed to read it. */
interface ReadSchema {
  readonly schema: Schema;
  readonly needs: readonly string[];
}

interface Comparison {
  readonly difference: Difference | undefined;
  /** The references that it depends on. */
  readonly needs: readonly string[];
  /** How many references were followed. */
  readonly followed: number;
}

/** How many references were followed for the examples of an operation: each is looked at with a look of its own. */
const followedBy = new WeakMap<Look, number>();

/** Schemas and comparisons are known as long as nothing of the document is edited. */
const readers = new WeakMap<SourceNode, SchemaReader>();

/**
 * Compares an example with a schema of the same document.
 * @param value what the example says, where it is not just what is written at the node
 * @returns the first difference; undefined when there is none, or where that cannot be said
 */
export function compareExample(
  look: Look,
  schema: SourceNode,
  example: SourceNode,
  value?: Json,
): Difference | undefined {
  const before = followedBy.get(look) ?? 0;
  if (before > MAX_FOLLOWED_OF_OPERATION) return undefined;
  const reader = readers.get(look.root) ?? new SchemaReader(look.root, look.writtenIn);
  readers.set(look.root, reader);
  const { difference, needs, followed } = reader.compare(schema, example, value);
  // One that is known counts as if it were compared now: what is said of an operation does not depend on what others asked for.
  followedBy.set(look, before + followed);
  for (const need of needs) look.note(need);
  if (look.writtenIn >= "3.1") look.at("/jsonSchemaDialect");
  return difference;
}

const NOTHING_SAID: Comparison = { difference: undefined, needs: [], followed: 0 };

class TooMuch extends Error {}

type Mode = "strict" | "loose";

/** Reads the schemas of one tree when they are asked for, each once. */
class SchemaReader {
  readonly #root: SourceNode;
  readonly #version: OpenApiVersion;
  readonly #isForeign: boolean;
  readonly #targets = { strict: new Map<string, ReadSchema>(), loose: new Map<string, ReadSchema>() };
  readonly #aliases = new Map<SourceNode, string>();
  readonly #aliased = new Map<string, SourceNode>();
  readonly #compared = new WeakMap<SourceNode, Map<SourceNode | string, Comparison>>();

  constructor(root: SourceNode, version: OpenApiVersion) {
    this.#root = root;
    this.#version = version;
    const dialect = textOf(fieldOf(asMap(root), "jsonSchemaDialect"));
    this.#isForeign = version >= "3.1" && dialect !== undefined && !DIALECT.test(dialect);
  }

  /** A shared example is compared once with a shared schema. */
  compare(schema: SourceNode, example: SourceNode, value: Json | undefined): Comparison {
    if (this.#isForeign) return NOTHING_SAID;
    if (value !== undefined) return this.#compareData(schema, value);
    const known = this.#compared.get(example) ?? new Map<SourceNode | string, Comparison>();
    this.#compared.set(example, known);
    const name = (this.#version < "3.1" ? referenceOf(asMap(schema)) : undefined) ?? schema;
    const comparison = known.get(name) ?? this.#compareData(schema, dataOf(example));
    known.set(name, comparison);
    return comparison;
  }

  #compareData(schema: SourceNode, data: Json | undefined): Comparison {
    const needs = new Set<string>();
    if (data === undefined) return NOTHING_SAID;
    const strict = this.#run(schema, data, "strict", needs);
    const loose = strict.hasDoubt ? this.#run(schema, data, "loose", needs) : undefined;
    const followed = strict.followed + (loose?.followed ?? 0);
    return { difference: (loose ?? strict).difference, needs: [...needs], followed };
  }

  #run(
    node: SourceNode,
    data: Json,
    mode: Mode,
    needs: Set<string>,
  ): { readonly difference: Difference | undefined; readonly hasDoubt: boolean; readonly followed: number } {
    let hasDoubt = false;
    let followed = 0;
    const follow = (reference: string): Schema => {
      if (reference === DOUBT) {
        hasDoubt = true;
        return DOUBTFUL;
      }
      followed++;
      if (followed > MAX_FOLLOWED) throw new TooMuch();
      const target = this.#target(reference, mode);
      for (const need of target.needs) needs.add(need);
      return target.schema;
    };
    const lookup = new Proxy<Record<string, LibrarySchema | boolean>>(
      {},
      { get: (_, reference) => follow(String(reference)) },
    );
    try {
      const { schema, needs: own } = this.#readSchema(node, mode);
      for (const need of own) needs.add(need);
      const { valid, errors } = validate(data, schema as LibrarySchema | boolean, "2020-12", lookup);
      const hasFault = !valid;
      const isDoubtful = hasFault && hasDoubt && mode === "strict";
      const difference = hasFault && !isDoubtful ? firstDifference(errors, schema, follow, data) : undefined;
      return { difference, hasDoubt: isDoubtful, followed };
    } catch {
      // A circle of references, or a schema that unfolds without end: nothing can be said.
      return { difference: undefined, hasDoubt: false, followed };
    }
  }

  #target(reference: string, mode: Mode): ReadSchema {
    const known = this.#targets[mode].get(reference);
    if (known) return known;
    const aliased = this.#aliased.get(reference);
    const node = aliased ?? nodeOfReference(this.#root, reference);
    const { schema, needs } = this.#readSchema(node, mode);
    const read = { schema, needs: aliased ? needs : [reference, ...needs] };
    this.#targets[mode].set(reference, read);
    return read;
  }

  #readSchema(node: SourceNode | undefined, mode: Mode): ReadSchema {
    const needs = new Set<string>();
    const schema = schemaOf(node, {
      version: this.#version,
      isLoose: mode === "loose",
      aliasOf: (alias) => this.#aliasOf(alias),
      follow: (reference) => {
        needs.add(reference);
        return nodeOfReference(this.#root, reference);
      },
    });
    return { schema, needs: [...needs] };
  }

  /** No reference that is written in a document has a line end before its name. */
  #aliasOf(node: SourceNode): string {
    const target = resolveAlias(node);
    const name = this.#aliases.get(target) ?? `\n*${this.#aliases.size}`;
    this.#aliases.set(target, name);
    this.#aliased.set(name, target);
    return name;
  }
}
