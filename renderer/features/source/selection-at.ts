import type { TextRange } from "../../../shared/model/text.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import type { ViewState } from "../../state/view-store.ts";

/** What the form shows for a place in the text: the operation there and, inside its responses, the response. */
export function selectionAt(
  document: ApiDocument,
  offset: number,
): Pick<ViewState, "operation" | "response"> | undefined {
  const contains = ({ range }: { readonly range: TextRange }) => range.start <= offset && offset <= range.end;
  const operation = document.operations.find(contains);
  if (operation === undefined) return undefined;
  const entry = operation.responses.find(contains);
  return {
    operation: operation.id,
    response: entry === undefined ? undefined : { key: entry.key, occurrence: entry.occurrence },
  };
}
