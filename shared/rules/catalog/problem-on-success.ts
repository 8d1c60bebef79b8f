import { versions3 } from "../../model/versions.ts";
import { isProblemJson } from "../../openapi/media-type-name.ts";
import { chooseFix } from "../fixes.ts";
import { mediaTypesIn } from "../parts.ts";
import { isSentWithoutBody, placeOfUse, placeUnderCode } from "../parts-content.ts";
import { classOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** Problems are no success. */
export const problemOnSuccess: ResponseRule = {
  meta: {
    id: "problem-on-success",
    group: "content",
    severity: "hint",
    versions: versions3,
    title: "Problem details are sent with an error code, not with a 2xx.",
    why: "They may be sent with any code, but clients take a 2xx for a success and do not look for a problem in it.",
    mend: "Send the problem with a 4xx or 5xx code.",
    source: "RFC 9457 §1, §3",
    examples: {
      good: [
        {
          operation:
            "responses:\n  4XX:\n    description: An error\n    content:\n      application/problem+json: {schema: {type: object}}",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    content:\n      application/problem+json: {schema: {type: object}}",
        },
      ],
    },
  },
  scope: "response",
  concerns: ({ content = [] }) => content.some(({ name }) => isProblemJson(name)),
  check: (response, operation, { look }) => {
    if (classOf(response) !== "2xx" || isSentWithoutBody(response, operation)) return undefined;
    const media = mediaTypesIn(look, response).find(({ name }) => isProblemJson(name));
    if (media === undefined) return undefined;
    return {
      ...placeUnderCode(placeOfUse(media)),
      message: `${response.key} is a success, but its body is application/problem+json. Send the problem with an error code.`,
      fixes: [chooseFix("Choose an error code")],
    };
  },
};
