import { successCodeOf } from "../../codes/usual-codes.ts";
import { allVersions } from "../../model/versions.ts";
import { addSuccess } from "../fixes.ts";
import type { OperationRule } from "../rule.ts";

/** The operation has a response. */
export const setEmpty: OperationRule = {
  meta: {
    id: "set-empty",
    group: "set",
    severity: "error",
    versions: allVersions,
    speaksInsteadOf: ["set-no-success"],
    title: "An operation has at least one response.",
    why: "Without a response nobody knows what a call gives back, and most tools refuse the document. OpenAPI 3.1 and 3.2 let the field be absent, but not empty.",
    mend: "Add the response that a successful call gives.",
    source: "OpenAPI 3.2.0 Responses Object; OpenAPI 3.0.4 Operation Object",
    examples: {
      good: [{ operation: "responses:\n  '200':\n    description: The pet" }],
      bad: [
        { operation: "responses: {}" },
        { operation: "summary: Shows a pet" },
        { openapi: "3.1", operation: "summary: Shows a pet" },
      ],
    },
  },
  scope: "operation",
  concerns: ({ responses }) => responses.length === 0,
  check: (operation, { version }) => {
    const { responsesField: field, responses, method } = operation;
    if (responses.length > 0 || field.state === "external") return [];
    if (field.state === "not-a-map")
      return [{ message: "The responses of this operation are not a map. Write one entry for each code." }];
    const advice = `Add ${successCodeOf(method)}.`;
    const fixes = addSuccess(operation);
    if (field.state === "present") return [{ message: `This operation lists no response. ${advice}`, fixes }];
    const message = `This operation has no responses field. ${advice}`;
    const isOptional = version === "3.1" || version === "3.2";
    return [isOptional ? { message, fixes, severity: "info" } : { message, fixes }];
  },
};
