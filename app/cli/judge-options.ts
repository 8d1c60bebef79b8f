import { OWN_RULES_FILE } from "../../shared/host/own-rules.ts";
import { type ProfileId, profiles } from "../../shared/rules/profiles.ts";
import type { Judging } from "../../shared/rules/rule.ts";
import { choiceOf } from "./command.ts";
import type { Io } from "./io.ts";
import { readOwnProfile } from "./own-profile.ts";

const profileIds = profiles.map(({ id }) => id);

/** The option that says whose rules judge. */
export const judgeOptions = {
  profile: {
    type: "string",
    value: profileIds.join("|"),
    help: `whose rules judge; ${OWN_RULES_FILE} beside the file, else zos-connect, unless given`,
  },
} as const;

export const JUDGE_NOTE = `A file ${OWN_RULES_FILE} beside a document says how its project judges: which profile it extends, and its own severities.`;

/** The profile that the command line names. @throws CliProblem when there is none of that name */
export function profileOf({ profile }: { readonly profile?: string | undefined }): ProfileId | undefined {
  return profile === undefined ? undefined : choiceOf("--profile", profile, profileIds);
}

/** Whose rules judge a file: those of the named profile, else of its project's own, else of z/OS Connect. */
export async function judgeOf(file: string, named: ProfileId | undefined, io: Io): Promise<Judging> {
  if (named !== undefined) return { profile: named };
  return (await readOwnProfile(file, io)) ?? { profile: "zos-connect" };
}
