import { findStatusCode } from "../../codes/status-codes.ts";
import { allVersions } from "../../model/versions.ts";
import { changeCode, removeContent } from "../fixes.ts";
import type { ResponseOutline } from "../response-outline.ts";
import { bodyPlace, codeOf, hasContent, isKnown } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** 205 has no body. */
export const content205: ResponseRule = {
  meta: {
    id: "content-205",
    group: "content",
    severity: "error",
    versions: allVersions,
    title: "A 205 response has no body.",
    why: "205 only asks the client to reset its form or view; a server is not allowed to send content with it.",
    mend: "Remove the body. If there is something to return, send 200.",
    source: "RFC 9110 §15.3.6",
    examples: {
      good: [{ method: "post", operation: "responses:\n  '205':\n    description: Clear the form" }],
      bad: [
        {
          method: "post",
          operation:
            "responses:\n  '205':\n    description: Clear the form\n    content:\n      application/json:\n        schema:\n          type: object",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => mustBeEmpty(response) && isKnown(response) && hasContent(response),
  check: (response, operation) => ({
    ...bodyPlace(response),
    message: `${response.key} has a body, but a server must not send one with it. Remove the body, or send 200.`,
    fixes: [...removeContent(operation, response), ...changeCode(operation, response, "200")],
  }),
};

function mustBeEmpty(response: ResponseOutline): boolean {
  return findStatusCode(codeOf(response) ?? 0)?.content.rule === "must-be-empty";
}
