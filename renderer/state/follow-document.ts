import type { OperationId } from "../../shared/model/operation.ts";
import type { ApiDocument } from "../../shared/openapi/document.ts";
import { growthOf } from "../../shared/source/apply-edits.ts";
import type { Services } from "./context.tsx";
import type { OpenDesign } from "./open-design.ts";
import { operationAt } from "./operation-at.ts";
import type { ViewState } from "./view-store.ts";

/**
 * Keeps the view's selection true to the document: a renamed or new operation is selected, a deleted one gives way to its neighbour, what
 * typing brings is selected where it was typed, another document starts at its first operation. A toast whose Undo would undo something
 * else by now is taken back, and with another document any toast.
 * @returns the function that stops it
 */
export function followDocument({ design, view }: Pick<Services, "design" | "view">): () => void {
  return design.subscribe((state, previous) => {
    const now = state.design;
    const before = previous.design;
    if (
      now?.opening === before?.opening &&
      now?.textVersion === before?.textVersion &&
      now?.document === before?.document
    )
      return;
    const { toast, operation } = view.getState();
    const isSameFile = now?.opening === before?.opening;
    const isPast = !isSameFile || (toast?.offersUndo === true && now?.textVersion !== before?.textVersion);
    const next = operationAfter(operation, isSameFile ? before?.document : undefined, now?.document);
    view.getState().set({
      ...(next === operation ? {} : selectionOf(now, next)),
      ...(isPast ? { toast: undefined } : {}),
      ...(isSameFile
        ? {}
        : {
            response: undefined,
            filter: "",
            severity: undefined,
            referenceCode: undefined,
            openFailure: undefined,
            dialog: undefined,
            question: undefined,
          }),
    });
  });
}

function selectionOf(now: OpenDesign | undefined, next: OperationId | undefined): Partial<ViewState> {
  const isTyped = now?.isTyped === true;
  const operation = (isTyped ? typedIn(now) : undefined) ?? next;
  return { operation, response: undefined, isSelectedInSource: isTyped };
}

/** The operation in which was typed last. */
function typedIn({ document, lastEdits }: OpenDesign): OperationId | undefined {
  return operationAt(document, (lastEdits.at(-1)?.end ?? 0) + growthOf(lastEdits))?.id;
}

function operationAfter(
  selected: OperationId | undefined,
  before: ApiDocument | undefined,
  now: ApiDocument | undefined,
): OperationId | undefined {
  if (now === undefined) return undefined;
  if (before === undefined) return now.operations[0]?.id;
  if (before.operations.length === now.operations.length) {
    const index = before.operations.findIndex((operation) => operation.id === selected);
    return now.operations.some((operation) => operation.id === selected)
      ? selected
      : now.operations[index]?.id;
  }
  const known = new Set(before.operations.map((operation) => operation.id));
  const added = now.operations.find((operation) => !known.has(operation.id));
  if (added !== undefined) return added.id;
  if (selected === undefined || now.operations.some((operation) => operation.id === selected))
    return selected;
  const index = before.operations.findIndex((operation) => operation.id === selected);
  return (now.operations[index] ?? now.operations.at(-1))?.id;
}
