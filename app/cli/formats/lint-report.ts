import type { Finding, Severity } from "../../../shared/model/finding.ts";
import type { Operation } from "../../../shared/model/operation.ts";
import type { TextPosition } from "../../../shared/model/text.ts";
import type { PlacedFinding } from "../../../shared/rules/finding-place.ts";
import { printable } from "../printable.ts";

/** One checked document, as all formats read it. */
export interface LintedFile {
  readonly file: string;
  /** The version as written. */
  readonly openapi: string;
  /** The operations that were checked. */
  readonly operations: readonly Operation[];
  /** By their place in the text. */
  readonly findings: readonly PlacedFinding[];
  readonly positionAt: (offset: number) => TextPosition;
}

/** How many findings there are of each severity. */
export function countsOf(files: readonly LintedFile[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { findings } of files) {
    for (const { severity } of findings) counts[severity] += 1;
  }
  return counts;
}

export function responseCountOf({ operations }: LintedFile): number {
  return operations.reduce((sum, { responses }) => sum + responses.length, 0);
}

/** The message with the operation before it; messages name their response themselves. */
export function messageOf({ operation, message }: Finding): string {
  return printable(operation === undefined ? message : `${operation}: ${message}`);
}
