import type { OperationId } from "../../shared/model/operation.ts";
import type { ApiDocument } from "../../shared/openapi/document.ts";
import { growthOf } from "../../shared/source/apply-edits.ts";
import type { Services } from "./context.tsx";
import type { OpenDesign } from "./open-design.ts";
import { operationAt } from "./operation-at.ts";
import type { ViewState } from "./view-store.ts";

/**
 * Keeps the view's selection true to the document: a renamed operation stays selected, with its row, a new one is selected, a deleted one
 * gives way to its neighbour, what typing brings is selected where it was typed, another document starts at its first operation. A toast
 * whose Undo would undo something else by now is taken back, and with another document any toast.
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
    const { toast, operation, operationTurn, response } = view.getState();
    const isSameFile = now?.opening === before?.opening;
    const isPast = !isSameFile || (toast?.offersUndo === true && now?.textVersion !== before?.textVersion);
    const next = operationAfter(operation, isSameFile ? before?.document : undefined, now?.document);
    const selection = next === operation ? {} : selectionOf(now, next);
    const isRenaming =
      isSameFile && isRenamed(operation, before?.document, selection.operation, now?.document);
    view.getState().set({
      ...selection,
      ...(isRenaming ? { operationTurn, response } : {}),
      ...(isPast ? { toast: undefined } : {}),
      ...(isSameFile
        ? {}
        : {
            operationTurn: operationTurn + 1,
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

/** Whether it is the same operation under another path or method: it stands where that one stood. */
function isRenamed(
  id: OperationId | undefined,
  before: ApiDocument | undefined,
  nextId: OperationId | undefined,
  now: ApiDocument | undefined,
): boolean {
  if (nextId === undefined || before?.operations.length !== now?.operations.length) return false;
  const index = before?.operations.findIndex((operation) => operation.id === id) ?? -1;
  const was = before?.operations[index];
  const is = now?.operations[index];
  return is?.id === nextId && (is.path === was?.path || is.method === was?.method);
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
