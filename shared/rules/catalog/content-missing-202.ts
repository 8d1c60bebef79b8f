import { allVersions } from "../../model/versions.ts";
import { addHeaders } from "../fixes.ts";
import { addJsonBody } from "../fixes-body.ts";
import { isWebhook } from "../operation-input.ts";
import { codeOf, hasContent, hasHeader, isKnown, subjectUnderCode } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** Location, Operation-Location, Azure-AsyncOperation, Link, X-Job-Id ... */
const MONITOR = /location|^link$|async|operation|monitor|status|(?:^|-)(?:job|task)(?:-|$)/i;

/** Work that is only begun can be followed. */
export const contentMissing202: ResponseRule = {
  meta: {
    id: "content-missing-202",
    group: "content",
    severity: "hint",
    versions: allVersions,
    wantsMore: true,
    title: "202 has a body, or a header such as Location that tells where to follow the work.",
    why: "202 says that the work is not done yet. The answer ought to tell its state, and where to see how it goes on. Webhooks are left alone.",
    mend: "Describe a body with the state of the work, or declare Location with the address to ask at.",
    source: "RFC 9110 §15.3.3; Toolkit reference page, 202",
    examples: {
      good: [
        {
          method: "post",
          operation:
            "responses:\n  '202':\n    description: We will see\n    headers:\n      Operation-Location:\n        schema:\n          type: string",
        },
      ],
      bad: [{ method: "post", operation: "responses:\n  '202':\n    description: We will see" }],
    },
  },
  scope: "response",
  concerns: (response) => codeOf(response) === 202 && isKnown(response) && !hasContent(response),
  check: (response, operation, { look }) => {
    if (operation.method.toLowerCase() === "head" || isWebhook(operation)) return undefined;
    if (response.headers.some(({ name }) => MONITOR.test(name))) return undefined;
    // The same GET once more is how to see how it goes on.
    if (operation.method === "get" && hasHeader(response, "Retry-After")) return undefined;
    return {
      isShared: response.ref !== undefined,
      message: `${subjectUnderCode(response)} does not tell how to follow the work. Declare Location, or describe a body with its state.`,
      fixes: [
        ...addHeaders(operation, response, ["Location"]),
        ...addJsonBody(operation, response, look.writtenIn),
      ],
    };
  },
};
