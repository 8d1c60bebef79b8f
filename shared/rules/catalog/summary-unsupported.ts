import type { Fix } from "../../model/finding.ts";
import type { Part } from "../../openapi/look.ts";
import { applyFix } from "../fixes.ts";
import { hasField } from "../parts.ts";
import type { PartRule } from "../rule.ts";

/** A response has a summary from OpenAPI 3.2 on only. */
export const summaryUnsupported: PartRule = {
  meta: {
    id: "summary-unsupported",
    group: "text",
    severity: "error",
    versions: ["2.0", "3.0", "3.1"],
    title: "A response has a summary in OpenAPI 3.2 only.",
    why: "Older versions do not know the field. Validators refuse the document, and tools drop the text.",
    mend: "Keep the text as x-oai-summary, which older versions let stand, or say it in the description.",
    source: "OpenAPI 3.2.0 Response Object",
    examples: {
      good: [
        {
          openapi: "3.2",
          operation: "responses:\n  '200':\n    summary: The pet\n    description: The pet with this id",
        },
        {
          openapi: "3.1",
          operation:
            "responses:\n  '404':\n    $ref: '#/components/responses/Missing'\n    summary: No such pet",
          document: "components:\n  responses:\n    Missing:\n      description: Not there",
        },
      ],
      bad: [
        { operation: "responses:\n  '200':\n    summary: The pet\n    description: The pet with this id" },
        { operation: "responses:\n  '200':\n    summary: The pet" },
      ],
    },
  },
  scope: "part",
  concerns: ({ fields }) => fields.includes("summary"),
  check: (response, { look, version }) => {
    const summary = look.data(response, "summary");
    if (summary === undefined) return [];
    return [
      {
        place: summary,
        message: `A response has no summary in OpenAPI ${version}; it came with 3.2. Keep it as x-oai-summary, or say it in the description.`,
        fixes: fixesFor(response, summary),
      },
    ];
  },
};

function fixesFor(response: Part, { pointer }: Part): readonly Fix[] {
  const rename = (to: string) => ({ type: "rename-key", at: pointer, to }) as const;
  return [
    ...(hasField(response, "x-oai-summary")
      ? []
      : [applyFix("Rename it to x-oai-summary", [rename("x-oai-summary")], true)]),
    ...(hasField(response, "description")
      ? []
      : [applyFix("Make it the description", [rename("description")])]),
  ];
}
