import type { Operation, OperationId, ResponseEntry, ResponsesField } from "../model/operation.ts";
import { shiftRange, type TextRange } from "../model/text.ts";
import type { SourceEntry, SourceMap, SourceNode } from "../source/tree.ts";
import {
  asMap,
  entriesOf,
  fieldOf,
  findField,
  isMerged,
  isNull,
  itemsOf,
  mergeKeyOf,
  textOf,
} from "./fields.ts";
import { methodsOf } from "./methods.ts";
import { escapePointer } from "./pointer.ts";
import { contextOfOperation, type OperationContext, type ReadContext } from "./read-context.ts";
import { readParameters } from "./read-parameters.ts";
import { readResponse } from "./read-response.ts";
import { countSecurity, readSecurity } from "./read-security.ts";
import { readSending } from "./read-sending.ts";
import { readSilences } from "./read-silences.ts";
import { referenceOf } from "./references.ts";
import { repeatReason } from "./repeated-keys.ts";

/** A path item, and whether it can be edited there. */
export interface ItemPlace {
  readonly path: string;
  /** JSON pointer of the path item, e.g. `/paths/~1pets`. */
  readonly pointer: string;
  readonly item: SourceMap;
  /** JSON pointers of the places through which the item was found. */
  readonly steps: readonly string[];
  /** Why nothing under the path item can be edited here, as a sentence. */
  readonly readOnlyReason: string | undefined;
}

interface OperationPlace extends ItemPlace {
  readonly entry: SourceEntry;
  /** Whether the method stands under `additionalOperations` (3.2). */
  readonly isAdditional: boolean;
}

/** An operation, and the offset of its method's key. */
export interface PlacedOperation {
  readonly operation: Operation;
  readonly start: number;
}

/** Names an operation: `GET /pets`. Names under `additionalOperations` stay as written. */
function operationIdOf(method: string, path: string, isAdditional: boolean): OperationId {
  return `${isAdditional ? method : method.toUpperCase()} ${path}` as OperationId;
}

/** Projects one operation of a path item. */
function readOperation(document: ReadContext, place: OperationPlace): PlacedOperation {
  const { entry, path, item, isAdditional } = place;
  const { start } = entry.key;
  const method = entry.name;
  const own = asMap(entry.value);
  const target = referenceOf(own);
  const keyRange = shiftRange(entry.key, -start);
  // Of an operation that is written elsewhere only the key is here, and what lies between the two may change.
  const rangeOf = (range: TextRange) => (target === undefined ? shiftRange(range, -start) : keyRange);
  const context = contextOfOperation(document, rangeOf);
  const resolution = target === undefined ? undefined : context.follow(target);
  const map = resolution ? (resolution.state === "resolved" ? resolution.map : undefined) : own;
  const { counter } = context;
  const { parameters, areAllKnown } = readParameters(context, item, map);
  const pointer = `${place.pointer}/${isAdditional ? "additionalOperations/" : ""}${escapePointer(method)}`;
  const field = findField(map, "responses");
  const isExternal = resolution !== undefined && resolution.state !== "resolved";
  const id = operationIdOf(method, path, isAdditional);
  const responses = field ? readResponses(context, field.value, map, `${pointer}/responses`) : [];
  const operation: Operation = {
    id,
    method,
    path,
    operationId: textOf(fieldOf(map, "operationId")),
    summary: textOf(fieldOf(map, "summary")),
    tags: itemsOf(fieldOf(map, "tags")).flatMap((tag) => textOf(tag) ?? []),
    parameters,
    hasUnknownParameters: !areAllKnown,
    hasRequestBody:
      fieldOf(map, "requestBody") !== undefined ||
      (context.version === "2.0" && parameters.some(({ in: at }) => at === "body" || at === "formData")),
    security: readSecurity(fieldOf(map, "security")) ?? context.security,
    pointer,
    keyRange,
    range: shiftRange(entry, -start),
    responses,
    responsesField: readField(context, field, isExternal),
    readOnlyReason:
      place.readOnlyReason ??
      repeatReason(own, "responses", id) ??
      (target === undefined
        ? reasonOf(entry.value, field)
        : referenceReason(target, resolution?.state ?? "unresolved")),
    silences: readSilences(context, map, pointer),
    sending: readSending(context, map, pointer),
    dependsOn: outsideOf(pointer, [...place.steps, ...context.steps]),
  };
  const { tags, security, dependsOn } = operation;
  const ownSecurity = security === context.security ? 0 : countSecurity(security);
  counter.count(1 + tags.length + ownSecurity + dependsOn.length);
  counter.countTexts([pointer, operation.operationId, operation.summary, ...tags]);
  return { operation, start };
}

/** The places that lie outside an operation. */
function outsideOf(pointer: string, steps: readonly string[]): readonly string[] {
  const inner = `${pointer}/`;
  return [...new Set(steps)].filter((step) => step !== pointer && !step.startsWith(inner));
}

function readField(
  { rangeOf }: OperationContext,
  field: SourceEntry | undefined,
  isExternal: boolean,
): ResponsesField {
  if (isExternal) return { state: "external", extensions: 0, keyRange: undefined };
  if (!field) return { state: "absent", extensions: 0, keyRange: undefined };
  const map = asMap(field.value);
  return {
    state: map || isNull(field.value) ? "present" : "not-a-map",
    extensions: map ? entriesOf(map).filter(({ name }) => name.startsWith("x-")).length : 0,
    keyRange: rangeOf(field.key),
  };
}

function readResponses(
  context: OperationContext,
  node: SourceNode,
  operation: SourceMap | undefined,
  pointer: string,
): readonly ResponseEntry[] {
  const map = asMap(node);
  if (!map) return [];
  const own = fieldOf(operation, "produces");
  const produces = own ? itemsOf(own).flatMap((item) => textOf(item) ?? []) : context.produces;
  const seen = new Map<string, number>();
  const entries = entriesOf(map);
  context.counter.count(entries.length);
  return entries
    .filter(({ name }) => !name.startsWith("x-"))
    .map((entry) => {
      const occurrence = seen.get(entry.name) ?? 0;
      seen.set(entry.name, occurrence + 1);
      return readResponse(context, entry, occurrence, pointer, produces);
    });
}

function referenceReason(target: string, state: "resolved" | "unresolved" | "external"): string {
  if (state === "external") return `The operation is kept in another file, ${target}; edit it there.`;
  if (state === "unresolved")
    return `The operation is a reference to ${target}, which is not in this document.`;
  return `The operation is a reference to ${target}; edit it there.`;
}

function reasonOf(value: SourceNode, field: SourceEntry | undefined): string | undefined {
  if (value.kind === "alias") return `The operation is the YAML alias *${value.name}; edit it at its anchor.`;
  const map = asMap(value);
  if (!map) return isNull(value) ? undefined : "The operation is not a map, so nothing can be edited in it.";
  if (field && map.find(field.name) !== field) {
    return "The responses come from a YAML merge key (<<); edit them where they are written.";
  }
  if (field?.value.kind === "alias") {
    return `The responses are the YAML alias *${field.value.name}; edit them at their anchor.`;
  }
  const responses = asMap(field?.value);
  if (responses && mergeKeyOf(responses)) {
    return "The responses hold a YAML merge key (<<), so their order and contents cannot be edited safely here.";
  }
  if (field && !responses && !isNull(field.value))
    return "The responses are not a map, so none can be edited.";
  return undefined;
}

/** The operations of a path item, in document order. */
export function operationsOfItem(context: ReadContext, itemPlace: ItemPlace): readonly PlacedOperation[] {
  const { item, path, pointer, steps } = itemPlace;
  const methods = methodsOf(context.version);
  const entries = entriesOf(item);
  context.counter.count(entries.length);
  return entries.flatMap((entry) => {
    const isMethod = methods.has(entry.name);
    if (!isMethod && (context.version !== "3.2" || entry.name !== "additionalOperations")) return [];
    const reason =
      itemPlace.readOnlyReason ??
      repeatReason(item, entry.name, path) ??
      (isMerged(item, entry)
        ? "The operation comes from a YAML merge key (<<); edit it where it is written."
        : undefined);
    const placeOf = (one: SourceEntry, readOnlyReason: string | undefined): OperationPlace => ({
      path,
      pointer,
      item,
      steps,
      readOnlyReason,
      entry: one,
      isAdditional: one !== entry,
    });
    if (isMethod) return [readOperation(context, placeOf(entry, reason))];
    const additional = asMap(entry.value);
    if (!additional) return [];
    const others = entriesOf(additional);
    context.counter.count(others.length);
    return others.map((inner) =>
      readOperation(context, placeOf(inner, reason ?? repeatReason(additional, inner.name, path))),
    );
  });
}
