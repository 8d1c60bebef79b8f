import { noHistory, record, redo, undo } from "../../renderer/state/history.ts";
import type { TextEdit } from "../../shared/model/text.ts";
import type { ApiDocument } from "../../shared/openapi/document.ts";
import { planEdit } from "../../shared/openapi/plan-edit.ts";
import { readDocument } from "../../shared/openapi/read-document.ts";
import { applyEdits } from "../../shared/source/apply-edits.ts";
import { composeEdits } from "../../shared/source/compose-edits.ts";
import { anyEdit } from "./any-edit.ts";

/**
 * Makes one edit after the other, refused ones left out, takes all back and makes all again.
 * @returns what is wrong on the way; undefined when every text is as it was
 */
export function faultOfSequence(
  first: ApiDocument,
  edits: readonly (readonly number[])[],
): string | undefined {
  const original = first.text.toString();
  let document = first;
  let history = noHistory;
  let composed: readonly TextEdit[] = [];
  for (const numbers of edits) {
    const edit = anyEdit(document, numbers);
    const plan = planEdit(document, edit);
    if (!plan.ok) continue;
    history = record(history, document.text, edit.type, plan.edits);
    composed = composeEdits(original.length, composed, plan.edits);
    document = plan.document;
  }
  const last = document.text.toString();
  if (applyEdits(original, composed) !== last) return "the edits as one list lead to another text";
  const readAnew = readDocument(last);
  if (!readAnew.ok) return `the last text cannot be read: ${readAnew.problem.message}`;
  let text = last;
  for (let step = history.past.at(-1); step; step = history.past.at(-1)) {
    text = applyEdits(text, step.inverse);
    history = undo(history) ?? noHistory;
  }
  if (text !== original) return "taking all back leads to another text";
  for (let step = history.future[0]; step; step = history.future[0]) {
    text = applyEdits(text, step.edits);
    history = redo(history) ?? noHistory;
  }
  return text === last ? undefined : "making all again leads to another text";
}
