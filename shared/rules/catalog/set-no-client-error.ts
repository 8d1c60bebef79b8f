import { allVersions } from "../../model/versions.ts";
import { addResponse } from "../fixes.ts";
import { findProfile } from "../profiles.ts";
import { classOf, hasDefault } from "../responses.ts";
import type { OperationRule } from "../rule.ts";

/** A refusal is documented. */
export const setNoClientError: OperationRule = {
  meta: {
    id: "set-no-client-error",
    group: "set",
    severity: "info",
    versions: allVersions,
    title: "A set covers client errors: a 4xx code, 4XX or default.",
    why: "Nearly every call can be refused, and known errors are expected to be documented.",
    mend: "Add 400 or the errors that callers really meet, or cover them with default.",
    source: "OpenAPI 3.2.0 Responses Object; RFC 9110 §15.5",
    examples: {
      good: [
        {
          operation: "responses:\n  '200':\n    description: The pet\n  '404':\n    description: No such pet",
        },
        {
          operation: "responses:\n  '200':\n    description: The pet\n  default:\n    description: A refusal",
        },
      ],
      bad: [{ operation: "responses:\n  '200':\n    description: The pet" }],
    },
  },
  scope: "operation",
  concerns: ({ responses }) =>
    !responses.some((response) => classOf(response) === "4xx") && !hasDefault(responses),
  check: (operation, { profile }) => {
    const { responses } = operation;
    const isCovered = hasDefault(responses) || responses.some((response) => classOf(response) === "4xx");
    if (isCovered || responses.length === 0) return [];
    const { takesDefault } = findProfile(profile);
    return [
      {
        message: `No client error is listed. Add ${takesDefault ? "default or 400" : "400"}.`,
        fixes: [...(takesDefault ? addResponse(operation, "default") : []), ...addResponse(operation, "400")],
      },
    ];
  },
};
