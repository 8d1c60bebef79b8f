import { usualSpelling } from "../../codes/header-facts.ts";
import { allVersions } from "../../model/versions.ts";
import { renameHeader } from "../fixes-headers.ts";
import { headerEntriesIn, isHeaderName } from "../parts-headers.ts";
import type { ResponseRule } from "../rule.ts";

/** Words with a capital each, further capitals allowed: `X-Request-ID`, `RateLimit-Reset`. */
const USUAL = /^[A-Z\d][A-Za-z\d]*(?:-[A-Z\d][A-Za-z\d]*)*$/;

/** Names of headers are written as they usually are. */
export const headerCasing: ResponseRule = {
  meta: {
    id: "header-casing",
    group: "headers",
    severity: "off",
    versions: allVersions,
    title: "The name of a header is written in words with a capital each and hyphens between.",
    why: "Case means nothing to HTTP, but one way of writing is easier to read, and that of the standard headers is known to all.",
    mend: "Write Rate-Limit for rate-limit or rate_limit.",
    source: "Zalando guidelines 132",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      X-Request-ID:\n        schema:\n          type: string\n      ETag:\n        schema:\n          type: string",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      rate-limit:\n        schema:\n          type: integer",
        },
        {
          openapi: "2.0",
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      Rate_Limit:\n        type: integer",
        },
      ],
    },
  },
  scope: "response",
  concerns: ({ headers }) => !headers.every(({ name }) => isUsual(name)),
  check: (response, _operation, { look }) => {
    return headerEntriesIn(look, response)
      .filter(({ name }) => !isUsual(name))
      .map((header) => {
        const to = usualSpelling(header.name.replaceAll(/[^A-Za-z\d-]+/g, "-"));
        const isSame = to.toLowerCase() === header.name.toLowerCase();
        return {
          place: header,
          message: `The header ${header.name} is not written in words with a capital each and hyphens between. Write ${to}.`,
          fixes: USUAL.test(to) ? renameHeader(header, to, response.headers, isSame) : [],
        };
      });
  },
};

/** What cannot be a name at all is left to `header-name-invalid`. */
function isUsual(name: string): boolean {
  return !isHeaderName(name) || USUAL.test(name);
}
