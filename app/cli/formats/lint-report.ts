import type { Finding, Severity } from "../../../shared/model/finding.ts";
import type { Operation } from "../../../shared/model/operation.ts";
import type { TextPosition } from "../../../shared/model/text.ts";
import type { PlacedFinding } from "../../../shared/rules/finding-place.ts";
import { isSilenced } from "../../../shared/rules/silences.ts";
import { printable } from "../printable.ts";

/** One checked document, as all formats read it. */
export interface LintedFile {
  readonly file: string;
  /** The version as written. */
  readonly openapi: string;
  /** The operations that were checked. */
  readonly operations: readonly Operation[];
  /** By their place in the text, silenced ones too. */
  readonly findings: readonly PlacedFinding[];
  readonly positionAt: (offset: number) => TextPosition;
  /** A line (from 1) without its end. */
  readonly lineAt: (line: number) => string;
}

/** How many findings there are of each severity; silenced ones do not count. */
export function countsOf(files: readonly LintedFile[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { findings } of files) {
    for (const finding of findings) if (!isSilenced(finding)) counts[finding.severity] += 1;
  }
  return counts;
}

/** How many findings are silenced. */
export function silencedCountOf(files: readonly LintedFile[]): number {
  return files.reduce((sum, { findings }) => sum + findings.filter(isSilenced).length, 0);
}

export function responseCountOf({ operations }: LintedFile): number {
  return operations.reduce((sum, { responses }) => sum + responses.length, 0);
}

/** The message with the operation before it; messages name their response themselves. */
export function messageOf({ operation, message }: Finding): string {
  return printable(operation === undefined ? message : `${operation}: ${message}`);
}
