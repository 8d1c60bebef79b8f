import { editOrTell } from "../state/edit-or-tell.ts";
import { tellDone } from "../state/tell.ts";
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
    const target = { operation: selected.operation.id, key, occurrence };
    if (!editOrTell(services, [{ type: "remove-response", target }])) return;
    services.view.getState().set({ response: nextChoice(selected) });
    tellDone(services, `${key} deleted.`, { offersUndo: true });
  },
};

/** The row that takes the place of the deleted one, as it is numbered afterwards. */
function nextChoice({ operation, response, index }: SelectedResponse): ResponseChoice | undefined {
  const next = operation.responses[index + 1] ?? operation.responses[index - 1];
  if (next === undefined) return undefined;
  const isRenumbered = next.key === response.key && next.occurrence > response.occurrence;
  return { key: next.key, occurrence: next.occurrence - (isRenumbered ? 1 : 0) };
}
