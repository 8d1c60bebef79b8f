import type { Action } from "./action.ts";
import { choiceOf, editableResponse } from "./selected.ts";

export const editResponse: Action = {
  id: "edit-response",
  label: "Edit Response",
  shortcuts: [],
  isEnabled: (services) => editableResponse(services) !== undefined,
  run: (services) => {
    const selected = editableResponse(services);
    if (selected === undefined) return;
    services.view
      .getState()
      .set({ dialog: { kind: "edit-response", response: choiceOf(selected.response) } });
  },
};
