import type { ResponseEntry } from "../model/operation.ts";
import { asMap, fieldOf, textOf } from "../openapi/fields.ts";
import type { Look, Part } from "../openapi/look.ts";
import { rememberByPart } from "../openapi/remember-by-part.ts";

const NONE: readonly Part[] = [];

/** The Header Objects of a response. */
export function headersIn(look: Look, response: ResponseEntry): readonly Part[] {
  const part = response.headers.length > 0 ? look.response(response) : undefined;
  return part ? headersOf(look, part) : NONE;
}

/** The Media Type Objects of a response or a header (3.x). */
export const mediaTypesOf = partsOfField("content");

/** The Media Type Objects of a response (3.x). */
export function mediaTypesIn(look: Look, response: ResponseEntry): readonly Part[] {
  const part = look.response(response);
  return part ? mediaTypesOf(look, part) : NONE;
}

/** The Link Objects of a response (3.x). */
export function linksIn(look: Look, response: ResponseEntry): readonly Part[] {
  const part = look.response(response);
  return part ? linksOf(look, part) : NONE;
}

/** The Header Objects in a response. */
export const headersOf = partsOfField("headers");
/** The Link Objects in a response (3.x). */
export const linksOf = partsOfField("links");

/** Several rules ask for the same. */
function partsOfField(name: string) {
  return rememberByPart((look, part) => look.parts(look.field(part, name)));
}

/** Whether a part is a map, so that its fields can be judged: nothing is known of one whose reference cannot be followed. */
export function isMap(part: Part): boolean {
  return asMap(part.node) !== undefined;
}

/** Whether a part has a field. */
export function hasField(part: Part, name: string): boolean {
  return fieldOf(asMap(part.node), name) !== undefined;
}

/** The text of a scalar field; undefined when there is none. */
export function textIn(part: Part | undefined, name: string): string | undefined {
  return textOf(fieldOf(asMap(part?.node), name));
}

/** The part as the subject of a sentence: `The header X-Rate`, where it is shared by the name it is shared under. */
export function partSubject(kind: string, part: Part): string {
  const shared = part.range === undefined ? sharedName(part.pointer) : undefined;
  return shared === undefined ? `The ${kind} ${part.name}` : `The shared ${kind} ${shared}`;
}

function sharedName(pointer: string): string | undefined {
  return /^\/components\/(?:headers|examples|links|responses|schemas|mediaTypes)\/([^/]+)$/.exec(
    pointer,
  )?.[1];
}
