import type { OperationId } from "../model/operation.ts";
import type { SemanticEdit } from "../model/semantic-edit.ts";
import type { TextEdit } from "../model/text.ts";
import { composeEdits } from "../source/compose-edits.ts";
import { editSource } from "../source/edit-source.ts";
import { Refusal } from "../source/refusal.ts";
import type { SourceTree } from "../source/tree.ts";
import { toWholeLines } from "../source/whole-lines.ts";
import type { ApiDocument } from "./document.ts";
import { addContent, addHeader, emptyMediaTypes, removeContent } from "./edit-content.ts";
import { editDocument, readEdited } from "./edit-document.ts";
import { addOperation, changeMethod, removeOperation, setOperationText } from "./edit-operations.ts";
import { addParameter } from "./edit-parameters.ts";
import { removePath, renamePath } from "./edit-paths.ts";
import {
  addResponse,
  describeResponse,
  duplicateResponse,
  moveResponse,
  quoteStatusKeys,
  removeResponse,
  renameResponse,
} from "./edit-responses.ts";
import { removeValueAt, renameKeyAt, setValueAt } from "./edit-values.ts";
import type { MapChange } from "./map-change.ts";
import { refuseCopiedAnchor, refuseSharedAnchors } from "./shared-anchors.ts";
import { sortResponses } from "./sort-responses.ts";
import { UNSAFE, unsafeReason } from "./unsafe-reason.ts";
import { isAsExpected, isQuotedAsExpected } from "./verify-change.ts";

/** What an edit does to the text, or why it is refused; a refused edit changes nothing. */
export type EditPlan =
  | {
      readonly ok: true;
      readonly edits: readonly TextEdit[];
      /** The document that they lead to. */
      readonly document: ApiDocument;
    }
  | { readonly ok: false; readonly message: string };

/** An edit whose text was read again and holds what was asked for; what is in it is not projected yet. */
type CheckedEdit =
  | { readonly ok: true; readonly edits: readonly TextEdit[]; readonly tree: SourceTree }
  | { readonly ok: false; readonly message: string };

/**
 * Turns an edit into text edits of the document. Nothing outside the edited entry changes; the edited text has been read
 * again and holds exactly what was asked for.
 */
export function planEdit(document: ApiDocument, edit: SemanticEdit): EditPlan {
  const checked = checkEdit(document, edit);
  if (!checked.ok) return checked;
  const edited = readEdited(document, checked.tree);
  return edited.ok
    ? { ok: true, edits: checked.edits, document: edited.document }
    : { ok: false, message: UNSAFE };
}

function checkEdit(document: ApiDocument, edit: SemanticEdit): CheckedEdit {
  try {
    if (edit.type === "quote-status-keys") return checkQuotes(document);
    const change = prepareChange(document, edit);
    const edited = editSource(document.tree, change.edits);
    return edited.ok && isAsExpected(change, edited.tree)
      ? { ok: true, edits: change.edits, tree: edited.tree }
      : { ok: false, message: unsafeReason(change) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, message: error.message };
    throw error;
  }
}

/**
 * Why an edit is refused, as far as that is known without reading what would come of it, which a document with anchors takes its
 * time for.
 * @returns undefined when `planEdit` may be asked
 */
export function refusalOf(
  document: ApiDocument,
  edit: Exclude<SemanticEdit, { type: "quote-status-keys" }>,
): string | undefined {
  try {
    prepareChange(document, edit);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

/** Several edits, one after the other, as one list of edits of the document's text; refused as a whole when one is. */
export function planEdits(document: ApiDocument, edits: readonly SemanticEdit[]): EditPlan {
  return planApart(document, edits) ?? planInTurn(document, edits);
}

function planInTurn(document: ApiDocument, edits: readonly SemanticEdit[]): EditPlan {
  let current = document;
  let composed: readonly TextEdit[] = [];
  for (const edit of edits) {
    const plan = planEdit(current, edit);
    if (!plan.ok) return plan;
    composed = composeEdits(document.text.length, composed, plan.edits);
    current = plan.document;
  }
  return { ok: true, edits: composed, document: current };
}

/**
 * Plans the edits of responses in several operations each against the same text, as none of them sees another: hundreds of fixes
 * of a large document would otherwise read it hundreds of times.
 * @returns undefined when the edits are not all of this kind, concern one operation only, or meet in the text
 */
function planApart(document: ApiDocument, edits: readonly SemanticEdit[]): EditPlan | undefined {
  const groups = new Map<OperationId, SemanticEdit[]>();
  for (const edit of edits) {
    const operation = editedOperation(edit);
    if (operation === undefined) return undefined;
    const group = groups.get(operation);
    if (group === undefined) groups.set(operation, [edit]);
    else group.push(edit);
  }
  if (groups.size < 2) return undefined;
  const plans: (readonly TextEdit[])[] = [];
  for (const group of groups.values()) {
    const [only, ...others] = group;
    const plan = only && others.length === 0 ? checkEdit(document, only) : planInTurn(document, group);
    if (!plan.ok) return plan;
    plans.push(plan.edits);
  }
  if (doMeet(plans)) return undefined;
  const joined = plans.flat();
  const edited = editDocument(document, joined);
  return edited.ok ? { ok: true, edits: joined, document: edited.document } : { ok: false, message: UNSAFE };
}

/** The operation in whose responses the edit stays. */
function editedOperation(edit: SemanticEdit): OperationId | undefined {
  if ("target" in edit) return edit.target.operation;
  return edit.type === "add-response" ? edit.operation : undefined;
}

/** Whether what one plan changes reaches into what another does. */
function doMeet(plans: readonly (readonly TextEdit[])[]): boolean {
  const spans = plans
    .filter((edits) => edits.length > 0)
    .map((edits) => ({
      start: Math.min(...edits.map(({ start }) => start)),
      end: Math.max(...edits.map(({ end }) => end)),
    }))
    .toSorted((a, b) => a.start - b.start);
  return spans.some(({ start }, index) => start <= (spans[index - 1]?.end ?? -1));
}

function checkQuotes(document: ApiDocument): CheckedEdit {
  const changes = quoteStatusKeys(document);
  const edits = changes.flatMap((change) => change.edits);
  const edited = editSource(document.tree, edits);
  return edited.ok && isQuotedAsExpected(document.tree, edited.tree)
    ? { ok: true, edits, tree: edited.tree }
    : { ok: false, message: UNSAFE };
}

/** @throws Refusal when the edit cannot be made */
function prepareChange(
  document: ApiDocument,
  edit: Exclude<SemanticEdit, { type: "quote-status-keys" }>,
): MapChange {
  const planned = planChange(document, edit);
  const change = { ...planned, edits: planned.edits.map((one) => toWholeLines(document.text, one)) };
  refuseSharedAnchors(change);
  if (change.copied) refuseCopiedAnchor(change.place, change.copied);
  return change;
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
    case "set-value":
      return setValueAt(document, edit);
    case "remove-value":
      return removeValueAt(document, edit);
    case "rename-key":
      return renameKeyAt(document, edit);
    case "add-parameter":
      return addParameter(document, edit);
    case "sort-responses":
      return sortResponses(document, edit);
  }
}
