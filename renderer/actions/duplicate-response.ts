import type { Action } from "./action.ts";
import { choiceOf, editableResponse } from "./selected.ts";

export const duplicateResponse: Action = {
  id: "duplicate-response",
  label: "Duplicate Response",
  shortcuts: [],
  isEnabled: (services) => editableResponse(services) !== undefined,
  run: (services) => {
    const selected = editableResponse(services);
    if (selected === undefined) return;
    services.view
      .getState()
      .set({ dialog: { kind: "duplicate-response", response: choiceOf(selected.response) } });
  },
};
