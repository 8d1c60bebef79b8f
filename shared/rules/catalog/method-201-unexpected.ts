import { isInapplicable, isSafeMethod } from "../../codes/methods.ts";
import { allVersions } from "../../model/versions.ts";
import { changeCode, removeResponse } from "../fixes.ts";
import { codeOf, hasContent } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** Only a method that can create says that something was created. */
export const method201Unexpected: ResponseRule = {
  meta: {
    id: "method-201-unexpected",
    group: "method",
    severity: "warning",
    versions: allVersions,
    wantsItGone: true,
    title: "201 is no answer to GET, HEAD, OPTIONS, TRACE, QUERY or DELETE.",
    why: "201 says that the request made a new resource. Methods that only read do not ask for that, and DELETE takes something away. No specification forbids it in so many words, so for DELETE it is only an info.",
    mend: "Send 200, or 204 when there is nothing to return.",
    source: "RFC 9110 §9.2.1, §15.3.2",
    examples: {
      good: [
        { method: "post", operation: "responses:\n  '201':\n    description: The pet is here" },
        { method: "put", operation: "responses:\n  '201':\n    description: The pet is here" },
      ],
      bad: [
        { operation: "responses:\n  '201':\n    description: The pet" },
        { method: "delete", operation: "responses:\n  '201':\n    description: The pet is gone" },
        { openapi: "3.2", method: "query", operation: "responses:\n  '201':\n    description: The pets" },
      ],
    },
  },
  scope: "response",
  concerns: (response) => codeOf(response) === 201,
  concernsMethod: (method) => isInapplicable(201, method),
  check: (response, operation) => {
    const { method } = operation;
    const isSafe = isSafeMethod(method);
    const reason = isSafe ? "which asks for no change" : "which creates nothing";
    const to = isSafe || hasContent(response) ? "200" : "204";
    return {
      message: `201 says that something was created, but it answers ${method.toUpperCase()}, ${reason}. Send ${to}.`,
      fixes: [...changeCode(operation, response, to), ...removeResponse(operation, response)],
      ...(!isSafe && { severity: "info" }),
    };
  },
};
