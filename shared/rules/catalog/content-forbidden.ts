import { findStatusCode } from "../../codes/status-codes.ts";
import { allVersions } from "../../model/versions.ts";
import { changeCode, removeContent } from "../fixes.ts";
import type { ResponseOutline } from "../response-outline.ts";
import { bodyPlace, classOf, codeOf, hasContent, isKnown } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** No body where HTTP has none. */
export const contentForbidden: ResponseRule = {
  meta: {
    id: "content-forbidden",
    group: "content",
    severity: "error",
    versions: allVersions,
    title: "204, 304 and 1xx responses have no body.",
    why: "These responses end after their headers: a body cannot be sent, so a client that waits for the documented one never gets it.",
    mend: "Remove the body. If there is something to return, send 200 instead of 204.",
    source: "RFC 9110 §6.4.1, §15.3.5, §15.4.5, §15.2; Toolkit reference page, 204",
    examples: {
      good: [
        { operation: "responses:\n  '204':\n    description: The pet is gone" },
        { openapi: "2.0", operation: "responses:\n  '304':\n    description: Unchanged" },
      ],
      bad: [
        {
          operation:
            "responses:\n  '204':\n    description: The pet is gone\n    content:\n      application/json:\n        schema:\n          type: object",
        },
        {
          openapi: "2.0",
          operation: "responses:\n  '304':\n    description: Unchanged\n    schema:\n      type: object",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => hasNoBody(response) && isKnown(response) && hasContent(response),
  check: (response, operation) => {
    const change = response.key === "204" ? changeCode(operation, response, "200") : [];
    const advice = response.key === "204" ? "Remove the body, or send 200." : "Remove the body.";
    const article = response.key.startsWith("1") ? "an interim" : `a ${response.key}`;
    return {
      ...bodyPlace(response),
      message: `${response.key} has a body, but ${article} response ends after its headers. ${advice}`,
      source: findStatusCode(codeOf(response) ?? 0)?.content.source,
      fixes: [...removeContent(operation, response), ...change],
    };
  },
};

function hasNoBody(response: ResponseOutline): boolean {
  const code = codeOf(response);
  return (
    classOf(response) === "1xx" || (code !== undefined && findStatusCode(code)?.content.rule === "forbidden")
  );
}
