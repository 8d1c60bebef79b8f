import { allVersions } from "../../model/versions.ts";
import { missingSuccess } from "../method-success.ts";
import type { OperationRule } from "../rule.ts";

/** PATCH succeeds as it is defined. */
export const methodPatchSuccess: OperationRule = {
  meta: {
    id: "method-patch-success",
    group: "method",
    severity: "info",
    versions: allVersions,
    speaksInsteadOf: ["set-no-2xx"],
    title: "PATCH lists 200, 201, 202 or 204.",
    why: "These are the usual answers to a PATCH that was applied or accepted. A client that finds none of them does not know what success looks like. 207 and 2XX are fine too.",
    mend: "Add 200 with the changed resource, or 204.",
    source: "RFC 5789 §2, §2.1",
    examples: {
      good: [
        { method: "patch", operation: "responses:\n  '204':\n    description: Done" },
        { method: "patch", operation: "responses:\n  2XX:\n    description: Done" },
        { method: "post", operation: "responses:\n  '206':\n    description: Done" },
      ],
      bad: [
        { method: "patch", operation: "responses:\n  '203':\n    description: Done" },
        {
          method: "patch",
          operation:
            "responses:\n  '303':\n    description: See there\n  '404':\n    description: No such pet",
        },
      ],
    },
  },
  scope: "operation",
  concerns: ({ method }) => method.toLowerCase() === "patch",
  check: (operation) => missingSuccess(operation, "patch", ["200", "204"]),
};
