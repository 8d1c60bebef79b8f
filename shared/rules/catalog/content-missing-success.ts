import { allVersions } from "../../model/versions.ts";
import { changeCode } from "../fixes.ts";
import { addJsonBody } from "../fixes-body.ts";
import { isWebhook } from "../operation-input.ts";
import type { ResponseOutline } from "../response-outline.ts";
import { codeOf, hasContent, isKnown } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

const WITHOUT_BODY = ["head", "connect", "options"];

/** 200 has a body. */
export const contentMissingSuccess: ResponseRule = {
  meta: {
    id: "content-missing-success",
    group: "content",
    severity: "info",
    versions: allVersions,
    wantsMore: true,
    title: "200 and 203 have a body.",
    why: "A 200 is expected to carry something. A client that finds no body described cannot know whether it was forgotten. Webhooks are left alone: most want no answer but the code.",
    mend: "Describe the body, or send 204 when there is nothing to return.",
    source: "RFC 9110 §15.3.1",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    content:\n      application/json:\n        schema:\n          type: object",
        },
        { method: "delete", operation: "responses:\n  '204':\n    description: The pet is gone" },
      ],
      bad: [{ operation: "responses:\n  '200':\n    description: The pet" }],
    },
  },
  scope: "response",
  concerns: lacksBody,
  check: (response, operation, { look }) =>
    WITHOUT_BODY.includes(operation.method.toLowerCase()) || isWebhook(operation)
      ? undefined
      : {
          message: `${response.key} has no body. Describe what it returns, or send 204.`,
          fixes: [
            ...changeCode(operation, response, "204"),
            ...addJsonBody(operation, response, look.writtenIn),
          ],
        },
};

function lacksBody(response: ResponseOutline): boolean {
  const code = codeOf(response);
  return (code === 200 || code === 203) && isKnown(response) && !hasContent(response);
}
