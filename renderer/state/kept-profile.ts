import { profiles } from "../../shared/rules/profiles.ts";
import type { ViewStore } from "./view-store.ts";

const STORAGE_KEY = "response-designer-profile";

/** Starts with the profile that was chosen last, and keeps each later choice. @returns the function that stops it */
export function keepProfile(view: ViewStore): () => void {
  const kept = profiles.find(({ id }) => id === localStorage.getItem(STORAGE_KEY));
  if (kept !== undefined) view.getState().set({ profile: kept.id });
  return view.subscribe(({ profile }, previous) => {
    if (profile !== previous.profile) localStorage.setItem(STORAGE_KEY, profile);
  });
}
