import type { ResponseEntry } from "../../model/operation.ts";
import { isRangeKey } from "../../model/status-key.ts";
import { allVersions } from "../../model/versions.ts";
import { applyFix } from "../fixes.ts";
import { codeOf } from "../responses.ts";
import type { OperationRule } from "../rule.ts";

/** Codes come in order. */
export const setOrder: OperationRule = {
  meta: {
    id: "set-order",
    group: "set",
    severity: "off",
    versions: allVersions,
    title: "Codes stand in ascending order, a range behind the codes of its class, default last.",
    why: "The order means nothing to a machine. A reader finds a code at once where it is expected.",
    mend: "Sort the responses.",
    source: "OpenAPI 3.2.0 Responses Object",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '404':\n    description: No such pet\n  4XX:\n    description: A refusal\n  default:\n    description: A failure",
        },
      ],
      bad: [
        {
          operation: "responses:\n  '404':\n    description: No such pet\n  '200':\n    description: The pet",
        },
        {
          operation: "responses:\n  default:\n    description: A failure\n  '200':\n    description: The pet",
        },
      ],
    },
  },
  scope: "operation",
  check: (operation) => {
    const sorted = operation.responses.filter(({ status }) => status !== undefined);
    const at = sorted.findIndex(
      (response, index) => rankOf(response) < rankOf(sorted[index - 1] ?? response),
    );
    const [before, response] = [sorted[at - 1], sorted[at]];
    if (before === undefined || response === undefined) return [];
    return [
      {
        message: `${response.key} stands behind ${before.key}. Sort the responses.`,
        fixes: [applyFix("Sort the responses", [{ type: "sort-responses", operation: operation.id }], true)],
      },
    ];
  },
};

function rankOf(response: ResponseEntry): number {
  const { key } = response;
  return codeOf(response) ?? (isRangeKey(key) ? Number(key[0]) * 100 + 99.5 : Number.POSITIVE_INFINITY);
}
