import { natureOf } from "../../codes/header-facts.ts";
import { allVersions } from "../../model/versions.ts";
import { removeHeader } from "../fixes-headers.ts";
import { headerEntriesIn } from "../parts-headers.ts";
import type { ResponseOutline } from "../response-outline.ts";
import { codeOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** Headers of the connection are no part of the API. */
export const headerHopByHop: ResponseRule = {
  meta: {
    id: "header-hop-by-hop",
    group: "headers",
    severity: "info",
    versions: allVersions,
    title:
      "A response declares no header of the connection: Connection, Keep-Alive, TE, Transfer-Encoding, Upgrade. Upgrade and Connection are right on 101 and 426.",
    why: "Each proxy on the way takes these away and sets its own, so a client never sees what the API has sent.",
    mend: "Remove the header.",
    source: "RFC 9110 §7.6.1, §7.8",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '426':\n    description: Use HTTP/3\n    headers:\n      Upgrade:\n        schema:\n          type: string\n      Connection:\n        schema:\n          type: string",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      Transfer-Encoding:\n        schema:\n          type: string",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => response.headers.some(({ name }) => isOutOfPlace(name, response)),
  check: (response, _operation, { look }) => {
    return headerEntriesIn(look, response)
      .filter(({ name }) => isOutOfPlace(name, response))
      .map((header) => ({
        place: header,
        message: `The header ${header.name} belongs to the connection and not to the API: a proxy takes it away. Remove it.`,
        fixes: removeHeader(header),
      }));
  },
};

function isOutOfPlace(name: string, response: ResponseOutline): boolean {
  const nature = natureOf(name);
  const code = codeOf(response) ?? 0;
  return nature?.isOfConnection === true && nature.codes?.includes(code) !== true;
}
