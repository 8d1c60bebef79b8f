import type { Fix } from "../model/finding.ts";
import type { OpenApiVersion, Operation, ResponseEntry } from "../model/operation.ts";
import { applyFix, targetOf } from "./fixes.ts";

/**
 * "Add a JSON body", without a schema; no fix inside a shared response.
 * @returns no fix in 2.0 either, which has no body without a schema, and which schema it is nobody knows
 */
export function addJsonBody(
  operation: Operation,
  response: ResponseEntry,
  writtenIn: OpenApiVersion,
): readonly Fix[] {
  if (response.ref !== undefined || writtenIn === "2.0") return [];
  const content = { mediaType: "application/json" };
  return [
    applyFix("Add a JSON body", [{ type: "add-content", target: targetOf(operation, response), content }]),
  ];
}
