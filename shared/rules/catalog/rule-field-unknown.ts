import { fieldAt, namesOfField } from "../../conditions/field-path.ts";
import { allVersions } from "../../model/versions.ts";
import { conditionsOf, fieldsIn, placeOfCondition, subjectOfCondition, TOOLKIT } from "../conditions.ts";
import { applyFix } from "../fixes.ts";
import { nearestName } from "../nearest-name.ts";
import type { SendingRule } from "../rule.ts";

const SERVICE =
  "x-service-response:\n  type: object\n  properties:\n    response:\n      type: object\n      properties:\n        status:\n          type: string";
const rest = (field: string) =>
  `x-response-rules:\n  '404':\n    - field: ${field}\n      operator: '='\n      value: NOT FOUND\nresponses:\n  '404':\n    description: No such pet`;

/** Response rules name fields that there are. */
export const ruleFieldUnknown: SendingRule = {
  meta: {
    id: "rule-field-unknown",
    group: "conditions",
    severity: "warning",
    versions: allVersions,
    title: "The fields of response rules are in the schema of the service's response.",
    why: "A rule about a field that the service never sends does not match, but for != which always does. A schema that allows further properties, or offers several readings, is not judged.",
    mend: "Choose a field of the schema, or describe the field in `x-service-response`.",
    source: TOOLKIT,
    examples: {
      good: [
        { operation: `${SERVICE}\n${rest("response/status")}` },
        { operation: rest("response/state") },
        { operation: `${SERVICE}\n  additionalProperties: true\n${rest("state")}` },
      ],
      bad: [
        { operation: `${SERVICE}\n${rest("response/statsu")}` },
        { operation: `${SERVICE}\n${rest("answer/status")}` },
      ],
    },
  },
  scope: "sending",
  check: (operation, sending, { look }) => {
    const fieldOf = fieldsIn(look, operation);
    return conditionsOf(operation, sending).flatMap((one) => {
      const { field, pointer } = one.condition;
      const found = field === undefined ? undefined : fieldOf(field);
      if (field === undefined || found?.state !== "missing") return [];
      const near = nearestField(field, found.at, found.known);
      const advice = near === undefined ? "Choose one that it has." : `Perhaps ${near} was meant.`;
      return [
        {
          ...placeOfCondition(one),
          message: `${subjectOfCondition(one)} looks at ${field}, which the service's response does not have. ${advice}`,
          fixes:
            near === undefined
              ? []
              : [applyFix(`Look at ${near}`, [{ type: "set-value", at: `${pointer}/field`, value: near }])],
        },
      ];
    });
  },
};

/** The field with the name that is not there made a known one. */
function nearestField(field: string, at: number, known: readonly string[]): string | undefined {
  const names = namesOfField(field);
  const near = nearestName(names[at] ?? "", known);
  return near === undefined ? undefined : fieldAt(names.with(at, near));
}
