import { type ProfileId, profiles } from "../../shared/rules/profiles.ts";
import type { Judging } from "../../shared/rules/rule.ts";
import type { ViewState } from "./view-store.ts";

const byProfile: ReadonlyMap<ProfileId, Judging> = new Map(profiles.map(({ id }) => [id, { profile: id }]));

/** What decides by what the open document is judged. */
export type JudgingChoice = Pick<ViewState, "profile" | "project" | "isProjectLeft">;

/** What was chosen: the project's own profile, unless the person left it, else the chosen one. The same object each time. */
export function chosenJudging({ profile, project, isProjectLeft }: JudgingChoice): Judging {
  if (project?.ok && !isProjectLeft) return project.value;
  return byProfile.get(profile) ?? { profile };
}

/** By what the open document is judged: what was chosen, or for a moment still what was chosen before. The same object each time. */
export function judgingOf(view: JudgingChoice & Pick<ViewState, "judgedBy">): Judging {
  return view.judgedBy ?? chosenJudging(view);
}
