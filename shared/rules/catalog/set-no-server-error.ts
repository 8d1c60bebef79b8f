import { allVersions } from "../../model/versions.ts";
import { addResponse } from "../fixes.ts";
import { findProfile } from "../profiles.ts";
import { classOf, hasDefault } from "../responses.ts";
import type { OperationRule } from "../rule.ts";

/** A failure of the server is documented. */
export const setNoServerError: OperationRule = {
  meta: {
    id: "set-no-server-error",
    group: "set",
    severity: "off",
    versions: allVersions,
    title: "A set covers server errors: a 5xx code, 5XX or default.",
    why: "Every server fails at some time. Where the set says what such an answer looks like, a client can tell it from a broken one.",
    mend: "Cover them with default or 5XX, or add 500.",
    source: "OWASP API Security Top 10 2023 API8; RFC 9110 §15.6",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '503':\n    description: Closed for today",
        },
        {
          operation: "responses:\n  '200':\n    description: The pet\n  default:\n    description: A failure",
        },
      ],
      bad: [
        {
          operation: "responses:\n  '200':\n    description: The pet\n  '404':\n    description: No such pet",
        },
      ],
    },
  },
  scope: "operation",
  concerns: ({ responses }) =>
    !responses.some((response) => classOf(response) === "5xx") && !hasDefault(responses),
  check: (operation, { profile }) => {
    const { responses } = operation;
    const isFine = hasDefault(responses) || responses.some((response) => classOf(response) === "5xx");
    if (isFine || responses.length === 0) return [];
    const { takesDefault } = findProfile(profile);
    return [
      {
        message: `No server error is listed. Add ${takesDefault ? "default or 500" : "500"}.`,
        fixes: [...(takesDefault ? addResponse(operation, "default") : []), ...addResponse(operation, "500")],
      },
    ];
  },
};
