import { SEVERITIES } from "../../../shared/model/finding.ts";
import { placeIn } from "../read-input.ts";
import { countsOf, type LintedFile, messageOf, responseCountOf } from "./lint-report.ts";

/** Findings grouped by file, and a summary line. */
export function toLintText(files: readonly LintedFile[]): string {
  return `${files.map(fileBlock).join("")}${summaryOf(files)}\n`;
}

function fileBlock({ file, findings, positionAt }: LintedFile): string {
  if (findings.length === 0) return "";
  const rows = findings.map((finding) => {
    const { line, column } = positionAt(finding.place.start);
    return { place: `${line}:${column}`, finding };
  });
  const width = Math.max(...rows.map(({ place }) => place.length));
  const lines = rows.map(
    ({ place, finding }) =>
      `  ${place.padStart(width)}  ${finding.severity.padEnd("warning".length)}  ${messageOf(finding)}  ${finding.rule} (${finding.source})\n`,
  );
  return `${placeIn(file)}\n${lines.join("")}\n`;
}

function summaryOf(files: readonly LintedFile[]): string {
  const counts = countsOf(files);
  const findings = SEVERITIES.map((severity) => plural(counts[severity], severity)).join(", ");
  const operations = files.reduce((sum, file) => sum + file.operations.length, 0);
  const responses = files.reduce((sum, file) => sum + responseCountOf(file), 0);
  return `${findings} in ${plural(files.length, "file")} (${plural(operations, "operation")}, ${plural(responses, "response")})`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
