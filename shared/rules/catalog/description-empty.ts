import { phraseOf } from "../../codes/status-codes.ts";
import { allVersions } from "../../model/versions.ts";
import { describeAs } from "../fixes.ts";
import { isKnown, subjectOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** A description says something. */
export const descriptionEmpty: ResponseRule = {
  meta: {
    id: "description-empty",
    group: "text",
    severity: "warning",
    versions: allVersions,
    title: "A description is not blank.",
    why: "An empty text satisfies the schema and tells the reader nothing.",
    mend: "Say in a sentence when this response comes.",
    source: "OpenAPI 3.2.0 Response Object",
    examples: {
      good: [{ operation: "responses:\n  '200':\n    description: The pet" }],
      bad: [
        { operation: "responses:\n  '200':\n    description: ''" },
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '404':\n    $ref: '#/components/responses/NoPet'",
          document: "components:\n  responses:\n    NoPet:\n      description: ' '",
        },
      ],
    },
  },
  scope: "response",
  isAlikeInUses: true,
  concerns: isKnown,
  check: (response, operation) =>
    response.description?.trim() === ""
      ? {
          isShared: response.ref !== undefined,
          pointer: "/description",
          ...(response.descriptionRange && { range: response.descriptionRange }),
          message: `${subjectOf(response)} has an empty description. Say when it comes.`,
          fixes: describeAs(operation, response, phraseOf(response.key) ?? `Response ${response.key}`),
        }
      : undefined,
};
