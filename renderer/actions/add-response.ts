import type { Action } from "./action.ts";
import { editableOperation } from "./selected.ts";

export const addResponse: Action = {
  id: "add-response",
  label: "Add Response",
  shortcuts: [{ key: "Insert" }, { key: "A", mod: true, shift: true }],
  isEnabled: (services) => editableOperation(services) !== undefined,
  run: ({ view }) => view.getState().set({ dialog: { kind: "add-response" } }),
};
