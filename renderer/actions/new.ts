import type { Action } from "./action.ts";
import { whenNothingIsLost } from "./open-flow.ts";

export const newDocument: Action = {
  id: "new",
  label: "New",
  shortcuts: [],
  isEnabled: () => true,
  run: (services) =>
    whenNothingIsLost(services, () => services.view.getState().set({ dialog: { kind: "new-document" } })),
};
