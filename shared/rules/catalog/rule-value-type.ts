import { allVersions } from "../../model/versions.ts";
import {
  conditionsOf,
  fieldsIn,
  misfitOf,
  placeOfCondition,
  subjectOfCondition,
  TOOLKIT,
} from "../conditions.ts";
import type { SendingRule } from "../rule.ts";

const operation = (condition: string) =>
  `x-service-response:\n  type: object\n  properties:\n    code:\n      type: integer\n    isKnown:\n      type: boolean\n    pet:\n      type: object\nx-response-rules:\n  '404':\n    - ${condition.replaceAll("\n", "\n      ")}\nresponses:\n  '404':\n    description: No such pet`;

/** What response rules compare with fits the type of the field. */
export const ruleValueType: SendingRule = {
  meta: {
    id: "rule-value-type",
    group: "conditions",
    severity: "warning",
    versions: allVersions,
    title: "The operator and the value of a response rule fit the type of its field.",
    why: "A number is never a text, and an object has no value: the comparison never matches, or z/OS Connect ends with an error.",
    mend: "Compare with a value of the field's type, with an operator for it.",
    source: TOOLKIT,
    examples: {
      good: [
        { operation: operation("field: code\noperator: '='\nvalue: 00") },
        { operation: operation("field: isKnown\noperator: '='\nvalue: false") },
        { operation: operation("field: pet\noperator: exists") },
      ],
      bad: [
        { operation: operation("field: code\noperator: '='\nvalue: NOT FOUND") },
        { operation: operation("field: code\noperator: starts-with\nvalue: 4") },
        { operation: operation("field: isKnown\noperator: '='\nvalue: N") },
        { operation: operation("field: pet\noperator: '='\nvalue: NONE") },
      ],
    },
  },
  scope: "sending",
  check: (operation, sending, { look }) => {
    const fieldOf = fieldsIn(look, operation);
    return conditionsOf(operation, sending).flatMap((one) => {
      const { field } = one.condition;
      const misfit = field === undefined ? undefined : misfitOf(one.condition, fieldOf(field));
      if (misfit === undefined) return [];
      return [
        { ...placeOfCondition(one), message: `${subjectOfCondition(one)} looks at ${field}: ${misfit}.` },
      ];
    });
  },
};
