import { allVersions } from "../../model/versions.ts";
import { addResponse } from "../fixes.ts";
import { hasDefault } from "../responses.ts";
import type { OperationRule } from "../rule.ts";

/** Everything else is documented. */
export const setNoDefault: OperationRule = {
  meta: {
    id: "set-no-default",
    group: "set",
    severity: "off",
    versions: allVersions,
    title: "A set has a default response.",
    why: "No list of errors is ever complete. With default a client knows the form of the errors that nobody listed.",
    mend: "Add default with the body that all errors share.",
    source:
      "OpenAPI 3.2.0 Responses Object; Zalando guidelines 151; Azure API style guide az-default-response",
    examples: {
      good: [
        {
          operation: "responses:\n  '200':\n    description: The pet\n  default:\n    description: A refusal",
        },
      ],
      bad: [{ operation: "responses:\n  '200':\n    description: The pet" }],
    },
  },
  scope: "operation",
  concerns: ({ responses }) => !hasDefault(responses),
  check: (operation) =>
    hasDefault(operation.responses) || operation.responses.length === 0
      ? []
      : [
          {
            message:
              "The set has no default, so nothing is said of the errors that are not listed. Add default.",
            fixes: addResponse(operation, "default"),
          },
        ],
};
