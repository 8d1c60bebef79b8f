import { groupsOf } from "../../conditions/grouping.ts";
import type { ConditionSet, WrittenCondition } from "../../model/condition.ts";
import type { SemanticEdit } from "../../model/semantic-edit.ts";
import { allVersions } from "../../model/versions.ts";
import { TOOLKIT } from "../conditions.ts";
import { applyFix } from "../fixes.ts";
import { findResponse } from "../responses.ts";
import type { SendingRule } from "../rule.ts";

const operation = (value: string) =>
  `x-response-rules:\n  '404':\n    - field: status\n      operator: contains\n      value: NOT\n      join: and\n    - field: status\n      operator: contains\n      value: ${value}\nresponses:\n  '404':\n    description: No such pet`;

/** No two rules of a response say the same. */
export const ruleDuplicate: SendingRule = {
  meta: {
    id: "rule-duplicate",
    group: "conditions",
    severity: "hint",
    versions: allVersions,
    title: "No two rules of a response that are joined by AND say the same.",
    why: "The second adds nothing. Often another value was meant.",
    mend: "Remove the second, or give it the value that was meant.",
    source: TOOLKIT,
    examples: {
      good: [{ operation: operation("FOUND") }],
      bad: [{ operation: operation("NOT") }],
    },
  },
  scope: "sending",
  check: ({ responses }, { sets }) =>
    sets.flatMap((set) => {
      const response = findResponse(responses, set.key);
      return groupsOf(set.conditions).flatMap((group) =>
        group.flatMap((condition, index) => {
          const first = group.slice(0, index).find((other) => isSame(condition, other));
          if (first === undefined || condition.field === undefined) return [];
          const { name, pointer, range } = condition;
          return [
            {
              ...(response && { response }),
              place: { pointer, range },
              message: `${name} of ${set.key} says the same as ${first.name}. Remove one of them.`,
              fixes: [applyFix(`Remove ${name}`, removal(set, condition), true)],
            },
          ];
        }),
      );
    }),
};

function isSame(one: WrittenCondition, other: WrittenCondition): boolean {
  return one.field === other.field && one.operator === other.operator && one.value === other.value;
}

/** Without the condition the one above is joined with the one below as this was. */
function removal({ conditions }: ConditionSet, condition: WrittenCondition): readonly SemanticEdit[] {
  const remove: SemanticEdit = { type: "remove-value", at: condition.pointer };
  const above = conditions[conditions.indexOf(condition) - 1];
  if (above === undefined || above.join === condition.join) return [remove];
  const at = `${above.pointer}/join`;
  const { join } = condition;
  return [join === undefined ? { type: "remove-value", at } : { type: "set-value", at, value: join }, remove];
}
