import { successCodeOf } from "../../codes/usual-codes.ts";
import { allVersions } from "../../model/versions.ts";
import { addSuccess } from "../fixes.ts";
import type { OperationRule } from "../rule.ts";

/** `default` does not stand alone. */
export const setOnlyDefault: OperationRule = {
  meta: {
    id: "set-only-default",
    group: "set",
    severity: "warning",
    versions: allVersions,
    speaksInsteadOf: ["set-no-2xx", "method-put-success", "method-delete-success", "method-patch-success"],
    title: "A set has more than default.",
    why: "Generators take a lone default for an error or for the success, each as it likes. The specification asks for at least one code.",
    mend: "Add the success code with the body of a success; leave default for everything else.",
    source: "OpenAPI 3.2.0 Responses Object",
    examples: {
      good: [
        {
          operation: "responses:\n  '200':\n    description: The pet\n  default:\n    description: A refusal",
        },
      ],
      bad: [{ operation: "responses:\n  default:\n    description: The pet" }],
    },
  },
  scope: "operation",
  concerns: ({ responses }) => responses.length === 1,
  check: (operation) => {
    const [only, ...others] = operation.responses;
    if (only?.key !== "default" || others.length > 0) return [];
    const message = `default is the only response, so nobody can tell success from failure. Add ${successCodeOf(operation.method)}.`;
    return [{ message, fixes: addSuccess(operation) }];
  },
};
