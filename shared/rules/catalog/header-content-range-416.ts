import { allVersions } from "../../model/versions.ts";
import { addHeaders } from "../fixes.ts";
import { codeOf, hasHeader, isKnown, subjectUnderCode } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** Who asked for too much is told how much there is. */
export const headerContentRange416: ResponseRule = {
  meta: {
    id: "header-content-range-416",
    group: "headers",
    severity: "hint",
    versions: allVersions,
    wantsMore: true,
    title: "416 declares Content-Range.",
    why: "For byte ranges it tells how long the resource is, so that the client can ask again for a part that exists.",
    mend: "Declare Content-Range.",
    source: "RFC 9110 §15.5.17, §14.4",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '416':\n    description: The film is shorter\n    headers:\n      Content-Range:\n        schema:\n          type: string",
        },
      ],
      bad: [{ operation: "responses:\n  '416':\n    description: The film is shorter" }],
    },
  },
  scope: "response",
  concerns: (response) =>
    codeOf(response) === 416 && isKnown(response) && !hasHeader(response, "Content-Range"),
  check: (response, operation) => ({
    isShared: response.ref !== undefined,
    message: `${subjectUnderCode(response)} does not declare Content-Range, so a client cannot know how much there is. Declare it.`,
    fixes: addHeaders(operation, response, ["Content-Range"]),
  }),
};
