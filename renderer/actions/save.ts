import { isDirty } from "../state/design-store.ts";
import type { Action } from "./action.ts";
import { saveDocument } from "./save-flow.ts";

export const save: Action = {
  id: "save",
  label: "Save",
  shortcuts: [{ key: "s", mod: true }],
  isEnabled: ({ design }) => {
    const open = design.getState().design;
    return open !== undefined && (isDirty(open) || open.file.id === undefined);
  },
  run: async (services) => {
    await saveDocument(services);
  },
};
