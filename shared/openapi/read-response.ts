import type { ResponseEntry, ResponseRef } from "../model/operation.ts";
import { isRangeKey, parseStatusKey } from "../model/status-key.ts";
import { hasRanges } from "../model/versions.ts";
import type { SourceEntry, SourceMap } from "../source/tree.ts";
import { asMap, fieldOf, findField, isNull, textOf } from "./fields.ts";
import { escapePointer, unescapePointer } from "./pointer.ts";
import type { OperationContext, ReadContext } from "./read-context.ts";
import { readShared, readWritten } from "./read-written.ts";
import { type Resolution, referenceOf, siblingsIn } from "./references.ts";

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
  const written =
    target === undefined ? readWritten(context, map, produces) : readShared(context, map, produces);
  context.counter.count(written.parts);
  const { key } = entry;
  const response: ResponseEntry = {
    key: entry.name,
    status: isRangeKey(entry.name) && !hasRanges(context.version) ? undefined : parseStatusKey(entry.name),
    occurrence,
    keyStyle:
      key.kind === "scalar" && (key.style === "single" || key.style === "double") ? key.style : "plain",
    ref: own && resolution && readRef(context, own, resolution),
    fields: written.fields,
    // A description beside `$ref` overrides the shared one from 3.1 on (Reference Object).
    description:
      (target !== undefined && context.version !== "3.0" && context.version !== "2.0"
        ? textOf(fieldOf(own, "description"))
        : undefined) ?? written.description,
    headers: written.headers,
    content: written.content,
    pointer: `${pointer}/${escapePointer(entry.name)}`,
    keyRange: context.rangeOf(key),
    range: context.rangeOf(entry),
    descriptionRange: target === undefined ? descriptionRangeOf(context, map) : undefined,
    bodyField: bodyFieldOf(context, map, target !== undefined),
  };
  context.counter.countTexts([response.pointer]);
  return response;
}

function readRef({ counter, refs }: ReadContext, reference: SourceMap, resolution: Resolution): ResponseRef {
  const siblings = siblingsIn(reference);
  counter.count(siblings.length);
  // One for all who use it: that is quick to compare, its text too.
  const known = siblings.length === 0 ? refs.get(resolution.target) : undefined;
  if (known) return known;
  const { target, state } = resolution;
  const name = SHARED.exec(target)?.[1];
  const isCircular = state === "unresolved" && resolution.isCircular;
  const ref: ResponseRef = {
    target,
    state,
    ...(isCircular && { isCircular }),
    name: name === undefined ? target : unescapePointer(name),
    siblings,
  };
  if (siblings.length === 0) refs.set(target, ref);
  return ref;
}

function descriptionRangeOf({ rangeOf }: OperationContext, map: SourceMap | undefined) {
  const description = fieldOf(map, "description");
  return description && !isNull(description) ? rangeOf(description) : undefined;
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
