import type { SemanticEdit } from "../model/semantic-edit.ts";
import type { ApiDocument } from "./document.ts";
import { addContent, addHeader, emptyMediaTypes, removeContent } from "./edit-content.ts";
import { addOperation, changeMethod, removeOperation, setOperationText } from "./edit-operations.ts";
import { addParameter } from "./edit-parameters.ts";
import { removePath, renamePath } from "./edit-paths.ts";
import {
  addResponse,
  describeResponse,
  duplicateResponse,
  moveResponse,
  removeResponse,
  renameResponse,
} from "./edit-responses.ts";
import { removeSilence, silenceFindings } from "./edit-silences.ts";
import { appendItemAt, removeValueAt, renameKeyAt, setValueAt } from "./edit-values.ts";
import type { MapChange } from "./map-change.ts";
import { sortResponses } from "./sort-responses.ts";

/** An edit of one place of the document. */
export type PlacedEdit = Exclude<SemanticEdit, { readonly type: "quote-status-keys" }>;

/**
 * Plans an edit by its type.
 * @throws Refusal when the edit cannot be made
 */
export function changeOfEdit(document: ApiDocument, edit: PlacedEdit): MapChange {
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
    case "append-item":
      return appendItemAt(document, edit);
    case "remove-value":
      return removeValueAt(document, edit);
    case "rename-key":
      return renameKeyAt(document, edit);
    case "add-parameter":
      return addParameter(document, edit);
    case "sort-responses":
      return sortResponses(document, edit);
    case "silence-findings":
      return silenceFindings(document, edit);
    case "remove-silence":
      return removeSilence(document, edit);
  }
}
