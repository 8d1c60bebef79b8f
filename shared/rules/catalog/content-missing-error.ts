import type { Fix } from "../../model/finding.ts";
import type { Operation, ResponseEntry } from "../../model/operation.ts";
import { allVersions } from "../../model/versions.ts";
import { errorsWithBody, isError, sharedErrorSchema } from "../error-bodies.ts";
import { addProblemBody, addSharedErrorBody } from "../fixes-errors.ts";
import { isWebhook } from "../operation-input.ts";
import { classOf, hasContent, isKnown, meantKey, subjectOf } from "../responses.ts";
import type { CheckContext, OperationRule } from "../rule.ts";

/** Errors say what went wrong. */
export const contentMissingError: OperationRule = {
  meta: {
    id: "content-missing-error",
    group: "content",
    severity: "info",
    versions: allVersions,
    wantsMore: true,
    title: "4xx, 5xx and default responses have a body.",
    why: "The code alone seldom tells a caller what to mend, and HTTP asks servers to explain an error in the body. Answers to HEAD and to webhooks are left alone, and so is a default that has to stand for the success too.",
    mend: "Describe the body that the API sends with its errors, or add problem details, which have a standard form.",
    source: "RFC 9110 §15.5, §15.6; RFC 9457 §3",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '404':\n    description: No such pet\n    content:\n      application/problem+json:\n        schema:\n          type: object",
        },
        { method: "head", operation: "responses:\n  '404':\n    description: No such pet" },
      ],
      bad: [
        {
          operation: "responses:\n  '200':\n    description: The pet\n  '404':\n    description: No such pet",
        },
        { operation: "responses:\n  '204':\n    description: Gone\n  default:\n    description: An error" },
        {
          operation:
            "responses:\n  '404':\n    description: No such pet\n  '409':\n    description: Sold\n    content:\n      application/json:\n        schema:\n          $ref: '#/components/schemas/Error'",
          document: "components:\n  schemas:\n    Error:\n      type: object",
        },
      ],
    },
  },
  scope: "operation",
  concerns: ({ responses }) =>
    responses.some((response) => isError(response) && isKnown(response) && !hasContent(response)),
  check: (operation, context) => {
    const { responses } = operation;
    if (operation.method.toLowerCase() === "head" || isWebhook(operation)) return [];
    const hasSuccess = responses.some((response) => /^[23]xx$/.test(classOf(response) ?? ""));
    return responses.flatMap((response) => {
      if (!isError(response) || !isKnown(response) || hasContent(response)) return [];
      if (meantKey(response.key) === "default" && !hasSuccess) return [];
      // A response that is being added has no body yet.
      if (context.look.response(response) === undefined) return [];
      return [
        {
          response,
          isShared: response.ref !== undefined,
          message: `${subjectOf(response)} has no body, so a caller learns nothing but the code. Describe what the error tells.`,
          fixes: fixesOf(response, operation, context),
        },
      ];
    });
  },
};

function fixesOf(
  response: ResponseEntry,
  operation: Operation,
  { look, version }: CheckContext,
): readonly Fix[] {
  const shared = sharedErrorSchema(look, errorsWithBody(operation));
  const problem = addProblemBody(look, response, version);
  return shared ? [...addSharedErrorBody(look, response, version, shared), ...problem] : problem;
}
