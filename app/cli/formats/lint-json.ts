import type { PlacedFinding } from "../../../shared/rules/finding-place.ts";
import { toJson } from "../json.ts";
import { countsOf, type LintedFile, responseCountOf } from "./lint-report.ts";

export function toLintJson(files: readonly LintedFile[]): string {
  return toJson({ files: files.map(fileOf), counts: countsOf(files) });
}

function fileOf(file: LintedFile) {
  const operations = new Map(file.operations.map((operation) => [operation.id, operation]));
  return {
    file: file.file,
    openapi: file.openapi,
    operations: file.operations.length,
    responses: responseCountOf(file),
    findings: file.findings.map((finding) => {
      const operation = finding.operation && operations.get(finding.operation);
      return findingOf(finding, operation, file);
    }),
  };
}

function findingOf(
  { rule, severity, message, response, pointer, place, fixes, users, silenced }: PlacedFinding,
  operation: { readonly method: string; readonly path: string } | undefined,
  { positionAt }: LintedFile,
) {
  return {
    rule,
    severity,
    message,
    operation: operation === undefined ? null : { method: operation.method, path: operation.path },
    response: response?.key ?? null,
    pointer,
    ...positionAt(place.start),
    fixes: fixes.map(({ title, safe }) => ({ title, safe })),
    users,
    // The reason, empty where none is given.
    silenced: silenced ?? null,
  };
}
