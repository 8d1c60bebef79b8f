import type { ResponseEntry } from "../../model/operation.ts";
import type { Look, Part } from "../../openapi/look.ts";
import { hasField, headersIn, mediaTypesIn } from "../parts.ts";

/** An example with the schema that it is of. */
export interface WrittenExample {
  readonly value: Part;
  readonly schema: Part;
  /** The media type that it is written in; undefined of a header's value. */
  readonly mediaType: string | undefined;
  /** Whether it is the data itself, whatever the media type writes it as. */
  readonly isData: boolean;
}

/** The examples of a response and of its headers, those of schemas apart. */
export function examplesIn(look: Look, response: ResponseEntry): readonly WrittenExample[] {
  return look.writtenIn === "2.0" ? examplesOf2(look, response) : examplesOf3(look, response);
}

function examplesOf2(look: Look, response: ResponseEntry): readonly WrittenExample[] {
  const part = look.response(response);
  const schema = look.data(part, "schema");
  if (schema === undefined) return [];
  return look
    .dataParts(look.data(part, "examples"))
    .map((value) => ({ value, schema, mediaType: value.name, isData: false }));
}

function examplesOf3(look: Look, response: ResponseEntry): readonly WrittenExample[] {
  const inBody = mediaTypesIn(look, response).flatMap((part) => examplesBeside(look, part, part.name));
  const inHeaders = headersIn(look, response).flatMap((header) => [
    ...examplesBeside(look, header, undefined),
    ...look.parts(look.field(header, "content")).flatMap((part) => examplesBeside(look, part, part.name)),
  ]);
  return [...inBody, ...inHeaders];
}

function examplesBeside(look: Look, part: Part, mediaType: string | undefined): readonly WrittenExample[] {
  const schema = look.data(part, "schema");
  // Of a sequence of items the example shows the whole as it is sent.
  if (schema === undefined || hasField(part, "itemSchema")) return [];
  const found: WrittenExample[] = [];
  const add = (value: Part | undefined, isData: boolean): void => {
    if (value?.node) found.push({ value, schema, mediaType, isData });
  };
  add(look.data(part, "example"), false);
  for (const example of look.parts(look.field(part, "examples"))) {
    add(look.data(example, "value"), false);
    if (look.writtenIn === "3.2") add(look.data(example, "dataValue"), true);
  }
  return found;
}
