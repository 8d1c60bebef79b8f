import { isEditable } from "../state/text-problem.ts";
import type { Action } from "./action.ts";

export const addPath: Action = {
  id: "add-path",
  label: "Add path…",
  shortcuts: [],
  isEnabled: ({ design }) => {
    const open = design.getState().design;
    return open !== undefined && isEditable(open);
  },
  run: ({ view }) => view.getState().set({ dialog: { kind: "add-operation", path: undefined } }),
};
