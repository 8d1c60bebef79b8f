import { allVersions } from "../../model/versions.ts";
import { addHeaders } from "../fixes.ts";
import { classOf, hasHeader, isKnown } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** Access-Control-Allow-Methods tells a browser's preflight request the same. */
const TELLING = ["Allow", "Access-Control-Allow-Methods"];

/** OPTIONS tells the options. */
export const methodOptionsAllow: ResponseRule = {
  meta: {
    id: "method-options-allow",
    group: "method",
    severity: "hint",
    versions: allVersions,
    title: "A success of OPTIONS declares Allow.",
    why: "OPTIONS asks what can be done here, and Allow is the answer. For a preflight request of a browser Access-Control-Allow-Methods does as well.",
    mend: "Declare Allow with the methods of the path.",
    source: "RFC 9110 §9.3.7",
    examples: {
      good: [
        {
          method: "options",
          operation:
            "responses:\n  '204':\n    description: The methods\n    headers:\n      Allow:\n        schema:\n          type: string",
        },
        { operation: "responses:\n  '204':\n    description: No pet" },
      ],
      bad: [{ method: "options", operation: "responses:\n  '204':\n    description: The methods" }],
    },
  },
  scope: "response",
  concerns: (response) =>
    classOf(response) === "2xx" && isKnown(response) && !TELLING.some((name) => hasHeader(response, name)),
  concernsMethod: (method) => method.toLowerCase() === "options",
  check: (response, operation) => ({
    message: `${response.key} answers OPTIONS without Allow, so it does not tell which methods there are. Declare it.`,
    fixes: addHeaders(operation, response, ["Allow"]),
  }),
};
