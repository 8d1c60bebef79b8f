import type { Fix } from "../model/finding.ts";
import type { Operation } from "../model/operation.ts";
import type { NewParameter } from "../model/semantic-edit.ts";
import { applyFix } from "./fixes.ts";

/** "Add the parameter If-Match". */
export function addParameter(operation: Operation, parameter: NewParameter): readonly Fix[] {
  return [
    applyFix(`Add the parameter ${parameter.name}`, [
      { type: "add-parameter", operation: operation.id, parameter },
    ]),
  ];
}
