import { isDeepStrictEqual } from "node:util";
import type { SemanticEdit } from "../../shared/model/semantic-edit.ts";
import type { ApiDocument } from "../../shared/openapi/document.ts";
import { type EditPlan, planEdit } from "../../shared/openapi/plan-edit.ts";
import { applyEdits, invertEdits } from "../../shared/source/apply-edits.ts";
import { editData } from "./edit-data.ts";
import { type Ordered, readOrdered } from "./ordered-data.ts";

/** A plan with the first thing that is wrong with it, if anything is. */
export interface Judged {
  readonly plan: EditPlan;
  readonly fault?: string;
}

/**
 * Plans an edit and judges it by other readers than the project's: what js-yaml or jsonc-parser reads from the edited text is what
 * the edit, applied to data, makes of what they read before, in the same order; the edits that are reported lead there and
 * back; and a refused edit says why.
 */
export function judgeEdit(document: ApiDocument, edit: SemanticEdit): Judged {
  const text = document.text.toString();
  const plan = planEdit(document, edit);
  const fault = (said: string): Judged => ({ plan, fault: said });
  if (document.text.toString() !== text) return fault("planning changed the document");
  if (!plan.ok) return /^[^\s].*[.]$/s.test(plan.message) ? { plan } : fault(`no sentence: ${plan.message}`);
  const after = plan.document.text.toString();
  if (applyEdits(text, plan.edits) !== after) return fault("the reported edits lead to another text");
  if (applyEdits(after, invertEdits(text, plan.edits)) !== text)
    return fault("the inverse does not lead back");
  if (!isWithin(document, edit, after)) return fault("something outside of the operation changed");
  const before = readOrdered(text, document.format);
  let data: Ordered;
  try {
    data = readOrdered(after, document.format);
  } catch (error) {
    return fault(`the edited text cannot be read: ${String(error)}`);
  }
  return isDeepStrictEqual(data, editData(before, document, edit))
    ? { plan }
    : fault("the data is not as expected");
}

/** Whether an edit of one operation leaves alone what stands above and below it. */
function isWithin(document: ApiDocument, edit: SemanticEdit, after: string): boolean {
  const id =
    "target" in edit
      ? edit.target.operation
      : edit.type === "add-response" || edit.type === "add-parameter" || edit.type === "sort-responses"
        ? edit.operation
        : undefined;
  const operation = document.operations.find((one) => one.id === id);
  if (!operation || id === undefined) return true;
  const text = document.text.toString();
  const start = document.startOf(id);
  // What follows on the last line, and blank lines and comments below, may be the operation's own.
  const below = text
    .slice(start + operation.range.end)
    .replace(/^[^\n]*(?:\n[ \t]*(?:#[^\n]*|\r?)(?=\n|$))*/, "");
  return after.startsWith(text.slice(0, start)) && after.endsWith(below);
}
