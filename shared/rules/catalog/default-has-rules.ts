import { conditionsFor } from "../../conditions/sending-order.ts";
import { allVersions } from "../../model/versions.ts";
import { RULES_FIELD } from "../../openapi/read-sending.ts";
import { TOOLKIT } from "../conditions.ts";
import { applyFix } from "../fixes.ts";
import { findResponse } from "../responses.ts";
import type { SendingRule } from "../rule.ts";

const operation = (usual: string) =>
  `x-default-response: '${usual}'\nx-response-rules:\n  '404':\n    - field: status\n      operator: '='\n      value: NOT FOUND\nresponses:\n  '404':\n    description: No such pet\n  '500':\n    description: It failed`;

/** The default has no rules. */
export const defaultHasRules: SendingRule = {
  meta: {
    id: "default-has-rules",
    group: "conditions",
    severity: "warning",
    versions: allVersions,
    title: "The default response has no rules.",
    why: "The default is what is sent when no rule matches, wherever it stands: its own rules decide nothing.",
    mend: "Remove its rules, or make another response the default.",
    source: TOOLKIT,
    examples: {
      good: [{ operation: operation("500") }],
      bad: [{ operation: operation("404") }],
    },
  },
  scope: "sending",
  check: ({ responses, pointer }, sending) => {
    const { defaultKey = "", sets } = sending;
    const set = conditionsFor(sending, defaultKey);
    const response = findResponse(responses, defaultKey);
    if (set === undefined || response === undefined) return [];
    const at = sets.length === 1 ? `${pointer}/${RULES_FIELD}` : set.pointer;
    return [
      {
        response,
        place: { pointer: set.pointer, range: set.keyRange },
        message: `${defaultKey} is the default and has rules, which decide nothing. Remove them, or make another response the default.`,
        fixes: [applyFix(`Remove the rules of ${defaultKey}`, [{ type: "remove-value", at }])],
      },
    ];
  },
};
