import { findStatusCode } from "../../codes/status-codes.ts";
import { allVersions } from "../../model/versions.ts";
import { chooseFix, removeResponse } from "../fixes.ts";
import { codeOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** 305 and 510 are not used. */
export const codeObsolete: ResponseRule = {
  meta: {
    id: "code-obsolete",
    group: "codes",
    severity: "warning",
    versions: allVersions,
    wantsItGone: true,
    title: "305 and 510 are not used.",
    why: "305 is deprecated, since a server must not choose a client's proxy; 510 is marked as obsolete in the registry.",
    mend: "Remove 305. Replace 510 by a code that says what is missing.",
    source: "RFC 9110 §15.4.6; IANA registry (510)",
    examples: {
      good: [{ operation: "responses:\n  '200':\n    description: The pet" }],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '305':\n    description: Ask the proxy",
        },
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '510':\n    description: Extension missing",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => findStatusCode(codeOf(response) ?? 0)?.registry.retired !== undefined,
  check: (response, operation) => {
    const code = codeOf(response);
    const retired = code === undefined ? undefined : findStatusCode(code)?.registry.retired;
    if (retired === "deprecated") {
      const message = `${code} is deprecated: clients do not follow it any more. Remove it.`;
      return { message, fixes: removeResponse(operation, response) };
    }
    if (retired === "obsolete") {
      const message = `${code} is obsolete. Choose a code that says what the request lacks.`;
      return { message, fixes: [chooseFix()] };
    }
    return undefined;
  },
};
