import type { ResponseEntry } from "../model/operation.ts";
import type { Look, Part } from "../openapi/look.ts";
import { headersIn, isMap, mediaTypesIn } from "./parts.ts";

/** What can hold examples: a Header Object or a Media Type Object (3.x). */
export interface ExampleHolder {
  readonly kind: "header" | "media type";
  readonly part: Part;
}

/** Several rules ask for the same. */
const known = new WeakMap<Look, Map<ResponseEntry, readonly ExampleHolder[]>>();

/** The headers of a response, their media types, and the media types of its body as far as these have examples. */
export function exampleHolders(look: Look, response: ResponseEntry): readonly ExampleHolder[] {
  const holders = known.get(look) ?? new Map<ResponseEntry, readonly ExampleHolder[]>();
  known.set(look, holders);
  const found = holders.get(response) ?? findHolders(look, response);
  holders.set(response, found);
  return found;
}

function findHolders(look: Look, response: ResponseEntry): readonly ExampleHolder[] {
  const headers = response.headers.length > 0 ? headersIn(look, response).filter(isMap) : [];
  const ofHeaders = headers.flatMap((header) => look.parts(look.field(header, "content")));
  const ofBody = response.content?.some(({ hasExample }) => hasExample) ? mediaTypesIn(look, response) : [];
  return [
    ...headers.map((part) => ({ kind: "header", part }) as const),
    ...[...ofHeaders, ...ofBody].filter(isMap).map((part) => ({ kind: "media type", part }) as const),
  ];
}
