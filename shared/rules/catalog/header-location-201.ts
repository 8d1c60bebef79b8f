import { allVersions } from "../../model/versions.ts";
import { addHeaders } from "../fixes.ts";
import { codeOf, hasHeader, isKnown } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** A created resource is named. */
export const headerLocation201: ResponseRule = {
  meta: {
    id: "header-location-201",
    group: "headers",
    severity: "info",
    versions: allVersions,
    wantsMore: true,
    title: "201 to POST declares Location.",
    why: "The caller wants to know where the new resource is, and HTTP says that Location should tell.",
    mend: "Declare Location with the address of the new resource.",
    source: "RFC 9110 §9.3.3, §10.2.2; Toolkit reference page, 201",
    examples: {
      good: [
        {
          method: "post",
          operation:
            "responses:\n  '201':\n    description: The pet is here\n    headers:\n      Location:\n        schema:\n          type: string",
        },
        { method: "put", operation: "responses:\n  '201':\n    description: The pet is here" },
      ],
      bad: [{ method: "post", operation: "responses:\n  '201':\n    description: The pet is here" }],
    },
  },
  scope: "response",
  concerns: (response) => codeOf(response) === 201 && isKnown(response) && !hasHeader(response, "Location"),
  check: (response, operation) =>
    operation.method === "post"
      ? {
          message:
            "201 does not declare Location, so the caller is not told where the new resource is. Declare it.",
          fixes: addHeaders(operation, response, ["Location"]),
        }
      : undefined,
};
