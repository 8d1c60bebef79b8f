import type { SemanticEdit } from "../model/semantic-edit.ts";
import { partsOfPointer } from "./pointer.ts";

/** What the edit is called in Undo and Redo: `Add 404`, `Rename 404 to 410`. */
export function labelOf(edit: SemanticEdit): string {
  switch (edit.type) {
    case "add-response":
      return `Add ${edit.key}`;
    case "remove-response":
      return `Remove ${edit.target.key}`;
    case "rename-response":
      return `Rename ${edit.target.key} to ${edit.to}`;
    case "describe-response":
      return `Describe ${edit.target.key}`;
    case "move-response":
      return `Move ${edit.target.key}`;
    case "duplicate-response":
      return `Duplicate ${edit.target.key} as ${edit.key}`;
    case "remove-content":
      return `Remove the body of ${edit.target.key}`;
    case "empty-media-types":
      return `Empty the media types of ${edit.target.key}`;
    case "add-content":
      return `Add a body to ${edit.target.key}`;
    case "add-header":
      return `Add ${edit.header.name} to ${edit.target.key}`;
    case "silence-findings":
      return `Silence ${edit.rule}`;
    case "remove-silence":
      return `Unsilence ${edit.rule}`;
    case "add-parameter":
      return `Add ${edit.parameter.name} to ${edit.operation}`;
    case "sort-responses":
      return "Sort the responses";
    case "set-value":
      return `Set ${nameAt(edit.at)}`;
    case "append-item":
      return `Add to ${nameAt(edit.at)}`;
    case "remove-value":
      return `Remove ${nameAt(edit.at)}`;
    case "rename-key":
      return `Rename ${nameAt(edit.at)} to ${edit.to}`;
    case "quote-status-keys":
      return "Quote the status keys";
    case "add-operation":
      return `Add ${edit.method.toUpperCase()} ${edit.path}`;
    case "remove-operation":
      return `Remove ${edit.operation}`;
    case "rename-path":
      return `Rename ${edit.path} to ${edit.to}`;
    case "remove-path":
      return `Remove ${edit.path}`;
    case "change-method":
      return `Change ${edit.operation} to ${edit.to.toUpperCase()}`;
    case "set-operation-id":
      return edit.value === ""
        ? `Remove the operationId of ${edit.operation}`
        : `Name ${edit.operation} ${edit.value}`;
    case "set-summary":
      return edit.value === "" ? `Remove the summary of ${edit.operation}` : `Summarise ${edit.operation}`;
  }
}

/** The last step of a JSON pointer. */
function nameAt(pointer: string): string {
  return partsOfPointer(pointer).at(-1) ?? "the document";
}
