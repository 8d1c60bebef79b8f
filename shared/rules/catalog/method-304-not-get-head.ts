import { isInapplicable } from "../../codes/methods.ts";
import { allVersions } from "../../model/versions.ts";
import { changeCode, removeResponse } from "../fixes.ts";
import { CONDITION, hasHeaderParameter } from "../operation-input.ts";
import { codeOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** 304 answers reading. */
export const method304NotGetHead: ResponseRule = {
  meta: {
    id: "method-304-not-get-head",
    group: "method",
    severity: "warning",
    versions: allVersions,
    speaksInsteadOf: ["input-304-without-condition"],
    wantsItGone: true,
    title: "304 answers only GET and HEAD, in OpenAPI 3.2 QUERY too.",
    why: "304 tells a client to use the copy that it has. A method that changes something has no such copy; when its condition fails the answer is 412.",
    mend: "Remove 304. If the operation takes a condition such as If-Match, send 412 when it fails.",
    source: "RFC 9110 §15.4.5, §13.1.2, §9.3.3",
    examples: {
      good: [
        { operation: "responses:\n  '200':\n    description: The pet\n  '304':\n    description: Unchanged" },
        {
          openapi: "3.2",
          method: "query",
          operation: "responses:\n  '200':\n    description: The pets\n  '304':\n    description: Unchanged",
        },
      ],
      bad: [
        {
          method: "put",
          operation: "responses:\n  '200':\n    description: The pet\n  '304':\n    description: Unchanged",
        },
        {
          method: "patch",
          operation:
            "parameters:\n  - name: If-Match\n    in: header\n    schema:\n      type: string\nresponses:\n  '200':\n    description: The pet\n  '304':\n    description: Unchanged",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => codeOf(response) === 304,
  concernsMethod: (method) => isInapplicable(304, method),
  check: (response, operation) => {
    const { method } = operation;
    const takesCondition = hasHeaderParameter(operation, CONDITION);
    const mend = takesCondition ? "Send 412 when the condition fails" : "Remove it";
    return {
      message: `304 answers only GET and HEAD, and this is ${method.toUpperCase()}. ${mend}.`,
      fixes: [
        ...(takesCondition ? changeCode(operation, response, "412") : []),
        ...removeResponse(operation, response),
      ],
    };
  },
};
