import type { Operation, ResponseEntry } from "../../shared/model/operation.ts";
import type { Services } from "../state/context.tsx";
import { findResponse } from "../state/derived.ts";
import { asEditable, isEditable } from "../state/text-problem.ts";
import type { ResponseChoice } from "../state/view-store.ts";

/** An operation whose responses can be edited, and one of them. */
export interface SelectedResponse {
  readonly operation: Operation;
  readonly response: ResponseEntry;
  /** Its place in the set. */
  readonly index: number;
}

export function selectedOperation({ design, view }: Services): Operation | undefined {
  const id = view.getState().operation;
  const open = design.getState().design;
  return id === undefined || open === undefined
    ? undefined
    : asEditable(open.document.operationById(id), isEditable(open));
}

/** The selected operation, when its responses can be edited. */
export function editableOperation(services: Services): Operation | undefined {
  const operation = selectedOperation(services);
  return operation?.readOnlyReason === undefined ? operation : undefined;
}

/** The selected response, when it can be edited. */
export function editableResponse(services: Services): SelectedResponse | undefined {
  const operation = editableOperation(services);
  const choice = services.view.getState().response;
  if (operation === undefined || choice === undefined) return undefined;
  const response = findResponse(operation, choice);
  return response && { operation, response, index: operation.responses.indexOf(response) };
}

/** Which of the entries with the same key an entry is. */
export function choiceOf({ key, occurrence }: ResponseChoice): ResponseChoice {
  return { key, occurrence };
}
