import type { Operation } from "../model/operation.ts";
import type { ResponseTarget, SemanticEdit } from "../model/semantic-edit.ts";
import type { ApiDocument } from "./document.ts";
import { DEFAULT_FIELD, RULES_FIELD } from "./read-sending.ts";

/**
 * What else an edit of a response's key entails: the operation names the response by its key elsewhere, in its rules, as its default
 * and in its silences. Of several responses with one key the others keep what is said of it.
 */
export function editsThatFollow(document: ApiDocument, edit: SemanticEdit): readonly SemanticEdit[] {
  if (edit.type !== "rename-response" && edit.type !== "remove-response") return [];
  const operation = document.operationById(edit.target.operation);
  if (operation === undefined || !isOnlyOne(operation, edit.target)) return [];
  return edit.type === "rename-response"
    ? followRename(operation, edit.target.key, edit.to)
    : followRemoval(operation, edit.target.key);
}

function isOnlyOne({ responses }: Operation, { key }: ResponseTarget): boolean {
  return responses.filter((response) => response.key === key).length === 1;
}

function followRename(operation: Operation, key: string, to: string): readonly SemanticEdit[] {
  const { sending, silences, pointer } = operation;
  const sets = sending?.sets ?? [];
  const isTaken = sets.some((set) => set.key === to);
  return [
    ...sets
      .filter((set) => set.key === key && !isTaken)
      .map((set): SemanticEdit => ({ type: "rename-key", at: set.pointer, to })),
    ...(sending?.defaultKey === key
      ? [{ type: "set-value", at: `${pointer}/${DEFAULT_FIELD}`, value: to } as const]
      : []),
    ...silences
      .filter(({ response }) => response === key)
      .map((silence): SemanticEdit => ({ type: "set-value", at: `${silence.pointer}/response`, value: to })),
  ];
}

function followRemoval({ sending, pointer }: Operation, key: string): readonly SemanticEdit[] {
  const sets = sending?.sets ?? [];
  const own = sets.filter((set) => set.key === key);
  const isAll = own.length === sets.length;
  const pointers = isAll && own.length > 0 ? [`${pointer}/${RULES_FIELD}`] : own.map((set) => set.pointer);
  if (sending?.defaultKey === key) pointers.push(`${pointer}/${DEFAULT_FIELD}`);
  return pointers.map((at) => ({ type: "remove-value", at }));
}
