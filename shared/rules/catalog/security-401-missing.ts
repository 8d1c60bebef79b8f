import { allVersions } from "../../model/versions.ts";
import { isCovered, isListed } from "../coverage.ts";
import { addResponses } from "../fixes-set.ts";
import { isWebhook, needsSecurity } from "../operation-input.ts";
import type { OperationRule } from "../rule.ts";

/** A caller without credentials is told what happens. */
export const security401Missing: OperationRule = {
  meta: {
    id: "security-401-missing",
    group: "method",
    severity: "info",
    versions: allVersions,
    speaksInsteadOf: ["set-no-client-error"],
    title: "An operation that needs security covers its refusal: 401, 403, 4XX or default.",
    why: "Credentials can be missing, wrong or too weak, so the refusal is a case that every caller meets. Webhooks are left alone, and operations that take anonymous calls too.",
    mend: "Add 401 with WWW-Authenticate for missing credentials and 403 for missing permissions.",
    source: "RFC 9110 §15.5.2; Toolkit reference page, 401 and 403",
    examples: {
      good: [
        {
          operation:
            "security:\n  - key: []\nresponses:\n  '200':\n    description: The pet\n  '401':\n    description: The key is missing",
        },
        { operation: "security:\n  - key: []\n  - {}\nresponses:\n  '200':\n    description: The pet" },
      ],
      bad: [
        { operation: "security:\n  - key: []\nresponses:\n  '200':\n    description: The pet" },
        {
          operation: "responses:\n  '200':\n    description: The pet\n  '404':\n    description: No such pet",
          document: "security:\n  - key: []",
        },
      ],
    },
  },
  scope: "operation",
  concerns: ({ responses }) =>
    responses.length > 0 && !isCovered(responses, 401) && !isListed(responses, 403),
  check: (operation) => {
    if (!needsSecurity(operation) || isWebhook(operation)) return [];
    const additions = [{ key: "401", headers: ["WWW-Authenticate"] }, { key: "403" }];
    return [
      {
        message: "The operation needs security, but nothing is said of a refused caller. Add 401 and 403.",
        fixes: addResponses(operation, additions),
      },
    ];
  },
};
