import { allVersions } from "../../model/versions.ts";
import type { Part } from "../../openapi/look.ts";
import { editFix } from "../fixes.ts";
import { removeHeader } from "../fixes-headers.ts";
import { headerEntriesIn } from "../parts-headers.ts";
import type { ResponseProblem, ResponseRule } from "../rule.ts";

/** A header is declared once. */
export const headerDuplicate: ResponseRule = {
  meta: {
    id: "header-duplicate",
    group: "headers",
    severity: "error",
    versions: allVersions,
    title: "A response declares a header once, whatever the case of its name.",
    why: "The case of a header's name means nothing, so both are one header, and tools take one of the two.",
    mend: "Merge the two.",
    source: "RFC 9110 §5.1; OpenAPI 3.2.0 Response Object",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      ETag:\n        schema:\n          type: string\n      ETag-Of-List:\n        schema:\n          type: string",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      ETag:\n        schema:\n          type: string\n      Etag:\n        description: Its version\n        schema:\n          type: string",
        },
      ],
    },
  },
  scope: "response",
  concerns: ({ headers }) => new Set(headers.map(({ name }) => name.toLowerCase())).size < headers.length,
  check: (response, _operation, { look }) => {
    const headers = headerEntriesIn(look, response);
    const firsts = new Map(headers.toReversed().map((header) => [header.name.toLowerCase(), header]));
    const lasts = new Map(headers.map((header) => [header.name, header]));
    return headers.flatMap((header) => {
      const first = firsts.get(header.name.toLowerCase());
      const isLast = lasts.get(header.name) === header;
      // Of those with the very same name, which share a pointer, one is told.
      if (first === undefined || first === header || !isLast) return [];
      return [problemOf(first, header)];
    });
  },
};

function problemOf(first: Part, header: Part): ResponseProblem {
  if (first.name === header.name)
    return {
      place: header,
      message: `The header ${header.name} is declared twice. Merge the two.`,
      fixes: [editFix("Edit the headers")],
    };
  return {
    place: header,
    message: `The headers ${first.name} and ${header.name} are one header, as case means nothing in its name. Merge the two.`,
    fixes: [...removeHeader(header), ...removeHeader(first)],
  };
}
