import { allVersions } from "../../model/versions.ts";
import { outOfRangeProblem } from "../code-problems.ts";
import { isOutOfRange } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** The number lies in 100-599. */
export const codeRange: ResponseRule = {
  meta: {
    id: "code-range",
    group: "codes",
    severity: "error",
    versions: allVersions,
    speaksInsteadOf: ["code-format"],
    blocksEntry: true,
    wantsItGone: true,
    title: "A status code lies in 100-599.",
    why: "Other numbers are not HTTP status codes; a client that receives one treats it as a failure of the server.",
    mend: "Choose the code that says what happens. The nearest number in range is hardly ever the right one.",
    source: "RFC 9110 §15; Toolkit reference page, user-created codes",
    examples: {
      good: [
        { operation: "responses:\n  '200':\n    description: The pet\n  '599':\n    description: Too slow" },
      ],
      bad: [
        { operation: "responses:\n  '200':\n    description: The pet\n  '600':\n    description: Too slow" },
        { operation: "responses:\n  '200':\n    description: The pet\n  '99':\n    description: Too early" },
      ],
    },
  },
  scope: "response",
  concerns: ({ key }) => isOutOfRange(key),
  check: outOfRangeProblem,
};
