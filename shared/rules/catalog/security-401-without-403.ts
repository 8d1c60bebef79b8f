import { allVersions } from "../../model/versions.ts";
import { isCovered } from "../coverage.ts";
import { addResponse } from "../fixes.ts";
import { isWebhook } from "../operation-input.ts";
import { findResponse } from "../responses.ts";
import type { OperationRule } from "../rule.ts";

/** Who may not is told so. */
export const security401Without403: OperationRule = {
  meta: {
    id: "security-401-without-403",
    group: "method",
    severity: "off",
    versions: allVersions,
    title: "An operation that needs scopes and lists 401 covers 403 too.",
    why: "A caller who is known and lacks the scope gets 403. 401 would make its client sign in again, to no end.",
    mend: "Add 403.",
    source: "RFC 9110 §15.5.4; Toolkit reference page, 401 and 403",
    examples: {
      good: [
        {
          operation:
            "security:\n  - oauth: [read]\nresponses:\n  '401':\n    description: Sign in first\n  '403':\n    description: Not your pet",
        },
        { operation: "security:\n  - key: []\nresponses:\n  '401':\n    description: Sign in first" },
      ],
      bad: [
        { operation: "security:\n  - oauth: [read]\nresponses:\n  '401':\n    description: Sign in first" },
      ],
    },
  },
  scope: "operation",
  concerns: ({ responses }) => responses.some(({ key }) => key === "401") && !isCovered(responses, 403),
  check: (operation) => {
    const { responses, security } = operation;
    const response = findResponse(responses, "401");
    const scopes = security.flatMap((schemes) => schemes.flatMap((scheme) => scheme.scopes));
    const [scope] = scopes;
    if (response === undefined || scope === undefined) return [];
    if (isWebhook(operation)) return [];
    return [
      {
        response,
        message: `The operation needs a scope (${scope}), but nothing is said of a caller who lacks it. Add 403.`,
        fixes: addResponse(operation, "403"),
      },
    ];
  },
};
