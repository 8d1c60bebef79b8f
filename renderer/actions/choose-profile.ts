import { type ProfileId, profiles } from "../../shared/rules/profiles.ts";
import type { Services } from "../state/context.tsx";
import { judgeBy } from "../state/judge-anew.ts";
import type { Action } from "./action.ts";

/** `project`: what the project of the open document says. */
export type ProfileChoice = ProfileId | "project";

/** Judges by another profile. */
export function takeProfile(services: Pick<Services, "design" | "view">, choice: ProfileChoice): void {
  const { project } = services.view.getState();
  // Rules that come or are mended later are taken: nobody has left them.
  if (choice === "project") judgeBy(services, { isProjectLeft: false });
  else judgeBy(services, { profile: choice, isProjectLeft: project?.ok === true });
}

const hasDocument: Action["isEnabled"] = ({ design }) => design.getState().design !== undefined;

const chooseProject: Action = {
  id: "profile-project",
  label: "Profile: Project",
  shortcuts: [],
  isEnabled: (services) => hasDocument(services) && services.view.getState().project?.ok === true,
  run: (services) => takeProfile(services, "project"),
};

const chooseBuiltIn = profiles.map(
  ({ id, name }): Action => ({
    id: `profile-${id}`,
    label: `Profile: ${name}`,
    shortcuts: [],
    isEnabled: hasDocument,
    run: (services) => takeProfile(services, id),
  }),
);

/** Judging by another profile, one command for each. */
export const chooseProfile: readonly Action[] = [...chooseBuiltIn, chooseProject];
