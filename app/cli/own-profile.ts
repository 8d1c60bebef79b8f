import { dirname, join } from "node:path";
import { OWN_RULES_FILE } from "../../shared/host/own-rules.ts";
import { type OwnProfile, parseOwnProfile } from "../../shared/rules/own-rules.ts";
import { CliProblem } from "./cli-problem.ts";
import type { Io } from "./io.ts";
import { placeIn } from "./read-input.ts";

/**
 * The project's own profile beside a document.
 * @param file as named on the command line; standard input lies in no folder
 * @returns undefined when there is none
 * @throws CliProblem that names the place of what is wrong in it
 */
export async function readOwnProfile(file: string, io: Io): Promise<OwnProfile | undefined> {
  if (file === "-") return undefined;
  const read = await io.readOwnRules(file);
  if (read.status === "failed") throw new CliProblem(`${dirname(file)}: ${read.message}`);
  if (read.status !== "read") return undefined;
  const result = parseOwnProfile(read.text);
  if (result.ok) return result.value;
  const { message, advice, position } = result.problem;
  const path = join(dirname(file), OWN_RULES_FILE);
  throw new CliProblem(`${placeIn(path, position)}: ${message} ${advice}`);
}
