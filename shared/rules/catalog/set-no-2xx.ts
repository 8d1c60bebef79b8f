import { successCodeOf } from "../../codes/usual-codes.ts";
import { allVersions } from "../../model/versions.ts";
import { addSuccess } from "../fixes.ts";
import { classOf, codeOf } from "../responses.ts";
import type { OperationRule } from "../rule.ts";

/** Success is more than a redirect. */
export const setNo2xx: OperationRule = {
  meta: {
    id: "set-no-2xx",
    group: "set",
    severity: "info",
    versions: allVersions,
    title: "Success is listed as 2xx, not only as 3xx.",
    why: "Where only redirects are listed, the 2xx was usually forgotten. An operation that only ever redirects is fine without.",
    mend: "Add the 2xx that a successful call gives, unless there is none.",
    source: "OpenAPI 3.2.0 Responses Object",
    examples: {
      good: [
        { operation: "responses:\n  '200':\n    description: The pet\n  '304':\n    description: Unchanged" },
      ],
      bad: [
        {
          operation:
            "responses:\n  '302':\n    description: It is elsewhere\n  '404':\n    description: No such pet",
        },
      ],
    },
  },
  scope: "operation",
  concerns: ({ responses }) =>
    responses.some((response) => classOf(response) === "3xx") &&
    !responses.some((response) => classOf(response) === "2xx"),
  check: (operation) => {
    const { responses } = operation;
    const redirects = responses.filter((response) => classOf(response) === "3xx");
    const isFine = responses.some((response) => classOf(response) === "2xx" || codeOf(response) === 101);
    if (isFine || redirects.length === 0) return [];
    const listed = redirects.map(({ key }) => key).join(", ");
    const message = `Success is listed only as ${listed}. Add ${successCodeOf(operation.method)}, unless this operation only ever redirects.`;
    return [{ message, fixes: addSuccess(operation) }];
  },
};
