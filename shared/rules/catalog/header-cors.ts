import { allVersions } from "../../model/versions.ts";
import { addHeaders } from "../fixes.ts";
import { isWebhook } from "../operation-input.ts";
import type { ResponseOutline } from "../response-outline.ts";
import { classOf, hasHeader, isKnown, meantKey, subjectOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** Pages of other origins are told whether they may read. */
export const headerCors: ResponseRule = {
  meta: {
    id: "header-cors",
    group: "headers",
    severity: "off",
    versions: allVersions,
    wantsMore: true,
    title: "A response declares Access-Control-Allow-Origin.",
    why: "A browser shows the response to a page of another origin only with this header, errors too. Declared, it can be reviewed.",
    mend: "Declare the header with the origins that are allowed, rather than with *.",
    source: "OWASP API Security Top 10 2023 API8",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      Access-Control-Allow-Origin:\n        schema:\n          type: string",
        },
      ],
      bad: [{ operation: "responses:\n  '200':\n    description: The pet" }],
    },
  },
  scope: "response",
  concerns: (response) =>
    isFinal(response) && isKnown(response) && !hasHeader(response, "Access-Control-Allow-Origin"),
  check: (response, operation) =>
    !isWebhook(operation)
      ? {
          isShared: response.ref !== undefined,
          message: `${subjectOf(response)} does not declare Access-Control-Allow-Origin. Declare it with the origins that may read the response.`,
          fixes: addHeaders(operation, response, ["Access-Control-Allow-Origin"]),
        }
      : undefined,
};

function isFinal(response: ResponseOutline): boolean {
  const status = classOf(response);
  return status === undefined ? meantKey(response.key) === "default" : status !== "1xx";
}
