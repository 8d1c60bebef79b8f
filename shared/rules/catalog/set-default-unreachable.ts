import { versions3 } from "../../model/versions.ts";
import { hasKey, removeResponse } from "../fixes.ts";
import { hasDefault } from "../responses.ts";
import type { OperationRule } from "../rule.ts";

const RANGES = ["1XX", "2XX", "3XX", "4XX", "5XX"];

/** `default` has something left to cover. */
export const setDefaultUnreachable: OperationRule = {
  meta: {
    id: "set-default-unreachable",
    group: "set",
    severity: "hint",
    versions: versions3,
    wantsItGone: true,
    title: "default does not stand beside all five ranges.",
    why: "default covers only what nothing else covers, and 1XX to 5XX together cover every code.",
    mend: "Remove default, or the ranges that you do not mean.",
    source: "OpenAPI 3.2.0 Responses Object",
    examples: {
      good: [
        { operation: "responses:\n  2XX:\n    description: The pet\n  default:\n    description: A refusal" },
      ],
      bad: [
        {
          operation: `responses:\n${RANGES.map((range) => `  ${range}:\n    description: Class ${range}\n`).join("")}  default:\n    description: The rest`,
        },
      ],
    },
  },
  scope: "operation",
  concerns: ({ responses }) => hasDefault(responses),
  check: (operation) =>
    operation.responses
      .filter(({ key }) => key === "default" && RANGES.every((range) => hasKey(operation, range)))
      .map((response) => ({
        response,
        message: "default is never used: 1XX to 5XX cover every code. Remove it.",
        fixes: removeResponse(operation, response),
      })),
};
