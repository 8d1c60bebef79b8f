import { versions3 } from "../../model/versions.ts";
import { isJson, isMediaRange, parseMediaType } from "../../openapi/media-type-name.ts";
import { isError } from "../error-bodies.ts";
import { editFix } from "../fixes.ts";
import { addProblemBody } from "../fixes-errors.ts";
import { isSentWithoutBody } from "../parts-content.ts";
import { bodyPlace, hasContent, isKnown, subjectOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** Errors come in JSON. */
export const mediaType2xxVsErrors: ResponseRule = {
  meta: {
    id: "media-type-2xx-vs-errors",
    group: "content",
    severity: "off",
    versions: versions3,
    title: "An error response offers JSON: application/json, or best application/problem+json.",
    why: "A client that reads JSON can then read every error with it, whatever the type of the success.",
    mend: "Describe the error in application/problem+json too.",
    source: "RFC 9457 §3; Zalando guidelines 176; IBM Cloud API Handbook, errors",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '404':\n    description: No such pet\n    content:\n      application/problem+json: {schema: {type: object}}\n      text/html: {schema: {type: string}}",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '404':\n    description: No such pet\n    content:\n      text/html: {schema: {type: string}}",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) =>
    isError(response) &&
    isKnown(response) &&
    hasContent(response) &&
    !response.content?.some(({ name }) => mayBeJson(name)),
  check: (response, operation, { look, version }) => {
    const names = (response.content ?? []).map(({ name }) => name);
    if (isSentWithoutBody(response, operation)) return undefined;
    const fixes = addProblemBody(look, response, version);
    return {
      ...bodyPlace(response),
      isShared: response.ref !== undefined,
      message: `${subjectOf(response)} describes the error as ${names.join(" or ")} only. Offer JSON, best application/problem+json.`,
      fixes: fixes.length > 0 ? fixes : [editFix("Edit the media types")],
    };
  },
};

/** What is no media type is taken for what it was meant to be, and another rule speaks of it. */
function mayBeJson(name: string): boolean {
  const type = parseMediaType(name)?.type;
  return (
    type === undefined || isJson(name) || (isMediaRange(name) && (type === "*" || type === "application"))
  );
}
