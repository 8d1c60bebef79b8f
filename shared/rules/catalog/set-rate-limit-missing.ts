import { allVersions } from "../../model/versions.ts";
import { isCovered } from "../coverage.ts";
import { addResponses } from "../fixes-set.ts";
import { isWebhook } from "../operation-input.ts";
import type { OperationRule } from "../rule.ts";

/** The answer to too many calls is documented. */
export const setRateLimitMissing: OperationRule = {
  meta: {
    id: "set-rate-limit-missing",
    group: "set",
    severity: "off",
    versions: allVersions,
    title: "A set covers too many calls: 429, 4XX or default.",
    why: "An API that limits its callers says so with 429. A client that does not expect it goes on calling.",
    mend: "Add 429 with Retry-After.",
    source: "OWASP API Security Top 10 2023 API4; RFC 6585 §4",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '429':\n    description: Wait a minute",
        },
      ],
      bad: [{ operation: "responses:\n  '200':\n    description: The pet" }],
    },
  },
  scope: "operation",
  concerns: ({ responses }) => responses.length > 0 && !isCovered(responses, 429),
  check: (operation) => {
    if (isWebhook(operation)) return [];
    return [
      {
        message: "Nothing is said of too many calls. Add 429.",
        fixes: addResponses(operation, [{ key: "429", headers: ["Retry-After"] }]),
      },
    ];
  },
};
