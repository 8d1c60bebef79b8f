import { SEVERITIES, type Severity } from "../../../shared/model/finding.ts";
import type { OpenApiVersion } from "../../../shared/model/operation.ts";
import { allVersions } from "../../../shared/model/versions.ts";
import { checkDocument } from "../../../shared/rules/engine.ts";
import { placeFindings } from "../../../shared/rules/finding-place.ts";
import type { ProfileId } from "../../../shared/rules/profiles.ts";
import { createLineIndex } from "../../../shared/source/line-index.ts";
import { CliProblem, lineOf } from "../cli-problem.ts";
import { choiceOf, defineCommand } from "../command.ts";
import { expandPatterns } from "../expand-patterns.ts";
import { toGithubAnnotations } from "../formats/lint-github.ts";
import { toLintJson } from "../formats/lint-json.ts";
import { countsOf, type LintedFile } from "../formats/lint-report.ts";
import { toSarif } from "../formats/lint-sarif.ts";
import { toLintText } from "../formats/lint-text.ts";
import type { Io } from "../io.ts";
import { JUDGE_NOTE, judgeOf, judgeOptions, profileOf } from "../judge-options.ts";
import { operationOf, readInput } from "../read-input.ts";

const formats = { text: toLintText, json: toLintJson, sarif: toSarif, github: toGithubAnnotations };
type Format = keyof typeof formats;
const FORMATS: readonly Format[] = ["text", "json", "sarif", "github"];

export const lint = defineCommand({
  name: "lint",
  positionals: "FILE...",
  summary: "Checks the responses of every operation.",
  notes: [
    "Ends with status 1 when there is a finding at or above the --fail-on severity.",
    "Silenced findings (x-response-findings in the operation) are listed with their reason, and do not count.",
    JUDGE_NOTE,
  ],
  options: {
    ...judgeOptions,
    openapi: {
      type: "string",
      value: "VERSION",
      help: "judge as if for 2.0, 3.0, 3.1 or 3.2; the document's own unless given",
    },
    operation: { type: "string", value: "OP", help: 'only "GET /pets/{id}", or an operationId' },
    "no-examples": {
      type: "boolean",
      help: "do not compare examples with their schemas, which takes longest",
    },
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
      profile: profileOf(values),
      version: values.openapi === undefined ? undefined : versionOf(values.openapi),
      operation: values.operation,
      examples: values["no-examples"] === true ? "none" : "all",
    };

    const { files, hasUnusable } = await lintFiles(await expandPatterns(positionals, io), options, io);
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
  readonly examples: "none" | "all";
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
  { profile, version, operation, examples }: LintOptions,
  io: Io,
): Promise<LintedFile> {
  const input = await readInput(name, io);
  const { document } = input;
  const only = operation === undefined ? undefined : operationOf(input, operation);
  const findings = checkDocument(document, {
    ...(await judgeOf(name, profile, io)),
    examples,
    ...(version && { version }),
    ...(only && { operation: only.id }),
  });
  const lines = createLineIndex(document.text);
  return {
    file: name,
    openapi: document.openapi,
    operations: only === undefined ? document.operations : [only],
    findings: placeFindings(document, findings).toSorted((a, b) => a.place.start - b.place.start),
    positionAt: lines.positionAt,
    lineAt: (line) => {
      const end = line === lines.lineCount ? document.text.length : lines.offsetAt(line + 1);
      return document.text.slice(lines.offsetAt(line), end).replace(/\r?\n$/, "");
    },
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
