import { successCodeOf } from "../../codes/usual-codes.ts";
import { allVersions } from "../../model/versions.ts";
import { addSuccess } from "../fixes.ts";
import { classOf, codeOf } from "../responses.ts";
import type { OperationRule } from "../rule.ts";

/** A single response is the one for success. */
export const setSingleNotSuccess: OperationRule = {
  meta: {
    id: "set-single-not-success",
    group: "set",
    severity: "warning",
    versions: allVersions,
    speaksInsteadOf: [
      "set-no-success",
      "set-no-2xx",
      "method-put-success",
      "method-delete-success",
      "method-patch-success",
    ],
    title: "If a set has a single code, it is the one for success.",
    why: "One response should say what the call is for. A lone error or redirect leaves the normal case out.",
    mend: "Add the response that a successful call gives. An operation that only ever redirects can keep its single 3xx.",
    source: "OpenAPI 3.2.0 Responses Object; OpenAPI 2.0 Responses Object",
    examples: {
      good: [
        { operation: "responses:\n  '200':\n    description: The pet" },
        { operation: "responses:\n  default:\n    description: The pet" },
      ],
      bad: [
        { operation: "responses:\n  '404':\n    description: No such pet" },
        { operation: "responses:\n  '302':\n    description: The pet is elsewhere" },
      ],
    },
  },
  scope: "operation",
  concerns: ({ responses }) => responses.length === 1,
  check: (operation) => {
    const [only, ...others] = operation.responses;
    const onlyClass = only && classOf(only);
    if (only === undefined || others.length > 0 || onlyClass === undefined) return [];
    if (onlyClass === "2xx" || codeOf(only) === 101) return [];
    const message = `${only.key} is the only response, and it is no success. Add ${successCodeOf(operation.method)}`;
    const fixes = addSuccess(operation);
    const exception = onlyClass === "3xx" ? ", unless this operation only ever redirects" : "";
    return [{ message: `${message}${exception}.`, fixes }];
  },
};
