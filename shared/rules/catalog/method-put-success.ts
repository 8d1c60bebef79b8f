import { allVersions } from "../../model/versions.ts";
import { missingSuccess } from "../method-success.ts";
import type { OperationRule } from "../rule.ts";

/** PUT succeeds as it is defined. */
export const methodPutSuccess: OperationRule = {
  meta: {
    id: "method-put-success",
    group: "method",
    severity: "info",
    versions: allVersions,
    speaksInsteadOf: ["set-no-2xx"],
    title: "PUT lists 200, 201, 202 or 204.",
    why: "PUT answers 201 when it creates, and 200 or 204 when it replaces. A client that finds none of them does not know what success looks like. 207 and 2XX are fine too.",
    mend: "Add 200 or 204, and 201 if the operation can create.",
    source: "RFC 9110 §9.3.4",
    examples: {
      good: [
        { method: "put", operation: "responses:\n  '204':\n    description: Done" },
        { method: "put", operation: "responses:\n  2XX:\n    description: Done" },
        { method: "post", operation: "responses:\n  '206':\n    description: Done" },
      ],
      bad: [
        { method: "put", operation: "responses:\n  '203':\n    description: Done" },
        {
          method: "put",
          operation:
            "responses:\n  '303':\n    description: See there\n  '404':\n    description: No such pet",
        },
      ],
    },
  },
  scope: "operation",
  concerns: ({ method }) => method.toLowerCase() === "put",
  check: (operation) => missingSuccess(operation, "put", ["200", "204"]),
};
