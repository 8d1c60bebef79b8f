import type { ResponseEntry } from "../model/operation.ts";
import { asMap, entriesOf } from "../openapi/fields.ts";
import type { Look, Part } from "../openapi/look.ts";
import { hasField, headersIn, linksIn, mediaTypesIn } from "./parts.ts";
import { exampleHolders } from "./parts-examples.ts";

export type ReferenceKind = "response" | "header" | "media type" | "schema" | "example" | "link";

/** A Reference Object that a response uses, or a `$ref` in one of its schemas. */
export interface UsedReference {
  readonly kind: ReferenceKind;
  /** The key that it is used under. */
  readonly name: string;
  readonly reference: NonNullable<Part["reference"]>;
}

/** Aliases can multiply the parts of a schema without end. */
const MOST_SCHEMAS = 5000;

/** Several rules ask for the same. */
const known = new WeakMap<Look, Map<ResponseEntry, readonly UsedReference[]>>();

/** The references of a response and of what it holds; in schemas those that are written here, not those of shared schemas. */
export function referencesIn(look: Look, response: ResponseEntry): readonly UsedReference[] {
  const byResponse = known.get(look) ?? new Map<ResponseEntry, readonly UsedReference[]>();
  known.set(look, byResponse);
  const found = byResponse.get(response) ?? findReferences(look, response);
  byResponse.set(response, found);
  return found;
}

function findReferences(look: Look, response: ResponseEntry): readonly UsedReference[] {
  const found: UsedReference[] = [];
  const add = (kind: ReferenceKind, { name, reference }: Part): void => {
    if (reference) found.push({ kind, name, reference });
  };
  const addSchema = (schema: Part | undefined): void => {
    const budget = { left: MOST_SCHEMAS };
    if (schema) for (const part of referringSchemas(look, schema, budget)) add("schema", part);
  };
  const part = look.response(response);
  if (part === undefined) return [];
  add("response", part);
  addSchema(look.field(part, "schema"));
  for (const header of response.headers.length > 0 ? headersIn(look, response) : []) {
    add("header", header);
    addSchema(look.field(header, "schema"));
  }
  for (const media of mediaTypesIn(look, response)) {
    add("media type", media);
    addSchema(look.field(media, "schema"));
    addSchema(look.field(media, "itemSchema"));
  }
  for (const holder of exampleHolders(look, response))
    for (const example of look.parts(look.data(holder.part, "examples"))) add("example", example);
  for (const link of linksIn(look, response)) add("link", link);
  return found;
}

const SCHEMA = /^(?:items|additionalProperties|not|contains|if|then|else|propertyNames|unevaluated\w+)$/;
const SCHEMAS = /^(?:properties|patternProperties|dependentSchemas|allOf|anyOf|oneOf|prefixItems)$/;

/** The schemas in a schema that are references, itself too. Below an `$id` a reference counts from there, not from the document. */
function referringSchemas(look: Look, schema: Part, budget: { left: number }): readonly Part[] {
  if (budget.left-- <= 0 || hasField(schema, "$id")) return [];
  if (schema.reference) return asMap(schema.reference.map)?.find("$id") ? [] : [schema];
  const map = asMap(schema.node);
  return (map ? entriesOf(map) : []).flatMap(({ name }) => {
    if (SCHEMAS.test(name))
      return look.parts(look.data(schema, name)).flatMap((inner) => referringSchemas(look, inner, budget));
    const inner = SCHEMA.test(name) ? look.field(schema, name) : undefined;
    return inner ? referringSchemas(look, inner, budget) : [];
  });
}
