import type { Action } from "./action.ts";

export const redo: Action = {
  id: "redo",
  label: "Redo",
  shortcuts: [
    { key: "z", mod: true, shift: true },
    { key: "y", mod: true },
  ],
  isEnabled: ({ design }) => (design.getState().design?.history.future.length ?? 0) > 0,
  run: ({ design }) => design.getState().actions.redo(),
};
