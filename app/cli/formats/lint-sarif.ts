import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import type { Finding, Severity } from "../../../shared/model/finding.ts";
import { findRule } from "../../../shared/rules/rules.ts";
import { isSilenced } from "../../../shared/rules/silences.ts";
import { toJson } from "../json.ts";
import { type LintedFile, messageOf } from "./lint-report.ts";

/** SARIF 2.1.0 §3.27.10 knows `error`, `warning` and `note`. */
const LEVELS: Record<Severity, "error" | "warning" | "note"> = {
  error: "error",
  warning: "warning",
  info: "note",
  hint: "note",
};

/** A SARIF 2.1.0 log with one run; columns count UTF-16 code units. */
export function toSarif(files: readonly LintedFile[], version: string): string {
  // §3.27.23: where one result tells whether it is suppressed, all do.
  const isAnySilenced = files.some(({ findings }) => findings.some(isSilenced));
  const ids = [...new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
  return toJson({
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "response-designer", version, rules: ids.map(ruleOf) } },
        columnKind: "utf16CodeUnits",
        results: files.flatMap((file) => resultsOf(file, ids, isAnySilenced)),
      },
    ],
  });
}

function ruleOf(id: string) {
  const meta = findRule(id)?.meta;
  if (meta === undefined) return { id };
  return {
    id,
    shortDescription: { text: meta.title },
    fullDescription: { text: meta.why },
    help: { text: `${meta.mend} Source: ${meta.source}.` },
    defaultConfiguration: meta.severity === "off" ? { enabled: false } : { level: LEVELS[meta.severity] },
  };
}

function resultsOf(
  { file, findings, positionAt }: LintedFile,
  ids: readonly string[],
  isAnySilenced: boolean,
) {
  const uri = file === "-" ? "stdin" : uriOf(file);
  return findings.map((finding) => {
    const start = positionAt(finding.place.start);
    const end = positionAt(finding.place.end);
    return {
      ruleId: finding.rule,
      ruleIndex: ids.indexOf(finding.rule),
      level: LEVELS[finding.severity],
      message: { text: messageOf(finding) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri },
            region: {
              startLine: start.line,
              startColumn: start.column,
              endLine: end.line,
              endColumn: end.column,
            },
          },
        },
      ],
      ...(isAnySilenced && { suppressions: suppressionsOf(finding) }),
    };
  });
}

function suppressionsOf(finding: Finding) {
  if (!isSilenced(finding)) return [];
  const { silenced } = finding;
  return [{ kind: "inSource", ...(silenced && { justification: silenced }) }];
}

/** A reference to an artifact is a URI: a path needs its spaces, `#`, `?` and non-ASCII letters encoded, an absolute one a scheme. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return encodeURI(file.replaceAll("\\", "/")).replaceAll("#", "%23").replaceAll("?", "%3F");
}
