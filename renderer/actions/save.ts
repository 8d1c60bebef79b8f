import { isUnsaved } from "../state/unsaved.ts";
import type { Action } from "./action.ts";
import { saveDocument } from "./save-flow.ts";

export const save: Action = {
  id: "save",
  label: "Save",
  shortcuts: [{ key: "s", mod: true }],
  isEnabled: (services) => {
    const open = services.design.getState().design;
    return open !== undefined && (isUnsaved(services) || open.file.id === undefined);
  },
  run: async (services) => {
    await saveDocument(services);
  },
};
