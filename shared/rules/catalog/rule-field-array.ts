import { allVersions } from "../../model/versions.ts";
import { conditionsOf, fieldsIn, placeOfCondition, subjectOfCondition, TOOLKIT } from "../conditions.ts";
import type { SendingRule } from "../rule.ts";

const operation = (type: string) =>
  `x-service-response:\n  type: object\n  properties:\n    pets:\n      type: ${type}\n      items:\n        type: object\n        properties:\n          name:\n            type: string\nx-response-rules:\n  '404':\n    - field: pets/name\n      operator: '='\n      value: NONE\nresponses:\n  '404':\n    description: No such pet`;

/** Response rules look at single values. */
export const ruleFieldArray: SendingRule = {
  meta: {
    id: "rule-field-array",
    group: "conditions",
    severity: "error",
    versions: allVersions,
    title: "The field of a response rule is no array, and lies in none.",
    why: "An array has no one value to compare. The toolkit does not take such a field.",
    mend: "Choose a field outside the array: a count or a status that the service sends beside it.",
    source: TOOLKIT,
    examples: {
      good: [{ operation: operation("object") }],
      bad: [
        { operation: operation("array") },
        { operation: operation("array").replace("pets/name", "pets") },
      ],
    },
  },
  scope: "sending",
  check: (operation, sending, { look }) => {
    const fieldOf = fieldsIn(look, operation);
    return conditionsOf(operation, sending)
      .filter(({ condition: { field } }) => field !== undefined && fieldOf(field).state === "array")
      .map((one) => ({
        ...placeOfCondition(one),
        message: `${subjectOfCondition(one)} looks at ${one.condition.field}, which is an array or lies in one. Choose a field with one value.`,
      }));
  },
};
