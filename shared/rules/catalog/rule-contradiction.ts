import { completed } from "../../conditions/evaluate.ts";
import { typesIn } from "../../conditions/service-response.ts";
import { canMatch } from "../../conditions/what-can-match.ts";
import { allVersions } from "../../model/versions.ts";
import { fieldsIn, misfitOf, TOOLKIT } from "../conditions.ts";
import { findResponse } from "../responses.ts";
import type { SendingRule } from "../rule.ts";

const operation = (join: string) =>
  `x-response-rules:\n  '404':\n    - field: status\n      operator: '='\n      value: NOT FOUND\n      join: ${join}\n    - field: status\n      operator: '='\n      value: GONE\nresponses:\n  '404':\n    description: No such pet`;

/** The rules of a response can be true together. */
export const ruleContradiction: SendingRule = {
  meta: {
    id: "rule-contradiction",
    group: "conditions",
    severity: "warning",
    versions: allVersions,
    title: "The rules of a response can be true together.",
    why: "No answer of the service has two values in one field, so that the response is never sent. Values and ranges are compared exactly; parts of texts as far as they show it by themselves.",
    mend: "Join the rules by OR, or mend their values.",
    source: TOOLKIT,
    examples: {
      good: [{ operation: operation("or") }],
      bad: [
        { operation: operation("and") },
        { operation: operation("and").replace("'='\n      value: GONE", "starts-with\n      value: GONE") },
      ],
    },
  },
  scope: "sending",
  check: (operation, { sets, defaultKey }, { look }) => {
    const fieldOf = fieldsIn(look, operation);
    const typeOf = typesIn(look, operation);
    return sets.flatMap(({ key, conditions, pointer, keyRange }) => {
      const response = findResponse(operation.responses, key);
      // Of what cannot be evaluated at all other rules speak, and the default is sent whatever its rules say.
      const isJudged =
        response !== undefined &&
        key !== defaultKey &&
        conditions.length > 0 &&
        conditions.every((one) => completed(one) && misfitOf(one, fieldOf(one.field ?? "")) === undefined);
      if (!isJudged || canMatch(conditions, typeOf)) return [];
      const message = `The rules of ${key} can never be true together, so it is never sent. Join them by OR, or mend their values.`;
      return [{ response, place: { pointer, range: keyRange }, message }];
    });
  },
};
