import { findStatusCode } from "../../codes/status-codes.ts";
import type { ResponseEntry } from "../../model/operation.ts";
import { allVersions } from "../../model/versions.ts";
import { applyFix, targetOf } from "../fixes.ts";
import { bodyPlace, codeOf, hasContent, isKnown } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** HEAD describes no body. */
export const contentHead: ResponseRule = {
  meta: {
    id: "content-head",
    group: "content",
    severity: "warning",
    versions: allVersions,
    title: "A response to HEAD has no schema and no example.",
    why: "HEAD is answered with headers only. A media type without schema is fine: in OpenAPI 3 it is the only way to state the Content-Type.",
    mend: "Empty the media types and keep their names; in OpenAPI 2.0 remove the schema and the examples.",
    source: "RFC 9110 §9.3.2, §6.4.1; OpenAPI 3.2.0 Response Object",
    examples: {
      good: [
        {
          method: "head",
          operation:
            "responses:\n  '200':\n    description: The pet exists\n    content:\n      application/json: {}",
        },
      ],
      bad: [
        {
          method: "head",
          operation:
            "responses:\n  '200':\n    description: The pet exists\n    content:\n      application/json:\n        schema:\n          type: object",
        },
      ],
    },
  },
  scope: "response",
  concerns: hasContent,
  concernsMethod: (method) => method === "head",
  check: (response, operation) => {
    if (!describesBody(response)) return undefined;
    const message = `${response.key} describes a body, but HEAD is answered without one. Empty its media types.`;
    // The shared response is right for the other methods that use it.
    if (response.ref !== undefined) return { message, severity: "hint" };
    const edit = { type: "empty-media-types", target: targetOf(operation, response) } as const;
    return { ...bodyPlace(response), message, fixes: [applyFix("Empty the media types", [edit])] };
  },
};

/** Codes that never have a body are left to the rules about them. */
function describesBody(response: ResponseEntry): boolean {
  const rule = findStatusCode(codeOf(response) ?? 0)?.content.rule;
  return (
    rule !== "forbidden" &&
    rule !== "must-be-empty" &&
    isKnown(response) &&
    (response.content ?? []).some(({ schema, hasExample }) => schema !== undefined || hasExample)
  );
}
