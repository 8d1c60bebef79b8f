import { allVersions } from "../../model/versions.ts";
import { editFix } from "../fixes.ts";
import type { OperationRule } from "../rule.ts";

/** 200 or 204, or a word on when which comes. */
export const set200And204: OperationRule = {
  meta: {
    id: "set-200-and-204",
    group: "set",
    severity: "hint",
    versions: allVersions,
    title: "200 and 204 are not both listed.",
    why: "Both say that it worked; a client must be ready for a body and for none.",
    mend: "Keep one of them, or say in the descriptions when each one comes.",
    source: "RFC 9110 §15.3.1, §15.3.5",
    examples: {
      good: [{ method: "delete", operation: "responses:\n  '204':\n    description: The pet is gone" }],
      bad: [
        {
          method: "delete",
          operation: "responses:\n  '200':\n    description: OK\n  '204':\n    description: No Content",
        },
      ],
    },
  },
  scope: "operation",
  concerns: ({ responses }) => responses.some(({ key }) => key === "204"),
  check: ({ responses }) => {
    const empty = responses.find(({ key }) => key === "204");
    if (empty === undefined || !responses.some(({ key }) => key === "200")) return [];
    const message = "200 and 204 are both listed. Keep one, or say in the descriptions when each one comes.";
    return [{ response: empty, message, fixes: [editFix()] }];
  },
};
