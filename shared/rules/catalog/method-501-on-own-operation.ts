import { allVersions } from "../../model/versions.ts";
import { changeCode, removeResponse } from "../fixes.ts";
import { codeOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** What is documented is implemented. */
export const method501OnOwnOperation: ResponseRule = {
  meta: {
    id: "method-501-on-own-operation",
    group: "method",
    severity: "hint",
    versions: allVersions,
    wantsItGone: true,
    title: "501 is not listed by an operation that the document offers.",
    why: "501 says that the server cannot do this at all, while the document says that it can. A client would not try again.",
    mend: "Send 503 when it is out of service for a time, or remove the entry.",
    source: "RFC 9110 §15.6.2",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '503':\n    description: Closed for today",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '501':\n    description: Not yet built",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => codeOf(response) === 501,
  check: (response, operation) => ({
    message:
      "501 says that the server cannot do what this operation offers. Send 503 when it is out of service for a time, or remove the entry.",
    fixes: [...changeCode(operation, response, "503"), ...removeResponse(operation, response)],
  }),
};
