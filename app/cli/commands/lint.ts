import { SEVERITIES, type Severity } from "../../../shared/model/finding.ts";
import type { OpenApiVersion } from "../../../shared/model/operation.ts";
import { allVersions } from "../../../shared/model/versions.ts";
import { checkDocument } from "../../../shared/rules/engine.ts";
import { placeFindings } from "../../../shared/rules/finding-place.ts";
import { OWN_RULES_FILE } from "../../../shared/rules/own-rules.ts";
import { type ProfileId, profiles } from "../../../shared/rules/profiles.ts";
import { createLineIndex } from "../../../shared/source/line-index.ts";
import { CliProblem, lineOf } from "../cli-problem.ts";
import { choiceOf, defineCommand } from "../command.ts";
import { toGithubAnnotations } from "../formats/lint-github.ts";
import { toLintJson } from "../formats/lint-json.ts";
import { countsOf, type LintedFile } from "../formats/lint-report.ts";
import { toSarif } from "../formats/lint-sarif.ts";
import { toLintText } from "../formats/lint-text.ts";
import type { Io } from "../io.ts";
import { readOwnProfile } from "../own-profile.ts";
import { operationOf, readInput } from "../read-input.ts";

const formats = { text: toLintText, json: toLintJson, sarif: toSarif, github: toGithubAnnotations };
type Format = keyof typeof formats;
const FORMATS: readonly Format[] = ["text", "json", "sarif", "github"];

const profileIds = profiles.map(({ id }) => id);

export const lint = defineCommand({
  name: "lint",
  positionals: "FILE...",
  summary: "Checks the responses of every operation.",
  notes: [
    "Ends with status 1 when there is a finding at or above the --fail-on severity.",
    `A file ${OWN_RULES_FILE} beside a document says how its project judges: which profile it extends, and its own severities.`,
  ],
  options: {
    profile: {
      type: "string",
      value: profileIds.join("|"),
      help: `whose rules judge; ${OWN_RULES_FILE} beside the file, else zos-connect, unless given`,
    },
    openapi: {
      type: "string",
      value: "VERSION",
      help: "judge as if for 2.0, 3.0, 3.1 or 3.2; the document's own unless given",
    },
    operation: { type: "string", value: "OP", help: 'only "GET /pets/{id}", or an operationId' },
    "no-examples": { type: "boolean", help: "skip the costly checks of examples (there is none yet)" },
    "fail-on": { type: "string", value: "error|warning|info|hint|never", help: "error unless given" },
    format: { type: "string", value: "text|json|sarif|github", help: "text unless given" },
  },
  run: async ({ positionals, values }, io) => {
    if (positionals.length === 0) {
      throw new CliProblem("lint: a file is missing. Name one or more, or - for standard input.");
    }
    if (positionals.filter((file) => file === "-").length > 1) {
      throw new CliProblem("lint: standard input can be read once only. Name - a single time.");
    }
    const format = choiceOf("--format", values.format ?? "text", FORMATS);
    const failOn = choiceOf("--fail-on", values["fail-on"] ?? "error", [...SEVERITIES, "never"]);
    const options: LintOptions = {
      profile: values.profile === undefined ? undefined : choiceOf("--profile", values.profile, profileIds),
      version: values.openapi === undefined ? undefined : versionOf(values.openapi),
      operation: values.operation,
    };

    const { files, hasUnusable } = await lintFiles(positionals, options, io);
    if (files.length > 0 || format !== "text") io.stdout(formats[format](files, io.version));
    if (hasUnusable) return 2;
    return failOn !== "never" && isReached(failOn, files) ? 1 : 0;
  },
});

interface LintOptions {
  /** undefined: the project's own, or the default. */
  readonly profile: ProfileId | undefined;
  readonly version: OpenApiVersion | undefined;
  readonly operation: string | undefined;
}

/** One unusable file is told at once and does not keep the others from being checked. */
async function lintFiles(names: readonly string[], options: LintOptions, io: Io) {
  const files: LintedFile[] = [];
  let hasUnusable = false;
  for (const name of names) {
    try {
      files.push(await lintFile(name, options, io));
    } catch (error) {
      if (!(error instanceof CliProblem)) throw error;
      io.stderr(`${lineOf(error)}\n`);
      hasUnusable = true;
    }
  }
  return { files, hasUnusable };
}

async function lintFile(
  name: string,
  { profile, version, operation }: LintOptions,
  io: Io,
): Promise<LintedFile> {
  const input = await readInput(name, io);
  const { document } = input;
  const only = operation === undefined ? undefined : operationOf(input, operation);
  const judge = profile === undefined ? await readOwnProfile(name, io) : { profile };
  const findings = checkDocument(document, {
    ...(judge ?? { profile: "zos-connect" }),
    ...(version && { version }),
    ...(only && { operation: only.id }),
  });
  return {
    file: name,
    openapi: document.openapi,
    operations: only === undefined ? document.operations : [only],
    findings: placeFindings(document, findings).toSorted((a, b) => a.place.start - b.place.start),
    positionAt: createLineIndex(document.text).positionAt,
  };
}

/** Takes `3.0` and a full version such as `3.0.3`. */
function versionOf(text: string): OpenApiVersion {
  const feature = text.replace(/^(\d\.\d)\.\d+$/, "$1");
  return choiceOf("--openapi", feature, allVersions);
}

function isReached(threshold: Severity, files: readonly LintedFile[]): boolean {
  const counts = countsOf(files);
  return SEVERITIES.slice(0, SEVERITIES.indexOf(threshold) + 1).some((severity) => counts[severity] > 0);
}
