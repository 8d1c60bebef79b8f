import type { Action } from "./action.ts";

export const palette: Action = {
  id: "palette",
  label: "Find an operation, a code, a command",
  shortcuts: [{ key: "k", mod: true }],
  isEnabled: () => true,
  run: ({ view }) => view.getState().set({ dialog: { kind: "palette" } }),
};
