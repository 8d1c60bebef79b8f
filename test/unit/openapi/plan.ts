import { expect } from "vitest";
import type { Operation, OperationId } from "../../../shared/model/operation.ts";
import type { SemanticEdit } from "../../../shared/model/semantic-edit.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { planEdit } from "../../../shared/openapi/plan-edit.ts";
import { readDocument } from "../../../shared/openapi/read-document.ts";
import { applyEdits, invertEdits } from "../../../shared/source/apply-edits.ts";

/** The document, which must be readable. */
export function read(text: string): ApiDocument {
  const result = readDocument(text);
  if (!result.ok) throw new Error(`${result.problem.message} ${result.problem.advice}`);
  return result.document;
}

/** The operation of a document that has one, or the one with this id. */
export function operationOf(document: ApiDocument, id?: string): Operation {
  const operation = id
    ? document.operations.find((candidate) => candidate.id === id)
    : document.operations[0];
  if (!operation) throw new Error(`The document has no operation ${id ?? ""}.`);
  return operation;
}

/** The text after an edit that must be possible; its edits and their inverse are checked on the way. */
export function edited(text: string, edit: SemanticEdit): string {
  const plan = planEdit(read(text), edit);
  if (!plan.ok) throw new Error(plan.message);
  expect(applyEdits(text, plan.edits)).toBe(plan.document.text.toString());
  expect(applyEdits(plan.document.text.toString(), invertEdits(text, plan.edits))).toBe(text);
  return plan.document.text.toString();
}

/** The message of an edit that must be refused. */
export function refused(text: string, edit: SemanticEdit): string {
  const plan = planEdit(read(text), edit);
  if (plan.ok) throw new Error(`The edit was made:\n${plan.document.text.toString()}`);
  return plan.message;
}

/** The id of the first operation. */
export function idOf(text: string): OperationId {
  return operationOf(read(text)).id;
}

/** Adds a response to the first operation. */
export function add(text: string, key = "404", description = "Not Found", before?: string): string {
  return edited(text, {
    type: "add-response",
    operation: idOf(text),
    key,
    response: { description },
    ...(before === undefined ? {} : { before }),
  });
}

/** Removes a response of the first operation. */
export function remove(text: string, key: string, occurrence = 0): string {
  return edited(text, { type: "remove-response", target: { operation: idOf(text), key, occurrence } });
}

/** The keys of the first operation's responses. */
export function keysOf(text: string): readonly string[] {
  return operationOf(read(text)).responses.map(({ key }) => key);
}
