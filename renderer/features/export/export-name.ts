import { MAPPING_FILE } from "../../../shared/conditions/response-mapping.ts";
import type { Operation } from "../../../shared/model/operation.ts";

export type ExportKind = "responses" | "operation" | "zos-mapping";

/** A file name that says what is in it: `get-pets-id-responses.yaml`. */
export function exportName(operation: Operation, kind: ExportKind, format: "yaml" | "json"): string {
  const words = `${operation.method} ${operation.path}`.match(/[\p{L}\p{N}]+/gu) ?? [];
  // File systems end at 255 bytes; a name of this length can still be read.
  const name = words.join("-").toLowerCase().slice(0, 80);
  return kind === "zos-mapping" ? MAPPING_FILE : `${name}-${kind}.${format}`;
}
