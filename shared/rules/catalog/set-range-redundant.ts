import type { ResponseEntry } from "../../model/operation.ts";
import { isRangeKey } from "../../model/status-key.ts";
import { versions3 } from "../../model/versions.ts";
import { isSameText, removeResponse } from "../fixes.ts";
import { codeOf, findResponse, hasHeader, isKnown } from "../responses.ts";
import type { OperationRule } from "../rule.ts";
import { hasSameContent } from "../same-content.ts";

/** An exact code says something else than its range or `default`. */
export const setRangeRedundant: OperationRule = {
  meta: {
    id: "set-range-redundant",
    group: "set",
    severity: "hint",
    versions: versions3,
    wantsItGone: true,
    title: "An exact code says something else than the range or default that would cover it.",
    why: "The exact code wins over its range, and the range over default. An entry that says the same adds nothing.",
    mend: "Remove the exact entry, or say in its description when it comes.",
    source: "OpenAPI 3.2.0 Responses Object",
    examples: {
      good: [
        {
          operation: "responses:\n  '404':\n    description: No such pet\n  4XX:\n    description: A refusal",
        },
      ],
      bad: [
        { operation: "responses:\n  '404':\n    description: A refusal\n  4XX:\n    description: A refusal" },
        {
          operation:
            "responses:\n  '404':\n    description: A refusal\n  default:\n    description: A refusal",
        },
      ],
    },
  },
  scope: "operation",
  concerns: ({ responses }) => responses.some(({ key }) => key === "default" || isRangeKey(key)),
  check: (operation) =>
    operation.responses.flatMap((response) => {
      if (codeOf(response) === undefined) return [];
      const cover = coverOf(response, operation.responses);
      if (cover === undefined || !saysTheSame(response, cover)) return [];
      const message = `${response.key} says the same as ${cover.key}, which covers it anyway. Remove it, or say when it comes.`;
      return [{ response, message, fixes: removeResponse(operation, response) }];
    }),
};

function coverOf({ key }: ResponseEntry, responses: readonly ResponseEntry[]): ResponseEntry | undefined {
  return findResponse(responses, `${key[0]}XX`) ?? findResponse(responses, "default");
}

function saysTheSame(a: ResponseEntry, b: ResponseEntry): boolean {
  if (a.ref !== undefined && a.ref.target === b.ref?.target) return true;
  return (
    isKnown(a) &&
    isKnown(b) &&
    isSameText(a.description, b.description) &&
    a.headers.length === b.headers.length &&
    a.headers.every(({ name }) => hasHeader(b, name)) &&
    hasSameContent(a, b)
  );
}
