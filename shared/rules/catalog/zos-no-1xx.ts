import { allVersions } from "../../model/versions.ts";
import { removeResponse } from "../fixes.ts";
import { classOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** No code of class 1xx. */
export const zosNo1xx: ResponseRule = {
  meta: {
    id: "zos-no-1xx",
    group: "zos",
    severity: "error",
    versions: allVersions,
    speaksInsteadOf: ["code-informational"],
    blocksEntry: true,
    wantsItGone: true,
    title: "No response has a 1xx code.",
    why: "The z/OS Connect API toolkit refuses class 1xx, although it takes other codes from 100 to 599.",
    mend: "Remove the response. Interim responses are sent by the HTTP stack and need no entry.",
    source: "Toolkit reference page, restriction on class 1xx",
    examples: {
      good: [{ operation: "responses:\n  '200':\n    description: The pet" }],
      bad: [
        { operation: "responses:\n  '150':\n    description: Not yet\n  '200':\n    description: The pet" },
        { operation: "responses:\n  1XX:\n    description: Not yet\n  '200':\n    description: The pet" },
      ],
    },
  },
  scope: "response",
  concerns: (response) => classOf(response) === "1xx",
  check: (response, operation) => ({
    message: `${response.key} is a 1xx code. The toolkit does not support 1xx; use 200 to 599.`,
    fixes: removeResponse(operation, response),
  }),
};
