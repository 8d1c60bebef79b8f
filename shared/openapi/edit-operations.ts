import type { SemanticEdit } from "../model/semantic-edit.ts";
import { insertEntry } from "../source/insert-entry.ts";
import { enter, entriesAt, type MapPlace, rootPlace } from "../source/map-place.ts";
import { Refusal } from "../source/refusal.ts";
import type { SourceEntry } from "../source/tree.ts";
import type { DataField } from "../source/write-data.ts";
import type { ApiDocument } from "./document.ts";
import { setText } from "./edit-description.ts";
import { refusePathName, removePath } from "./edit-paths.ts";
import { asMap, isNull } from "./fields.ts";
import { locateOperation } from "./locate.ts";
import { type MapChange, unchangedEntries } from "./map-change.ts";
import { changeKey, removeEntry } from "./map-edits.ts";
import { methodsOf } from "./methods.ts";
import { newOperationData } from "./new-operation.ts";
import { splitPath } from "./path-names.ts";
import { createContext } from "./read-context.ts";
import { readParameters } from "./read-parameters.ts";
import { referenceOf } from "./references.ts";
import { refuseRepeat } from "./repeated-keys.ts";
import { styleByLevel } from "./write-levels.ts";
import { quoteOfStatusKey } from "./write-style.ts";

type EditOf<Type extends SemanticEdit["type"]> = Extract<SemanticEdit, { readonly type: Type }>;

/** Plans a new operation with one response, `200`; its path is added where the document has none of that name. */
export function addOperation(document: ApiDocument, edit: EditOf<"add-operation">): MapChange {
  const { container, name } = splitPath(edit.path);
  refusePathName(document, edit.path);
  const { isAdditional, key } = methodKey(document, edit.method);
  if (edit.operationId) refuseUsedId(document, edit.operationId);
  const root = rootPlace(document.tree);
  const paths = child(root, container, "The document");
  const item = paths && child(paths, name, "The document");
  const operation: DataField = { key, value: operationData(document, edit, item) };
  const field: DataField = isAdditional ? { key: "additionalOperations", value: [operation] } : operation;
  if (!paths) return insert(document, root, { key: container, value: [{ key: name, value: [field] }] });
  if (!item) return insert(document, paths, { key: name, value: [field] });
  if (item.node.kind === "map" && referenceOf(item.node) !== undefined) {
    throw new Refusal(
      `The path item of ${edit.path} is a reference to ${referenceOf(item.node) ?? ""}; edit it there.`,
    );
  }
  if (document.operations.some((other) => other.path === edit.path && other.method === key)) {
    throw new Refusal(`${edit.path} has an operation ${edit.method.toUpperCase()} already.`);
  }
  const additional = isAdditional ? child(item, "additionalOperations", edit.path) : undefined;
  return additional ? insert(document, additional, operation) : insert(document, item, field);
}

function operationData(
  document: ApiDocument,
  edit: EditOf<"add-operation">,
  item: MapPlace | undefined,
): readonly DataField[] {
  const sample = document.operations.find(({ responses }) => responses.length > 0);
  const keyQuote = sample ? quoteOfStatusKey(document, sample, "200", 0) : "single";
  const context = createContext(document.tree, document.version);
  const { parameters } = readParameters(context, asMap(item?.node), undefined);
  return newOperationData(document.version, edit, parameters, keyQuote);
}

/** Plans to take an operation away; its path goes with its last operation. */
export function removeOperation(
  document: ApiDocument,
  { operation: id }: EditOf<"remove-operation">,
): MapChange {
  const { operation, place } = locateOperation(document, id);
  const others = document.operations.filter((other) => other.path === operation.path && other !== operation);
  if (others.length === 0) return removePath(document, { type: "remove-path", path: operation.path });
  const { parent, entry } = leave(place);
  if (entriesAt(parent).length > 1) return removeEntry(parent, entry);
  // The last of `additionalOperations` takes that field with it.
  const outer = leave(parent);
  return removeEntry(outer.parent, outer.entry);
}

/** Plans another method for an operation. */
export function changeMethod(
  document: ApiDocument,
  { operation: id, to }: EditOf<"change-method">,
): MapChange {
  const { operation, place } = locateOperation(document, id);
  const { isAdditional, key } = methodKey(document, to);
  if (key === operation.method) throw new Refusal(`The method is ${key.toUpperCase()} already.`);
  if (document.operations.some((other) => other.path === operation.path && other.method === key)) {
    throw new Refusal(`${operation.path} has an operation ${key.toUpperCase()} already.`);
  }
  const { parent, entry } = leave(place);
  const wasAdditional = parent.steps.at(-1)?.entry.name === "additionalOperations";
  if (isAdditional !== wasAdditional) {
    throw new Refusal(
      `${to} stands at another place of the path item than ${operation.method}; add it as a new operation.`,
    );
  }
  return changeKey(parent, entry, key);
}

/** Plans an operationId or a summary; an empty value removes the field. */
export function setOperationText(
  document: ApiDocument,
  { operation: id, value }: EditOf<"set-operation-id" | "set-summary">,
  name: "operationId" | "summary",
): MapChange {
  const { operation, place } = locateOperation(document, id);
  const { node } = place;
  const target = node.kind === "map" ? referenceOf(node) : undefined;
  if (target !== undefined || (node.kind !== "map" && !isNull(node))) {
    throw new Refusal(operation.readOnlyReason ?? `The operation ${id} is not a map; edit it in the text.`);
  }
  const entries = entriesAt(place);
  if (value === "") {
    const entry = entries.find((candidate) => candidate.name === name);
    if (!entry) throw new Refusal(`The operation ${id} has no ${name}.`);
    return removeEntry(place, entry);
  }
  if (name === "operationId") refuseUsedId(document, value, id);
  const after = name === "operationId" ? ["summary", "description"] : [];
  return setText(place, name, value, entries.findLastIndex((entry) => after.includes(entry.name)) + 1);
}

/** Where an operation of this method stands in a path item, and under which key. */
function methodKey(
  document: ApiDocument,
  method: string,
): { readonly isAdditional: boolean; readonly key: string } {
  const key = method.toLowerCase();
  if (methodsOf(document.version).has(key)) return { isAdditional: false, key };
  // A method is a token (RFC 9110 §9.1); 3.2 takes others than the usual ones under `additionalOperations`.
  if (document.version === "3.2" && /^[!#$%&'*+.^_`|~\w-]+$/.test(method))
    return { isAdditional: true, key: method };
  throw new Refusal(`OpenAPI ${document.openapi} has no place for the method ${method}.`);
}

function refuseUsedId(document: ApiDocument, operationId: string, self?: string): void {
  const user = document.operations.find((other) => other.operationId === operationId && other.id !== self);
  if (user) throw new Refusal(`The operationId ${operationId} is used by ${user.id} already.`);
}

/**
 * The place of a map's field; refused when an alias, a merge key or a second key of that name stands in the way; undefined
 * when there is none.
 * @param owner what the map is called
 */
function child(place: MapPlace, name: string, owner: string): MapPlace | undefined {
  const { node } = place;
  if (node.kind === "map" && node.find("<<")) {
    throw new Refusal("A YAML merge key (<<) stands in this map; edit it in the text.");
  }
  if (node.kind === "map") refuseRepeat(node, name, owner);
  const entry = entriesAt(place).find((candidate) => candidate.name === name);
  if (!entry) return undefined;
  const inner = enter(place, entry);
  if (inner.node.kind === "map" || isNull(inner.node)) return inner;
  throw new Refusal(`${name} is not written as a map; edit it in the text.`);
}

/** The place of the map above, and the entry in it. */
function leave(place: MapPlace): { readonly parent: MapPlace; readonly entry: SourceEntry } {
  const step = place.steps.at(-1);
  if (!step) throw new RangeError("The root has no parent.");
  return { parent: { tree: place.tree, steps: place.steps.slice(0, -1), node: step.map }, entry: step.entry };
}

function insert(document: ApiDocument, place: MapPlace, field: DataField): MapChange {
  const entries = entriesAt(place);
  return {
    place,
    edits: insertEntry(place, entries.length, field, styleByLevel(document, place)),
    expected: [...unchangedEntries(place), { name: field.key, data: field.value }],
  };
}
