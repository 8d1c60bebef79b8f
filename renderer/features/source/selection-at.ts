import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { operationAt } from "../../state/operation-at.ts";
import type { ViewState } from "../../state/view-store.ts";

/** What the form shows for a place in the document's text: the operation there and, inside its responses, the response. */
export function selectionAt(
  document: ApiDocument,
  offset: number,
): Pick<ViewState, "operation" | "response"> | undefined {
  const operation = operationAt(document, offset);
  if (operation === undefined) return undefined;
  const place = offset - document.startOf(operation.id);
  const entry = operation.responses.find(({ range }) => range.start <= place && place <= range.end);
  return {
    operation: operation.id,
    response: entry === undefined ? undefined : { key: entry.key, occurrence: entry.occurrence },
  };
}
