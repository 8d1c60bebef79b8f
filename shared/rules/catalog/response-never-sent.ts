import { conditionsFor } from "../../conditions/sending-order.ts";
import { allVersions } from "../../model/versions.ts";
import { DEFAULT_FIELD } from "../../openapi/read-sending.ts";
import { TOOLKIT } from "../conditions.ts";
import { applyFix } from "../fixes.ts";
import { codeOf, isOutOfRange } from "../responses.ts";
import type { SendingRule } from "../rule.ts";

const RULES = "x-response-rules:\n  '404':\n    - field: status\n      operator: '='\n      value: NOT FOUND";
const RESPONSES = "responses:\n  '200':\n    description: The pet\n  '404':\n    description: No such pet";

/** Each response can be sent. */
export const responseNeverSent: SendingRule = {
  meta: {
    id: "response-never-sent",
    group: "conditions",
    severity: "warning",
    versions: allVersions,
    title: "Where an operation has response rules or a default, each response has rules or is the default.",
    why: "A response without rules is documented and never sent. Ranges and `default` stand for many codes and are not judged.",
    mend: "Add a rule to the response, or make it the default.",
    source: TOOLKIT,
    examples: {
      good: [{ operation: `x-default-response: '200'\n${RULES}\n${RESPONSES}` }, { operation: RESPONSES }],
      bad: [
        { operation: `${RULES}\n${RESPONSES}` },
        { operation: `x-default-response: '200'\n${RESPONSES}` },
      ],
    },
  },
  scope: "sending",
  check: (operation, sending) => {
    const { sets, defaultKey } = sending;
    if (defaultKey === undefined && sets.every(({ conditions }) => conditions.length === 0)) return [];
    const silent = operation.responses.filter(
      (response) =>
        response.occurrence === 0 &&
        (codeOf(response) !== undefined || isOutOfRange(response.key)) &&
        response.key !== defaultKey &&
        conditionsFor(sending, response.key) === undefined,
    );
    return silent.map((response) => {
      const { key } = response;
      const at = `${operation.pointer}/${DEFAULT_FIELD}`;
      return {
        response,
        message: `${key} has no rules and is not the default, so it is never sent. Add a rule, or make it the default.`,
        fixes:
          defaultKey === undefined
            ? [applyFix(`Make ${key} the default`, [{ type: "set-value", at, value: key }])]
            : [],
      };
    });
  },
};
