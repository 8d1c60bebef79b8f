import { successCodeOf } from "../../codes/usual-codes.ts";
import { allVersions } from "../../model/versions.ts";
import { addSuccess } from "../fixes.ts";
import type { OperationRule } from "../rule.ts";

/** The responses are more than extensions. */
export const setOnlyExtensions: OperationRule = {
  meta: {
    id: "set-only-extensions",
    group: "set",
    severity: "error",
    versions: allVersions,
    speaksInsteadOf: ["set-empty"],
    title: "A set of responses holds more than x- keys.",
    why: "Extensions are no responses, so the set is empty. The JSON schema of OpenAPI 3.0 lets it pass, the text does not.",
    mend: "Add the response that a successful call gives.",
    source: "OpenAPI 3.2.0 Responses Object",
    examples: {
      good: [{ operation: "responses:\n  x-owner: pets\n  '200':\n    description: The pet" }],
      bad: [{ operation: "responses:\n  x-owner: pets" }],
    },
  },
  scope: "operation",
  concerns: ({ responses }) => responses.length === 0,
  check: (operation) =>
    operation.responses.length === 0 && operation.responsesField.extensions > 0
      ? [
          {
            message: `The responses hold only x- keys, and those are no responses. Add ${successCodeOf(operation.method)}.`,
            fixes: addSuccess(operation),
          },
        ]
      : [],
};
