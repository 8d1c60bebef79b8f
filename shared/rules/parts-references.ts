import type { ResponseEntry } from "../model/operation.ts";
import { asMap, entriesOf } from "../openapi/fields.ts";
import type { Look, Part, PartReference } from "../openapi/look.ts";
import { referenceOf } from "../openapi/references.ts";
import { rememberByPart, rememberShared } from "../openapi/remember-by-part.ts";
import { headersOf, linksOf, mediaTypesOf } from "./parts.ts";
import { namedExamplesOf } from "./parts-examples.ts";
import type { ResponseOutline } from "./response-outline.ts";
import { showsAllResolved, WrittenText } from "./texts-of-responses.ts";

export type ReferenceKind = "response" | "header" | "media type" | "schema" | "example" | "link";

/** A Reference Object that a response uses, or a `$ref` in one of its schemas. */
export interface UsedReference {
  readonly kind: ReferenceKind;
  /** The key that it is used under. */
  readonly name: string;
  readonly reference: PartReference;
}

/** Aliases can multiply the parts of a schema without end. */
const MOST_SCHEMAS = 5000;

/** Whether a response may be a reference, or hold one: of what may, its projection lists each field. */
export function mayHoldReferences({ ref, fields }: ResponseOutline): boolean {
  return ref !== undefined || fields.some((field) => field !== "description");
}

/**
 * Chooses among the references of responses, their own too.
 * @param within the references in what is written of a response, among which is chosen once where that is shared
 */
export function chooseReferences(
  within: (look: Look, response: Part) => readonly UsedReference[],
  isChosen: (used: UsedReference) => boolean,
): (look: Look, response: ResponseEntry) => readonly UsedReference[] {
  const chosenWithin = rememberShared((look, part) => within(look, part).filter(isChosen));
  return (look, response) => {
    const part = look.response(response);
    if (part === undefined) return [];
    const own = usedBy("response", part);
    const others = chosenWithin(look, part);
    return own && isChosen(own) ? [own, ...others] : others;
  };
}

/** The references in a response, but for those in its schemas. */
export const referencesOf = rememberByPart((look, response): readonly UsedReference[] => [
  ...headersOf(look, response).flatMap((part) => usedBy("header", part) ?? []),
  ...mediaTypesOf(look, response).flatMap((part) => usedBy("media type", part) ?? []),
  ...namedExamplesOf(look, response).flatMap((part) => usedBy("example", part) ?? []),
  ...linksOf(look, response).flatMap((part) => usedBy("link", part) ?? []),
]);

const SCHEMA_FIELDS = ["schema", "itemSchema"];

/** The references in the schemas of a response that lead nowhere: in those that are written here, not in shared schemas. */
export function brokenSchemasOf(look: Look, response: Part): readonly UsedReference[] {
  const owners = [response, ...headersOf(look, response), ...mediaTypesOf(look, response)];
  return owners
    .flatMap((owner) => (owner === response ? ["schema"] : SCHEMA_FIELDS).map((name) => ({ owner, name })))
    .filter(({ owner, name }) => {
      const written = look.data(owner, name);
      if (written === undefined) return false;
      const target = referenceOf(asMap(written.node));
      return target === undefined
        ? !showsAllResolved(look, new WrittenText(look.source(written)))
        : look.isBroken(target);
    })
    .flatMap(({ owner, name }) => look.field(owner, name) ?? [])
    .flatMap((schema) => referringSchemas(look, schema))
    .flatMap((schema) => usedBy("schema", schema) ?? [])
    .filter(({ reference }) => reference.resolution.state === "unresolved");
}

function usedBy(kind: ReferenceKind, { name, reference }: Part): UsedReference | undefined {
  return reference && { kind, name, reference };
}

const SCHEMA = /^(?:items|additionalProperties|not|contains|if|then|else|propertyNames|unevaluated\w+)$/;
const SCHEMAS = /^(?:properties|patternProperties|dependentSchemas|allOf|anyOf|oneOf|prefixItems)$/;

/** The schemas in a schema that are references, itself too. Below an `$id` a reference counts from there, not from the document. */
function referringSchemas(look: Look, schema: Part): readonly Part[] {
  const found: Part[] = [];
  let left = MOST_SCHEMAS;
  const add = (part: Part): void => {
    if (left-- <= 0) return;
    if (part.reference) {
      if (!part.reference.siblings.includes("$id")) found.push(part);
      return;
    }
    const map = asMap(part.node);
    if (!map || map.find("$id")) return;
    for (const { name } of entriesOf(map)) {
      if (SCHEMAS.test(name)) for (const inner of look.parts(look.data(part, name))) add(inner);
      else if (SCHEMA.test(name)) {
        const inner = look.field(part, name);
        if (inner) add(inner);
      }
    }
  };
  add(schema);
  return found;
}
