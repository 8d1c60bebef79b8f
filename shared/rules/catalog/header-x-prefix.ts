import { allVersions } from "../../model/versions.ts";
import { renameHeader } from "../fixes-headers.ts";
import { headerEntriesIn } from "../parts-headers.ts";
import type { ResponseRule } from "../rule.ts";

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
  concerns: ({ headers }) => headers.some(({ name }) => PREFIX.test(name)),
  check: (response, _operation, { look }) => {
    return headerEntriesIn(look, response)
      .filter(({ name }) => PREFIX.test(name))
      .map((header) => ({
        place: header,
        message: `The header ${header.name} has the prefix X-. Name it without, if the API can still change it.`,
        fixes: renameHeader(header, header.name.replace(PREFIX, ""), response.headers),
      }));
  },
};
