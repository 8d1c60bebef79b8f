import { allVersions } from "../../model/versions.ts";
import { conditionsOf, lackOf, placeOfCondition, subjectOfCondition, TOOLKIT } from "../conditions.ts";
import type { SendingRule } from "../rule.ts";

const RESPONSES = "responses:\n  '404':\n    description: No such pet";

/** Each response rule can be evaluated. */
export const ruleIncomplete: SendingRule = {
  meta: {
    id: "rule-incomplete",
    group: "conditions",
    severity: "error",
    versions: allVersions,
    title: "Each response rule has a field, an operator and a value, and is for a response of its operation.",
    why: "A rule that lacks one of them cannot be evaluated and never matches. One for a response that is not there is left behind by a rename or a removal.",
    mend: "Fill in what is missing, or remove the rule. `exists` needs no value.",
    source: TOOLKIT,
    examples: {
      good: [
        {
          operation: `x-response-rules:\n  '404':\n    - field: status\n      operator: exists\n      join: and\n    - field: status\n      operator: '='\n      value: NOT FOUND\n${RESPONSES}`,
        },
      ],
      bad: [
        { operation: `x-response-rules:\n  '404':\n    - field: status\n      operator: '='\n${RESPONSES}` },
        { operation: `x-response-rules:\n  '404':\n    - operator: exists\n${RESPONSES}` },
        {
          operation: `x-response-rules:\n  '404':\n    - field: status\n      operator: like\n      value: NOT\n${RESPONSES}`,
        },
        {
          operation: `x-response-rules:\n  '410':\n    - field: status\n      operator: '='\n      value: GONE\n${RESPONSES}`,
        },
      ],
    },
  },
  scope: "sending",
  check: (operation, sending) => [
    ...conditionsOf(operation, sending).flatMap((one) => {
      const lack = lackOf(one.condition);
      if (lack === undefined) return [];
      return [
        {
          ...placeOfCondition(one),
          message: `${subjectOfCondition(one)} ${lack}, so it never matches. Fill it in.`,
        },
      ];
    }),
    ...sending.sets
      .filter(({ key }) => !operation.responses.some((response) => response.key === key))
      .map(({ key, pointer, keyRange }) => ({
        place: { pointer, range: keyRange },
        message: `There are rules for ${key}, and the operation has no such response. Add it, or remove the rules.`,
      })),
  ],
};
