import { RATE_LIMIT } from "../../codes/header-facts.ts";
import { allVersions } from "../../model/versions.ts";
import { addHeaders } from "../fixes.ts";
import { isWebhook } from "../operation-input.ts";
import { classOf, isKnown, subjectOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** The rate limit is told. */
export const headerRateLimit: ResponseRule = {
  meta: {
    id: "header-rate-limit",
    group: "headers",
    severity: "off",
    versions: allVersions,
    wantsMore: true,
    title: "2xx and 4xx responses declare the headers of the rate limit.",
    why: "A client that sees how many calls are left can slow down before it is refused.",
    mend: "Declare RateLimit, or the headers that your API uses for it.",
    source: "OWASP API Security Top 10 2023 API4; IETF draft RateLimit header fields for HTTP",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      X-RateLimit-Remaining:\n        schema:\n          type: integer",
        },
        { operation: "responses:\n  '503':\n    description: Closed for today" },
      ],
      bad: [{ operation: "responses:\n  '200':\n    description: The pet" }],
    },
  },
  scope: "response",
  concerns: (response) =>
    /^[24]xx$/.test(classOf(response) ?? "") &&
    isKnown(response) &&
    !response.headers.some(({ name }) => RATE_LIMIT.test(name)),
  check: (response, operation) =>
    !isWebhook(operation)
      ? {
          isShared: response.ref !== undefined,
          message: `${subjectOf(response)} declares no header that tells the rate limit. Declare RateLimit.`,
          fixes: addHeaders(operation, response, ["RateLimit"]),
        }
      : undefined,
};
