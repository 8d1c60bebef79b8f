import type { Severity } from "../../../shared/model/finding.ts";
import { isSilenced } from "../../../shared/rules/silences.ts";
import { type LintedFile, messageOf } from "./lint-report.ts";

const COMMANDS: Record<Severity, "error" | "warning" | "notice"> = {
  error: "error",
  warning: "warning",
  info: "notice",
  hint: "notice",
};

/** Workflow commands that GitHub Actions shows as annotations on the changed lines; silenced findings need no attention there. */
export function toGithubAnnotations(files: readonly LintedFile[]): string {
  return files
    .flatMap(({ file, findings, positionAt }) =>
      findings
        .filter((finding) => !isSilenced(finding))
        .map((finding) => {
          const { line, column } = positionAt(finding.place.start);
          const properties = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(finding.rule)}`;
          return `::${COMMANDS[finding.severity]} ${properties}::${escapeData(messageOf(finding))}\n`;
        }),
    )
    .join("");
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
