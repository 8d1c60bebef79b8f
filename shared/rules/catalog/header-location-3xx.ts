import type { HeaderFact } from "../../codes/status-code.ts";
import { findStatusCode } from "../../codes/status-codes.ts";
import { allVersions } from "../../model/versions.ts";
import { addHeaders } from "../fixes.ts";
import type { ResponseOutline } from "../response-outline.ts";
import { codeOf, hasHeader, isKnown, subjectUnderCode } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** A redirect says where to. */
export const headerLocation3xx: ResponseRule = {
  meta: {
    id: "header-location-3xx",
    group: "headers",
    severity: "warning",
    versions: allVersions,
    wantsMore: true,
    title: "301, 302, 303, 307 and 308 declare Location.",
    why: "Without Location a client cannot follow the redirect. For 303 the specification presumes the header without asking for it.",
    mend: "Declare Location with the address to go to.",
    source: "RFC 9110 §15.4.2, §15.4.3, §15.4.4, §15.4.8, §15.4.9",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '302':\n    description: It is elsewhere\n    headers:\n      location:\n        schema:\n          type: string",
        },
        { operation: "responses:\n  '304':\n    description: Unchanged" },
      ],
      bad: [
        { operation: "responses:\n  '302':\n    description: It is elsewhere" },
        { method: "post", operation: "responses:\n  '303':\n    description: The result is elsewhere" },
      ],
    },
  },
  scope: "response",
  concerns: (response) =>
    locationOf(response) !== undefined && isKnown(response) && !hasHeader(response, "Location"),
  check: (response, operation) => {
    const fact = locationOf(response);
    if (fact === undefined) return undefined;
    const message = `${subjectUnderCode(response)} does not declare Location, so a client cannot know where to go. Declare it.`;
    const fixes = addHeaders(operation, response, ["Location"]);
    const problem = { isShared: response.ref !== undefined, message, fixes };
    return fact.level === "presumed" ? { ...problem, severity: "info" } : problem;
  },
};

/** What the code data says of Location on a redirect that should declare it. */
function locationOf(response: ResponseOutline): HeaderFact | undefined {
  const status = findStatusCode(codeOf(response) ?? 0);
  if (status?.class !== "3xx") return undefined;
  return status.headers.recommended.find(({ name, declare }) => name === "Location" && declare === true);
}
