import { chooseFix } from "../fixes.ts";
import { isOutOfRange } from "../responses.ts";
import type { OperationRule } from "../rule.ts";
import { allVersions } from "../versions.ts";

/** The number lies in 100-599. */
export const codeRange: OperationRule = {
  meta: {
    id: "code-range",
    group: "codes",
    severity: "error",
    versions: allVersions,
    speaksInsteadOf: ["code-format"],
    blocksEntry: true,
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
  scope: "operation",
  check: ({ responses }) =>
    responses
      .filter(({ key }) => isOutOfRange(key))
      .map((response) => ({
        response,
        message: `${response.key} is not a status code. Codes run from 100 to 599.`,
        fixes: [chooseFix("Choose a code")],
      })),
};
