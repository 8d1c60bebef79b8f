import { successCodeOf } from "../../codes/usual-codes.ts";
import { allVersions } from "../../model/versions.ts";
import { addSuccess } from "../fixes.ts";
import { classOf, codeOf, hasDefault } from "../responses.ts";
import type { OperationRule } from "../rule.ts";

/** A successful response is documented. */
export const setNoSuccess: OperationRule = {
  meta: {
    id: "set-no-success",
    group: "set",
    severity: "warning",
    versions: allVersions,
    speaksInsteadOf: ["method-put-success", "method-delete-success", "method-patch-success"],
    title: "A set covers success: a 2xx or 3xx code or range, default, or 101.",
    why: "The document is expected to say what a successful call gives back. Generated clients otherwise know errors only.",
    mend: "Add the response that a successful call gives.",
    source: "OpenAPI 3.2.0 Responses Object",
    examples: {
      good: [
        {
          operation: "responses:\n  '200':\n    description: The pet\n  '404':\n    description: No such pet",
        },
        {
          operation:
            "responses:\n  '404':\n    description: No such pet\n  default:\n    description: The pet",
        },
      ],
      bad: [
        {
          operation: "responses:\n  '400':\n    description: Bad id\n  '404':\n    description: No such pet",
        },
      ],
    },
  },
  scope: "operation",
  concerns: ({ responses }) => !responses.some((response) => /^[23]xx$/.test(classOf(response) ?? "")),
  check: (operation) => {
    const { responses, responsesField } = operation;
    const isCovered =
      responsesField.state === "external" ||
      hasDefault(responses) ||
      responses.some((response) => /^[23]xx$/.test(classOf(response) ?? "") || codeOf(response) === 101);
    if (isCovered) return [];
    const listed = responses.map(({ key }) => key).join(", ");
    const message = `No successful response is listed, only ${listed}. Add ${successCodeOf(operation.method)}.`;
    return [{ message, fixes: addSuccess(operation) }];
  },
};
