import { SEVERITIES } from "../../../shared/model/finding.ts";
import { isSilenced } from "../../../shared/rules/silences.ts";
import { printable } from "../printable.ts";
import { placeIn } from "../read-input.ts";
import { codeFrame } from "./code-frame.ts";
import { countsOf, type LintedFile, messageOf, responseCountOf, silencedCountOf } from "./lint-report.ts";

const WIDEST = Math.max(...[...SEVERITIES, "silenced"].map(({ length }) => length));

/** Findings grouped by file, each with its line of the text, and a summary line. */
export function toLintText(files: readonly LintedFile[]): string {
  return `${files.map(fileBlock).join("")}${summaryOf(files)}\n`;
}

function fileBlock(linted: LintedFile): string {
  const { file, findings, positionAt } = linted;
  if (findings.length === 0) return "";
  const rows = findings.map((finding) => {
    const { line, column } = positionAt(finding.place.start);
    return { place: `${line}:${column}`, finding };
  });
  const width = Math.max(...rows.map(({ place }) => place.length));
  const lines = rows.map(({ place, finding }) => {
    const { rule, source, severity, silenced } = finding;
    const kind = isSilenced(finding) ? "silenced" : severity;
    const because = silenced ? ` Silenced: ${printable(silenced)}` : "";
    const head = `  ${place.padStart(width)}  ${kind.padEnd(WIDEST)}  ${messageOf(finding)}${because}  ${rule} (${source})\n`;
    const indent = " ".repeat(width + 4);
    return (
      head +
      codeFrame(linted, finding.place)
        .map((line) => `${indent}${line}\n`)
        .join("")
    );
  });
  return `${placeIn(file)}\n${lines.join("")}\n`;
}

function summaryOf(files: readonly LintedFile[]): string {
  const counts = countsOf(files);
  const silenced = silencedCountOf(files);
  const findings = [
    ...SEVERITIES.map((severity) => plural(counts[severity], severity)),
    ...(silenced > 0 ? [`${silenced} silenced`] : []),
  ];
  const operations = files.reduce((sum, file) => sum + file.operations.length, 0);
  const responses = files.reduce((sum, file) => sum + responseCountOf(file), 0);
  return `${findings.join(", ")} in ${plural(files.length, "file")} (${plural(operations, "operation")}, ${plural(responses, "response")})`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
