import { allVersions } from "../../model/versions.ts";
import { editFix, removeResponse } from "../fixes.ts";
import { codeOf, isKnown } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

const SWITCHED_OFF =
  /\b(disabled|deactivated|temporar(y|ily)|suspended|switched off|turned off|read[- ]only|archived|not enabled)\b/i;

/** A documented method is not refused as unknown to the resource. */
export const method405OnOwnOperation: ResponseRule = {
  meta: {
    id: "method-405-on-own-operation",
    group: "method",
    severity: "hint",
    versions: allVersions,
    wantsItGone: true,
    title: "405 is not listed by an operation that the document offers.",
    why: "405 says that the resource does not support this method, while the document says that it does. It belongs to the methods of the path that are not documented.",
    mend: "Remove it, or use 400, 409 or 422 if the request is at fault. If the method can be switched off, say so in the description.",
    source: "RFC 9110 §15.5.6",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '405':\n    description: Reading is temporarily disabled",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '405':\n    description: Not with this method",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => codeOf(response) === 405 && isKnown(response),
  check: (response, operation) => {
    if (SWITCHED_OFF.test(response.description ?? "")) return undefined;
    const method = operation.method.toUpperCase();
    return {
      message: `405 says that ${method} is not supported here, but this operation offers it. Remove it, or say when the method is switched off.`,
      fixes: [...removeResponse(operation, response), ...(response.ref === undefined ? [editFix()] : [])],
    };
  },
};
