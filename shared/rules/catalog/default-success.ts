import { allVersions } from "../../model/versions.ts";
import { DEFAULT_FIELD } from "../../openapi/read-sending.ts";
import { applyFix } from "../fixes.ts";
import { classOf, findResponse } from "../responses.ts";
import type { SendingRule } from "../rule.ts";

const operation = (usual: string) =>
  `x-default-response: '${usual}'\nx-response-rules:\n  '404':\n    - field: status\n      operator: '='\n      value: NOT FOUND\nresponses:\n  '200':\n    description: The pet\n  '404':\n    description: No such pet\n  '500':\n    description: It failed`;

/** What nobody foresaw is not reported as success. */
export const defaultSuccess: SendingRule = {
  meta: {
    id: "default-success",
    group: "conditions",
    severity: "hint",
    versions: allVersions,
    title: "Beside responses with rules the default is no success.",
    why: "The default is sent for every answer that nobody foresaw. A 2xx then reports a failure as success; IBM advises 500.",
    mend: "Make 500 the default, and give the success rules of its own.",
    source: "Toolkit Add Response window, default response",
    examples: {
      good: [{ operation: operation("500") }],
      bad: [{ operation: operation("200") }],
    },
  },
  scope: "sending",
  check: ({ responses, pointer }, { defaultKey = "", sets }) => {
    const response = findResponse(responses, defaultKey);
    const hasRules = sets.some(({ key, conditions }) => key !== defaultKey && conditions.length > 0);
    if (response === undefined || classOf(response) !== "2xx" || !hasRules) return [];
    const at = `${pointer}/${DEFAULT_FIELD}`;
    return [
      {
        response,
        message: `${defaultKey} is sent whenever no rule matches, so that unforeseen failures are reported as success. Make an error the default, such as 500, and give ${defaultKey} rules.`,
        fixes: findResponse(responses, "500")
          ? [applyFix("Make 500 the default", [{ type: "set-value", at, value: "500" }])]
          : [],
      },
    ];
  },
};
