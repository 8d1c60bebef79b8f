import type { Action } from "./action.ts";
import { whenNothingIsLost } from "./open-flow.ts";

export const closeDocument: Action = {
  id: "close-document",
  label: "Close document",
  shortcuts: [],
  isEnabled: ({ design }) => design.getState().design !== undefined,
  run: (services) => whenNothingIsLost(services, () => services.design.getState().actions.close()),
};
