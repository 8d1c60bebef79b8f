import { profiles } from "../../shared/rules/profiles.ts";
import type { Action } from "./action.ts";

/** Judging by another profile, one command for each. */
export const chooseProfile: readonly Action[] = profiles.map(({ id, name }) => ({
  id: `profile-${id}`,
  label: `Profile: ${name}`,
  shortcuts: [],
  isEnabled: ({ design }) => design.getState().design !== undefined,
  run: ({ view }) => view.getState().set({ profile: id }),
}));
