import { allVersions } from "../../model/versions.ts";
import { editFix } from "../fixes.ts";
import { classOf } from "../responses.ts";
import type { OperationRule } from "../rule.ts";

/** 202 stands alone among the successes. */
export const set202WithOtherSuccess: OperationRule = {
  meta: {
    id: "set-202-with-other-success",
    group: "set",
    severity: "info",
    versions: allVersions,
    title: "202 does not stand beside another 2xx.",
    why: "202 says that the work comes later, the other one that it is done. The reader cannot tell which kind of call this is.",
    mend: "Split the operation, or say what decides (for example a Prefer: respond-async header in the request).",
    source: "RFC 9110 §15.3.3; RFC 7240 §4.1",
    examples: {
      good: [{ method: "post", operation: "responses:\n  '202':\n    description: The import is queued" }],
      bad: [
        {
          method: "post",
          operation: "responses:\n  '201':\n    description: Imported\n  '202':\n    description: Queued",
        },
      ],
    },
  },
  scope: "operation",
  concerns: ({ responses }) => responses.some(({ key }) => key === "202"),
  check: ({ responses }) => {
    const queued = responses.find(({ key }) => key === "202");
    const done = responses.filter((other) => classOf(other) === "2xx" && other.key !== "202");
    if (queued === undefined || done.length === 0) return [];
    const listed = done.map(({ key }) => key).join(", ");
    const message = `202 says that the work comes later, ${listed} that it is done. Split the operation, or say what decides.`;
    return [{ response: queued, message, fixes: [editFix()] }];
  },
};
