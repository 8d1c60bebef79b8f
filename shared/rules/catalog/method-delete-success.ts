import { allVersions } from "../../model/versions.ts";
import { missingSuccess } from "../method-success.ts";
import type { OperationRule } from "../rule.ts";

/** DELETE succeeds as it is defined. */
export const methodDeleteSuccess: OperationRule = {
  meta: {
    id: "method-delete-success",
    group: "method",
    severity: "info",
    versions: allVersions,
    speaksInsteadOf: ["set-no-2xx"],
    title: "DELETE lists 200, 202 or 204.",
    why: "These are the answers that HTTP has for a DELETE that was carried out or accepted. A client that finds none of them does not know what success looks like. 207 and 2XX are fine too.",
    mend: "Add 204, 200 when there is something to return, or 202 when it is done later.",
    source: "RFC 9110 §9.3.5; RFC 4918 §9.6.1",
    examples: {
      good: [
        { method: "delete", operation: "responses:\n  '204':\n    description: Done" },
        { method: "delete", operation: "responses:\n  2XX:\n    description: Done" },
        { method: "post", operation: "responses:\n  '206':\n    description: Done" },
      ],
      bad: [
        { method: "delete", operation: "responses:\n  '203':\n    description: Done" },
        {
          method: "delete",
          operation:
            "responses:\n  '303':\n    description: See there\n  '404':\n    description: No such pet",
        },
      ],
    },
  },
  scope: "operation",
  concerns: ({ method }) => method.toLowerCase() === "delete",
  check: (operation) => missingSuccess(operation, "delete", ["204", "200"]),
};
