import { type ProfileId, profiles } from "../../shared/rules/profiles.ts";
import type { Judging } from "../../shared/rules/rule.ts";
import type { ViewState } from "./view-store.ts";

const byProfile: ReadonlyMap<ProfileId, Judging> = new Map(profiles.map(({ id }) => [id, { profile: id }]));

/** By what the open document is judged: the project's own profile, unless the person left it, else the chosen one. The same object each time. */
export function judgingOf({
  profile,
  project,
  isProjectLeft,
}: Pick<ViewState, "profile" | "project" | "isProjectLeft">): Judging {
  if (project?.ok && !isProjectLeft) return project.value;
  return byProfile.get(profile) ?? { profile };
}
