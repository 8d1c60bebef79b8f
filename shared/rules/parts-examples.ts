import type { Part } from "../openapi/look.ts";
import { rememberByPart } from "../openapi/remember-by-part.ts";
import { headersOf, isMap, mediaTypesOf } from "./parts.ts";

/** What can hold examples: a Header Object or a Media Type Object (3.x). */
export interface ExampleHolder {
  readonly kind: "header" | "media type";
  readonly part: Part;
}

/** The headers in a response, their media types, and the media types of its body. */
export const exampleHoldersOf = rememberByPart((look, response): readonly ExampleHolder[] => {
  const headers = headersOf(look, response).filter(isMap);
  const media = [...headers.flatMap((header) => mediaTypesOf(look, header)), ...mediaTypesOf(look, response)];
  return [
    ...headers.map((part) => ({ kind: "header", part }) as const),
    ...media.filter(isMap).map((part) => ({ kind: "media type", part }) as const),
  ];
});

/** The named examples in a response, their references followed. */
export const namedExamplesOf = rememberByPart((look, response) =>
  exampleHoldersOf(look, response).flatMap(({ part }) => look.parts(look.data(part, "examples"))),
);
