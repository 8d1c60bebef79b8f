import type { Action } from "./action.ts";

export const addPath: Action = {
  id: "add-path",
  label: "Add path…",
  shortcuts: [],
  isEnabled: ({ design }) => design.getState().design !== undefined,
  run: ({ view }) => view.getState().set({ dialog: { kind: "add-operation", path: undefined } }),
};
