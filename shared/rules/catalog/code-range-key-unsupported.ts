import { isRangeKey } from "../../model/status-key.ts";
import { changeCode, chooseFix } from "../fixes.ts";
import { meantKey } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** No range key in OpenAPI 2.0. */
export const codeRangeKeyUnsupported: ResponseRule = {
  meta: {
    id: "code-range-key-unsupported",
    group: "codes",
    severity: "error",
    versions: ["2.0"],
    speaksInsteadOf: ["code-format"],
    wantsItGone: true,
    title: "An OpenAPI 2.0 document has no range keys such as 4XX.",
    why: "OpenAPI 2.0 knows exact codes and default only; ranges came with 3.0.",
    mend: "Replace the range by default, or by the codes that are in use.",
    source: "OpenAPI 2.0 Responses Object",
    examples: {
      good: [
        {
          openapi: "2.0",
          operation: "responses:\n  '200':\n    description: The pet\n  default:\n    description: A refusal",
        },
      ],
      bad: [
        {
          openapi: "2.0",
          operation: "responses:\n  '200':\n    description: The pet\n  4XX:\n    description: A refusal",
        },
      ],
    },
  },
  scope: "response",
  concerns: ({ key }) => isRangeKey(meantKey(key)),
  check: (response, operation) => ({
    message: `OpenAPI 2.0 has no ranges such as ${response.key}. Use default, or list the codes.`,
    fixes: [...changeCode(operation, response, "default"), chooseFix("Choose a code")],
  }),
};
