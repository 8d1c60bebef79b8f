import { allVersions } from "../../model/versions.ts";
import { changeCode, chooseFix } from "../fixes.ts";
import { codeOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** 402 is not used. */
export const codeReserved402: ResponseRule = {
  meta: {
    id: "code-reserved-402",
    group: "codes",
    severity: "info",
    versions: allVersions,
    wantsItGone: true,
    title: "402 is not used.",
    why: "402 is reserved for later, so clients have no agreed meaning to act on.",
    mend: "Use 403 for a plan or a balance that does not allow the call, 429 for a quota that comes back, and say the rest in the body.",
    source: "RFC 9110 §15.5.3",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '403':\n    description: Not in your plan",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '402':\n    description: Not in your plan",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => codeOf(response) === 402,
  check: (response, operation) => {
    const changes = ["403", "429"].flatMap((code) => changeCode(operation, response, code));
    return {
      message: "402 is reserved and has no agreed meaning. Use 403 for a missing right, or 429 for a quota.",
      fixes: changes.length > 0 ? changes : [chooseFix()],
    };
  },
};
