import type { Action } from "./action.ts";
import { saveDocumentAs } from "./save-flow.ts";

export const saveAs: Action = {
  id: "save-as",
  label: "Save as…",
  shortcuts: [{ key: "s", mod: true, shift: true }],
  isEnabled: ({ design }) => design.getState().design !== undefined,
  run: async (services) => {
    await saveDocumentAs(services);
  },
};
