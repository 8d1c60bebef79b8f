import type { SemanticEdit } from "../model/semantic-edit.ts";
import type { TextEdit } from "../model/text.ts";
import { applyEdits } from "../source/apply-edits.ts";
import { composeEdits } from "../source/compose-edits.ts";
import { Refusal } from "../source/refusal.ts";
import { toWholeLines } from "../source/whole-lines.ts";
import type { ApiDocument } from "./document.ts";
import { addContent, addHeader, emptyMediaTypes, removeContent } from "./edit-content.ts";
import {
  addOperation,
  changeMethod,
  removeOperation,
  removePath,
  renamePath,
  setOperationText,
} from "./edit-operations.ts";
import {
  addResponse,
  describeResponse,
  duplicateResponse,
  moveResponse,
  quoteStatusKeys,
  removeResponse,
  renameResponse,
} from "./edit-responses.ts";
import type { MapChange } from "./map-change.ts";
import { readDocument } from "./read-document.ts";
import { refuseCopiedAnchor, refuseSharedAnchors } from "./shared-anchors.ts";
import { applyChange, isQuotedAsExpected } from "./verify-change.ts";

/** What an edit does to the text, or why it is refused; a refused edit changes nothing. */
export type EditPlan =
  | { readonly ok: true; readonly edits: readonly TextEdit[]; readonly text: string }
  | { readonly ok: false; readonly message: string };

const UNSAFE =
  "The edit was not made, as it would have changed something else in the document too. Edit it in the text.";

/**
 * Turns an edit into text edits of the document. Nothing outside the edited entry changes; the edited text has been read
 * again and holds exactly what was asked for.
 */
export function planEdit(document: ApiDocument, edit: SemanticEdit): EditPlan {
  try {
    if (edit.type === "quote-status-keys") return planQuotes(document);
    const planned = planChange(document, edit);
    const change = { ...planned, edits: planned.edits.map((one) => toWholeLines(document.text, one)) };
    refuseSharedAnchors(change);
    if (change.copied) refuseCopiedAnchor(change.place, change.copied);
    const text = applyChange(change);
    return text === undefined ? { ok: false, message: UNSAFE } : { ok: true, edits: change.edits, text };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, message: error.message };
    throw error;
  }
}

/** Several edits, one after the other, as one list of edits of the document's text; refused as a whole when one is. */
export function planEdits(document: ApiDocument, edits: readonly SemanticEdit[]): EditPlan {
  let current = document;
  let composed: readonly TextEdit[] = [];
  for (const [index, edit] of edits.entries()) {
    const plan = planEdit(current, edit);
    if (!plan.ok) return plan;
    composed = index === 0 ? plan.edits : composeEdits(document.text.length, composed, plan.edits);
    if (index === edits.length - 1) return { ok: true, edits: composed, text: plan.text };
    const next = readDocument(plan.text);
    if (!next.ok) return { ok: false, message: UNSAFE };
    current = next.document;
  }
  return { ok: true, edits: [], text: document.text };
}

function planQuotes(document: ApiDocument): EditPlan {
  const changes = quoteStatusKeys(document);
  const edits = changes.flatMap((change) => change.edits);
  const text = applyEdits(document.text, edits);
  return isQuotedAsExpected(document.tree, changes, text)
    ? { ok: true, edits, text }
    : { ok: false, message: UNSAFE };
}

function planChange(
  document: ApiDocument,
  edit: Exclude<SemanticEdit, { type: "quote-status-keys" }>,
): MapChange {
  switch (edit.type) {
    case "add-response":
      return addResponse(document, edit);
    case "remove-response":
      return removeResponse(document, edit);
    case "rename-response":
      return renameResponse(document, edit);
    case "describe-response":
      return describeResponse(document, edit);
    case "move-response":
      return moveResponse(document, edit);
    case "duplicate-response":
      return duplicateResponse(document, edit);
    case "remove-content":
      return removeContent(document, edit.target);
    case "empty-media-types":
      return emptyMediaTypes(document, edit.target);
    case "add-content":
      return addContent(document, edit);
    case "add-header":
      return addHeader(document, edit);
    case "add-operation":
      return addOperation(document, edit);
    case "remove-operation":
      return removeOperation(document, edit);
    case "rename-path":
      return renamePath(document, edit);
    case "remove-path":
      return removePath(document, edit);
    case "change-method":
      return changeMethod(document, edit);
    case "set-operation-id":
      return setOperationText(document, edit, "operationId");
    case "set-summary":
      return setOperationText(document, edit, "summary");
  }
}
