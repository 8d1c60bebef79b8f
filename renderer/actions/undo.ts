import type { Action } from "./action.ts";

export const undo: Action = {
  id: "undo",
  label: "Undo",
  shortcuts: [{ key: "z", mod: true }],
  isEnabled: ({ design }) => (design.getState().design?.history.past.length ?? 0) > 0,
  run: ({ design }) => design.getState().actions.undo(),
};
