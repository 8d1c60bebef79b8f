import type { MediaType, ResponseEntry, ResponseHeader } from "../model/operation.ts";
import type { SourceEntry, SourceMap } from "../source/tree.ts";
import { asMap, entriesOf, fieldOf, findField, textOf } from "./fields.ts";
import { partsOfTexts } from "./limits.ts";
import type { ReadContext } from "./read-context.ts";
import { summariseSchema } from "./read-schema.ts";
import { referenceOf } from "./references.ts";

/** What is written of a response, whatever its key and whoever uses it. */
export interface Written extends Pick<ResponseEntry, "fields" | "description" | "headers" | "content"> {
  /** The references that were followed for it. */
  readonly followed: readonly string[];
  /** How many parts it counts for, each time that it is used. */
  readonly parts: number;
}

const NO_FIELDS: readonly string[] = [];

/**
 * Reads what is written of a response.
 * @param produces the media types that the operation produces (2.0)
 */
export function readWritten(
  context: ReadContext,
  map: SourceMap | undefined,
  produces: readonly string[],
): Written {
  const fields = fieldsOfResponse(map);
  const description = textOf(fieldOf(map, "description"));
  const headerMap = asMap(fieldOf(map, "headers"));
  const headers = headerMap ? entriesOf(headerMap).map(headerOf) : [];
  const followed: string[] = [];
  const content =
    context.version === "2.0" ? contentOf2(context, map, produces) : contentOf3(context, map, followed);
  let parts = headers.length + partsOfTexts([description]);
  parts += partsOfTexts(headers.map(({ target }) => target));
  for (const { schema } of content ?? []) parts += 1 + partsOfTexts([schema?.source]);
  return { fields, description, headers, content, followed, parts };
}

/** The same of a shared response: real documents share a few among a thousand operations, and each is read once. */
export function readShared(
  context: ReadContext,
  map: SourceMap | undefined,
  produces: readonly string[],
): Written {
  // What it holds depends on who uses it in 2.0.
  if (map === undefined || context.version === "2.0") return readWritten(context, map, produces);
  const known = context.shared.get(map);
  if (known === undefined) {
    const written = readWritten(context, map, produces);
    context.shared.set(map, written);
    return written;
  }
  // Who uses it depends on what they lead to.
  for (const target of known.followed) context.follow(target);
  return known;
}

const fieldsOfResponse = rememberFields([
  "summary",
  "description",
  "headers",
  "content",
  "links",
  "schema",
  "examples",
]);
const fieldsOfMedia = rememberFields([
  "schema",
  "itemSchema",
  "example",
  "examples",
  "encoding",
  "prefixEncoding",
  "itemEncoding",
]);
const fieldsOfReferred = rememberFields(["schema", "itemSchema", "example", "examples"], ["$ref"]);

/** Which of some fields a map has, after some that it has anyway. Kept, as aliases and references may ask for the same thousands of times. */
function rememberFields(names: readonly string[], others: readonly string[] = []) {
  const memory = new WeakMap<SourceMap, readonly string[]>();
  return (map: SourceMap | undefined): readonly string[] => {
    if (map === undefined) return others;
    const known = memory.get(map) ?? [
      ...others,
      ...names.filter((name) => findField(map, name) !== undefined),
    ];
    memory.set(map, known);
    return known;
  };
}

function headerOf({ name, value }: SourceEntry): ResponseHeader {
  return { name, target: referenceOf(asMap(value)) };
}

function contentOf3(
  context: ReadContext,
  map: SourceMap | undefined,
  followed: string[],
): readonly MediaType[] | undefined {
  const field = fieldOf(map, "content");
  if (!field) return undefined;
  const content = asMap(field);
  if (!content) return [];
  return entriesOf(content).map(({ name, value }) => {
    let media = asMap(value);
    let fields = fieldsOfMedia(media);
    const target = referenceOf(media);
    if (target !== undefined) {
      followed.push(target);
      const resolution = context.follow(target);
      media = resolution.state === "resolved" ? resolution.map : undefined;
      fields = fieldsOfReferred(media);
    }
    const schema = fieldOf(media, "schema") ?? fieldOf(media, "itemSchema");
    const hasExample = fieldOf(media, "example") !== undefined || fieldOf(media, "examples") !== undefined;
    return { name, schema: schema && summariseSchema(context.tree, schema), hasExample, fields };
  });
}

function contentOf2(
  context: ReadContext,
  map: SourceMap | undefined,
  produces: readonly string[],
): readonly MediaType[] | undefined {
  const schema = fieldOf(map, "schema");
  const examples = asMap(fieldOf(map, "examples"));
  if (!schema && !findField(map, "examples")) return undefined;
  const summary = schema && summariseSchema(context.tree, schema);
  return (produces.length > 0 ? produces : [""]).map((name) => ({
    name,
    schema: summary,
    hasExample: fieldOf(examples, name) !== undefined,
    fields: NO_FIELDS,
  }));
}
