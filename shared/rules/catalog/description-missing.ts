import { phraseOf } from "../../codes/status-codes.ts";
import { allVersions } from "../../model/versions.ts";
import { describeAs } from "../fixes.ts";
import { isKnown, subjectOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** A response has a description. */
export const descriptionMissing: ResponseRule = {
  meta: {
    id: "description-missing",
    group: "text",
    severity: "error",
    versions: allVersions.filter((version) => version !== "3.2"),
    hintIn: ["3.2"],
    speaksInsteadOf: ["description-empty"],
    title: "A response has a description.",
    why: "Up to OpenAPI 3.1 the field is required, and tools refuse a document without it. In 3.2 it may be left out.",
    mend: "Say in a sentence when this response comes.",
    source: "OpenAPI 3.1.1 Response Object; OpenAPI 2.0 Response Object",
    examples: {
      good: [{ operation: "responses:\n  '200':\n    description: The pet" }],
      bad: [
        { operation: "responses:\n  '200': {}" },
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '404':\n    $ref: '#/components/responses/NoPet'",
          document: "components:\n  responses:\n    NoPet: {}",
        },
      ],
    },
  },
  scope: "response",
  isAlikeInUses: true,
  concerns: isKnown,
  check: (response, operation) =>
    response.description === undefined
      ? {
          isShared: response.ref !== undefined,
          message: `${subjectOf(response)} has no description. Say when it comes.`,
          fixes: describeAs(operation, response, phraseOf(response.key) ?? `Response ${response.key}`),
        }
      : undefined,
};
