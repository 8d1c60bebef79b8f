import type { Operation } from "../../shared/model/operation.ts";
import type { ResponseTarget } from "../../shared/model/semantic-edit.ts";
import { refusalOf } from "../../shared/openapi/plan-edit.ts";
import type { OpenDesign } from "./open-design.ts";

/** Why the form cannot change the text now, as sentences; undefined when it can. */
export function whyNotEditable({ pending, problem }: OpenDesign): string | undefined {
  if (problem !== undefined) {
    const { position } = problem;
    const place = position === undefined ? "" : ` at line ${position.line}, column ${position.column}`;
    return `The text cannot be read${place}, so nothing was changed. Mend it under Source first.`;
  }
  return pending.length > 0
    ? "What was typed into the text is still being read, so nothing was changed. Try again in a moment."
    : undefined;
}

/** Why a response cannot be described, as sentences; what is only known when the text was read with its description is told then. */
export function whyNotDescribed(design: OpenDesign, target: ResponseTarget): string | undefined {
  const edit = { type: "describe-response", target, description: "" } as const;
  return whyNotEditable(design) ?? refusalOf(design.document, edit);
}

const locked = new WeakMap<Operation, Operation>();

/** Whether the form can change the document: not while the text cannot be read. */
export function isEditable(design: OpenDesign): boolean {
  return design.pending.length === 0;
}

/** The operation as the form has it: while the text cannot be read, nothing of it can be changed. */
export function asEditable(operation: Operation | undefined, isEditable: boolean): Operation | undefined {
  if (operation === undefined || isEditable) return operation;
  const known = locked.get(operation);
  if (known) return known;
  const made: Operation = { ...operation, readOnlyReason: "The text cannot be read as it is now." };
  locked.set(operation, made);
  return made;
}
