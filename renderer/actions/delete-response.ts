import type { ResponseChoice } from "../state/view-store.ts";
import type { Action } from "./action.ts";
import { editableResponse, type SelectedResponse } from "./selected.ts";

/** Deletes at once; the toast takes it back. */
export const deleteResponse: Action = {
  id: "delete-response",
  label: "Delete response",
  shortcuts: [],
  isEnabled: (services) => editableResponse(services) !== undefined,
  run: (services) => {
    const selected = editableResponse(services);
    if (selected === undefined) return;
    const { key, occurrence } = selected.response;
    const view = services.view.getState();
    const outcome = services.design
      .getState()
      .actions.edit([
        { type: "remove-response", target: { operation: selected.operation.id, key, occurrence } },
      ]);
    view.set(
      outcome.ok
        ? {
            response: nextChoice(selected),
            toast: { message: `${key} deleted.`, tone: "done", offersUndo: true },
          }
        : { toast: { message: outcome.message, tone: "failed", offersUndo: false } },
    );
  },
};

/** The row that takes the place of the deleted one, as it is numbered afterwards. */
function nextChoice({ operation, response, index }: SelectedResponse): ResponseChoice | undefined {
  const next = operation.responses[index + 1] ?? operation.responses[index - 1];
  if (next === undefined) return undefined;
  const isRenumbered = next.key === response.key && next.occurrence > response.occurrence;
  return { key: next.key, occurrence: next.occurrence - (isRenumbered ? 1 : 0) };
}
