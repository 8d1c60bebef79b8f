import { allVersions } from "../../model/versions.ts";
import { renameHeader } from "../fixes-headers.ts";
import { headerEntriesIn } from "../parts-headers.ts";
import type { ResponseRule } from "../rule.ts";

/** Names that are agreed on beyond one API: rate limits as they are told before RateLimit, and those of Zalando's guideline. */
const AGREED =
  /^x-(?:ratelimit-(?:limit|remaining|reset)|flow-id|tenant-id|sales-channel|frontend-type|device-type|device-os|app-domain)$/i;

const PREFIX = /^x-/i;

/** A header of one's own has a plain name. */
export const headerXPrefix: ResponseRule = {
  meta: {
    id: "header-x-prefix",
    group: "headers",
    severity: "off",
    versions: allVersions,
    title: "The name of a header does not begin with X-.",
    why: "The prefix once marked what was no standard. When such a header becomes one, its name has to change or stays wrong for ever.",
    mend: "Name the header for what it says, with your product's name before it where it is your own.",
    source: "RFC 6648 §3",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      Petstore-Quota:\n        schema:\n          type: integer",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      X-Quota:\n        schema:\n          type: integer",
        },
      ],
    },
  },
  scope: "response",
  concerns: ({ headers }) => headers.some(({ name }) => isAvoidable(name)),
  check: (response, _operation, { look }) => {
    return headerEntriesIn(look, response)
      .filter(({ name }) => isAvoidable(name))
      .map((header) => ({
        place: header,
        message: `The header ${header.name} has the prefix X-. Name it without, if the API can still change it.`,
        fixes: renameHeader(header, header.name.replace(PREFIX, ""), response.headers),
      }));
  },
};

function isAvoidable(name: string): boolean {
  return PREFIX.test(name) && !AGREED.test(name);
}
