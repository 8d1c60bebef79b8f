import { findStatusCode } from "../../codes/status-codes.ts";
import { allVersions } from "../../model/versions.ts";
import { removeResponse } from "../fixes.ts";
import { codeOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** Codes that the API itself does not send are not listed. */
export const codeInfrastructure: ResponseRule = {
  meta: {
    id: "code-infrastructure",
    group: "codes",
    severity: "hint",
    versions: allVersions,
    wantsItGone: true,
    title: "Codes that gateways, proxies and the HTTP stack send (407, 431, 502, 504 ...) are not listed.",
    why: "They can come with every request and say nothing about this operation. A list of them is never complete.",
    mend: "Remove the entry, or cover all of them with default or 5XX. If the API is itself a gateway, its 502 and 504 are right.",
    source: "RFC 9205 §4.6; RFC 9110 §15.6.3, §15.6.5; RFC 6585 §6",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '503':\n    description: Closed for the night",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '502':\n    description: Back end broken",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => findStatusCode(codeOf(response) ?? 0)?.apiUse === "infrastructure",
  check: (response, operation) => ({
    message: `${response.key} is sent by gateways, proxies or the HTTP stack, not by the API. Leave it out, unless this API is a gateway.`,
    fixes: removeResponse(operation, response),
  }),
};
