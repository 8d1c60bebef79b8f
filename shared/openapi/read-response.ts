import type { MediaType, ResponseEntry, ResponseRef } from "../model/operation.ts";
import { isRangeKey, parseStatusKey } from "../model/status-key.ts";
import { hasRanges } from "../model/versions.ts";
import type { SourceEntry, SourceMap } from "../source/tree.ts";
import { asMap, entriesOf, fieldOf, findField, isNull, textOf } from "./fields.ts";
import { escapePointer, unescapePointer } from "./pointer.ts";
import type { OperationContext, ReadContext } from "./read-context.ts";
import { summariseSchema } from "./read-schema.ts";
import { type Resolution, referenceOf } from "./references.ts";

const SHARED = /^#\/(?:components\/)?responses\/([^/]+)$/;

/**
 * Projects one entry of a Responses Object.
 * @param produces the media types that the operation produces (2.0)
 */
export function readResponse(
  context: OperationContext,
  entry: SourceEntry,
  occurrence: number,
  pointer: string,
  produces: readonly string[],
): ResponseEntry {
  const own = asMap(entry.value);
  const target = referenceOf(own);
  const resolution = target === undefined ? undefined : context.follow(target);
  const map = resolution ? (resolution.state === "resolved" ? resolution.map : undefined) : own;
  const description = findField(map, "description");
  const { key } = entry;
  const response: ResponseEntry = {
    key: entry.name,
    status: isRangeKey(entry.name) && !hasRanges(context.version) ? undefined : parseStatusKey(entry.name),
    occurrence,
    keyStyle:
      key.kind === "scalar" && (key.style === "single" || key.style === "double") ? key.style : "plain",
    ref: resolution && readRef(resolution),
    // A description beside `$ref` overrides the shared one from 3.1 on (Reference Object).
    description:
      (target !== undefined && context.version !== "3.0" && context.version !== "2.0"
        ? textOf(fieldOf(own, "description"))
        : undefined) ?? textOf(description?.value),
    headers: headersOf(context, map),
    content: context.version === "2.0" ? contentOf2(context, map, produces) : contentOf3(context, map),
    pointer: `${pointer}/${escapePointer(entry.name)}`,
    keyRange: context.rangeOf(key),
    range: context.rangeOf(entry),
    descriptionRange:
      target === undefined && description && !isNull(description.value)
        ? context.rangeOf(description.value)
        : undefined,
    bodyField: bodyFieldOf(context, map, target !== undefined),
  };
  context.counter.countTexts([
    response.pointer,
    response.description,
    ...(response.content ?? []).map(({ schema }) => schema?.source),
  ]);
  return response;
}

function readRef(resolution: Resolution): ResponseRef {
  // The reference's first spelling in the document: one text for all who use it, which is quick to compare.
  const { target, state } = resolution;
  const name = SHARED.exec(target)?.[1];
  const isCircular = state === "unresolved" && resolution.isCircular;
  return {
    target,
    state,
    ...(isCircular && { isCircular }),
    name: name === undefined ? target : unescapePointer(name),
  };
}

function headersOf({ counter }: ReadContext, map: SourceMap | undefined): ResponseEntry["headers"] {
  const headers = asMap(fieldOf(map, "headers"));
  const entries = headers ? entriesOf(headers) : [];
  counter.count(entries.length);
  return entries.map(({ name }) => ({ name }));
}

function bodyFieldOf(
  { version, rangeOf }: OperationContext,
  map: SourceMap | undefined,
  isElsewhere: boolean,
): ResponseEntry["bodyField"] {
  const names = version === "2.0" ? (["schema", "examples"] as const) : (["content"] as const);
  for (const name of names) {
    const entry = findField(map, name);
    if (entry) return { name, range: isElsewhere ? undefined : rangeOf(entry.key) };
  }
  return undefined;
}

function contentOf3(context: ReadContext, map: SourceMap | undefined): readonly MediaType[] | undefined {
  const field = fieldOf(map, "content");
  if (!field) return undefined;
  const content = asMap(field);
  if (!content) return [];
  const entries = entriesOf(content);
  context.counter.count(entries.length);
  return entries.map(({ name, value }) => {
    let media = asMap(value);
    const target = referenceOf(media);
    if (target !== undefined) {
      const resolution = context.follow(target);
      media = resolution.state === "resolved" ? resolution.map : undefined;
    }
    const schema = fieldOf(media, "schema") ?? fieldOf(media, "itemSchema");
    return {
      name,
      schema: schema && summariseSchema(context.tree, schema),
      hasExample: fieldOf(media, "example") !== undefined || fieldOf(media, "examples") !== undefined,
    };
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
  context.counter.count(produces.length);
  return (produces.length > 0 ? produces : [""]).map((name) => ({
    name,
    schema: summary,
    hasExample: fieldOf(examples, name) !== undefined,
  }));
}
