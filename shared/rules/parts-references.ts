import type { OpenApiVersion, ResponseEntry } from "../model/operation.ts";
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

/** The Reference Objects of a response and of what it holds, but for its schemas. */
export function referencesIn(
  look: Look,
  response: ResponseEntry,
  version: OpenApiVersion,
): readonly UsedReference[] {
  const part = look.response(response);
  if (part === undefined) return [];
  // A media type is a Reference Object from 3.2 on; before, `$ref` is an unknown field of it.
  const mediaTypes = version === "3.2" ? mediaTypesIn(look, response) : [];
  const examples = exampleHolders(look, response).flatMap((holder) =>
    look.parts(look.data(holder.part, "examples")),
  );
  return [
    ...used("response", [part]),
    ...used("header", response.headers.length > 0 ? headersIn(look, response) : []),
    ...used("media type", mediaTypes),
    ...used("example", examples),
    ...used("link", linksIn(look, response)),
  ];
}

/** The `$ref`s in the schemas of a response that lead nowhere: in those that are written with it, not in shared schemas. */
export function brokenSchemasIn(
  look: Look,
  response: ResponseEntry,
  version: OpenApiVersion,
): readonly UsedReference[] {
  const part = look.response(response);
  if (part === undefined) return [];
  const headers = response.headers.length > 0 ? headersIn(look, response) : [];
  // In 2.0 the media types of a response share one schema.
  const summaries = [...new Set(response.content?.map(({ schema }) => schema))];
  const hasDoubt =
    version === "3.2" ||
    summaries.some((schema) => schema !== undefined && !areResolved(look, schema.source));
  const media = hasDoubt ? mediaTypesIn(look, response) : [];
  const owners = [...(hasDoubt ? [part] : []), ...headers, ...media];
  const broken = owners
    .flatMap((owner) => ["schema", "itemSchema"].map((name) => ({ owner, name })))
    .filter(({ owner, name }) => {
      const written = look.data(owner, name);
      return written !== undefined && !areResolved(look, look.source(written));
    })
    .flatMap(({ owner, name }) => look.field(owner, name) ?? [])
    .flatMap((schema) => referringSchemas(look, schema, { left: MOST_SCHEMAS }))
    .filter(({ reference }) => reference?.resolution.state === "unresolved");
  return used("schema", broken);
}

function used(kind: ReferenceKind, parts: readonly Part[]): readonly UsedReference[] {
  return parts.flatMap(({ name, reference }) => (reference ? [{ kind, name, reference }] : []));
}

/**
 * Whether the text of a schema shows that all its references lead somewhere: to look into each of the schemas of a large document
 * would cost far more.
 */
function areResolved(look: Look, source: string): boolean {
  if (!source.includes("$ref")) return !HAS_ALIAS.test(source);
  const targets = [...source.matchAll(TARGET)].map(([, double, single, plain]) => double ?? single ?? plain);
  const isClear = targets.length === source.split("$ref").length - 1 && !HAS_ALIAS.test(source);
  return isClear && targets.every((target) => !look.isBroken(target ?? ""));
}

const HAS_ALIAS = /(?:^|[\s[,])\*/;
const TARGET = /\$ref["']?\s*:\s*(?:"([^"\\]*)"|'([^']*)'|([^\s"'{}[\],]+))/g;

const SCHEMA = /^(?:items|additionalProperties|not|contains|if|then|else|propertyNames|unevaluated\w+)$/;
const SCHEMAS = /^(?:properties|patternProperties|dependentSchemas|allOf|anyOf|oneOf|prefixItems)$/;

/** The schemas in a schema that are references, itself too. Below an `$id` a reference counts from there, not from the document. */
function referringSchemas(look: Look, schema: Part, budget: { left: number }): readonly Part[] {
  if (budget.left-- <= 0 || hasField(schema, "$id")) return [];
  if (schema.reference) return schema.reference.map.find("$id") ? [] : [schema];
  const map = asMap(schema.node);
  return (map ? entriesOf(map) : []).flatMap(({ name }) => {
    if (SCHEMAS.test(name))
      return look.parts(look.data(schema, name)).flatMap((inner) => referringSchemas(look, inner, budget));
    const inner = SCHEMA.test(name) ? look.field(schema, name) : undefined;
    return inner ? referringSchemas(look, inner, budget) : [];
  });
}
