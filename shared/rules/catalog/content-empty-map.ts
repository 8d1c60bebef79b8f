import { versions3 } from "../../model/versions.ts";
import { applyFix } from "../fixes.ts";
import type { ResponseRule } from "../rule.ts";

/** No content field without content. */
export const contentEmptyMap: ResponseRule = {
  meta: {
    id: "content-empty-map",
    group: "content",
    severity: "hint",
    versions: versions3,
    title: "The field content names at least one media type.",
    why: "An empty content says the same as none. Some generators take it for a body of an unknown type.",
    mend: "Remove the field, or name the media type of the body.",
    source: "OpenAPI 3.2.0 Response Object",
    examples: {
      good: [{ operation: "responses:\n  '204':\n    description: The pet is gone" }],
      bad: [{ operation: "responses:\n  '204':\n    description: The pet is gone\n    content: {}" }],
    },
  },
  scope: "response",
  concerns: ({ content }) => content?.length === 0,
  check: (response, _operation, { look }) => {
    const part = look.field(look.response(response), "content");
    if (part?.node?.kind !== "map" || part.node.entries.length > 0) return undefined;
    const edit = { type: "remove-value", at: part.pointer } as const;
    return {
      place: part,
      message: "The content names no media type, which says no more than no content. Remove it.",
      fixes: [applyFix("Remove the empty content", [edit], true)],
    };
  },
};
