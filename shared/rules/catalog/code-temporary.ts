import { findStatusCode } from "../../codes/status-codes.ts";
import { allVersions } from "../../model/versions.ts";
import { removeResponse } from "../fixes.ts";
import { codeOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** No code whose registration is temporary. */
export const codeTemporary: ResponseRule = {
  meta: {
    id: "code-temporary",
    group: "codes",
    severity: "info",
    versions: allVersions,
    speaksInsteadOf: ["code-informational"],
    wantsItGone: true,
    title: "A code is registered for good, not for a time (104).",
    why: "A temporary registration ends unless somebody renews it, and the code may vanish with it. 104 is an interim response besides.",
    mend: "Remove the entry.",
    source: "IANA registry (104)",
    examples: {
      good: [{ method: "post", operation: "responses:\n  '201':\n    description: Uploaded" }],
      bad: [
        {
          method: "post",
          operation:
            "responses:\n  '104':\n    description: Can be resumed\n  '201':\n    description: Uploaded",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => findStatusCode(codeOf(response) ?? 0)?.registry.status === "temporary",
  check: (response, operation) => ({
    message: `${response.key} is registered for a time only and may vanish from the registry. Remove it.`,
    fixes: removeResponse(operation, response),
  }),
};
