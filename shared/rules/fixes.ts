import { findHeaderPreset } from "../codes/header-presets.ts";
import { phraseOf } from "../codes/status-codes.ts";
import { successCodeOf } from "../codes/usual-codes.ts";
import type { Fix } from "../model/finding.ts";
import type { Operation, ResponseEntry } from "../model/operation.ts";
import type { ResponseTarget, SemanticEdit } from "../model/semantic-edit.ts";
import { findResponse } from "./responses.ts";

/** Names the response in edits. */
export function targetOf(operation: Operation, { key, occurrence }: ResponseEntry): ResponseTarget {
  const target = { operation: operation.id, key };
  return occurrence === 0 ? target : { ...target, occurrence };
}

/** Whether the operation lists the key. */
export function hasKey(operation: Operation, key: string): boolean {
  return findResponse(operation.responses, key) !== undefined;
}

/** A fix that its edits carry out. */
export function applyFix(title: string, edits: readonly SemanticEdit[], isSafe = false): Fix {
  return { title, kind: "apply", safe: isSafe, edits };
}

/** Opens the response with its code to be chosen. */
export function chooseFix(title = "Choose another code"): Fix {
  return { title, kind: "choose", safe: false, edits: [] };
}

/** Opens the response to be edited. */
export function editFix(title = "Edit the description"): Fix {
  return { title, kind: "edit", safe: false, edits: [] };
}

/**
 * "Change to N": renames the response and, where its description was only the old phrase, describes it with the new one.
 * @returns no fix when the operation has N already
 */
export function changeCode(operation: Operation, response: ResponseEntry, to: string): readonly Fix[] {
  if (hasKey(operation, to)) return [];
  const rename: SemanticEdit = { type: "rename-response", target: targetOf(operation, response), to };
  const [before, after] = [phraseOf(response.key), phraseOf(to)];
  const isOnlyPhrase = before !== undefined && isSameText(response.description, before);
  if (response.ref !== undefined || !isOnlyPhrase || after === undefined)
    return [applyFix(`Change to ${to}`, [rename])];
  const describe: SemanticEdit = {
    type: "describe-response",
    target: { operation: operation.id, key: to },
    description: after,
  };
  return [applyFix(`Change to ${to}`, [rename, describe])];
}

/** "Remove N"; no fix for the only response, since an empty set is worse. */
export function removeResponse(operation: Operation, response: ResponseEntry): readonly Fix[] {
  if (operation.responses.length < 2) return [];
  const edit: SemanticEdit = { type: "remove-response", target: targetOf(operation, response) };
  return [applyFix(`Remove ${response.key}`, [edit])];
}

/** "Add N", described by its phrase; no fix when the operation has N already. */
export function addResponse(operation: Operation, key: string): readonly Fix[] {
  if (hasKey(operation, key)) return [];
  const response = { description: phraseOf(key) ?? `Response ${key}` };
  return [applyFix(`Add ${key}`, [{ type: "add-response", operation: operation.id, key, response }])];
}

/** Adds the method's usual success code. */
export function addSuccess(operation: Operation): readonly Fix[] {
  return addResponse(operation, successCodeOf(operation.method));
}

/** "Remove the body"; no fix inside a shared response. */
export function removeContent(operation: Operation, response: ResponseEntry): readonly Fix[] {
  if (response.ref !== undefined) return [];
  const edit: SemanticEdit = { type: "remove-content", target: targetOf(operation, response) };
  return [applyFix("Remove the body", [edit], true)];
}

/** "Describe it as ..."; no fix inside a shared response. */
export function describeAs(
  operation: Operation,
  response: ResponseEntry,
  description: string,
): readonly Fix[] {
  if (response.ref !== undefined) return [];
  const target = targetOf(operation, response);
  return [applyFix(`Describe it as "${description}"`, [{ type: "describe-response", target, description }])];
}

/** "Add H", for all the named headers together; no fix inside a shared response. */
export function addHeaders(
  operation: Operation,
  response: ResponseEntry,
  names: readonly string[],
): readonly Fix[] {
  if (response.ref !== undefined) return [];
  const target = targetOf(operation, response);
  const headers = names.map(findHeaderPreset).filter((preset) => preset !== undefined);
  return [
    applyFix(
      `Add ${names.join(" and ")}`,
      headers.map((header): SemanticEdit => ({ type: "add-header", target, header })),
    ),
  ];
}

/** What a text says, without regard to case, spaces around and a full stop at the end. */
export function plainText(text: string): string {
  return text.trim().replace(/\.$/, "").toLowerCase();
}

/** Whether two texts say the same, as `plainText` has it. */
export function isSameText(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined ? a === b : plainText(a) === plainText(b);
}
