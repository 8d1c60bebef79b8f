import type { Action } from "./action.ts";

export const toggleTabs: Action = {
  id: "toggle-tabs",
  label: "Show or hide the right pane",
  shortcuts: [],
  isEnabled: ({ design }) => design.getState().design !== undefined,
  run: ({ view }) => view.getState().set({ areTabsOpen: !view.getState().areTabsOpen }),
};
