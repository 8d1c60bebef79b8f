import { allVersions } from "../../model/versions.ts";
import { changeCode, chooseFix } from "../fixes.ts";
import { codeOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** 403 instead of the toolkit's 550. */
export const code550: ResponseRule = {
  meta: {
    id: "code-550",
    group: "codes",
    severity: "warning",
    versions: allVersions,
    speaksInsteadOf: ["code-unregistered"],
    wantsItGone: true,
    title: "A missing permission is answered with 403, not with 550.",
    why: "550 is no HTTP status code. As a 5xx it tells clients that the server failed and that trying again may help, although the caller lacks a permission.",
    mend: "Change 550 to 403; body and description can stay as they are.",
    source: "RFC 9110 §15.5.4; RFC 9205 §4.6; Toolkit reference page, 550",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '403':\n    description: Not your pet",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '550':\n    description: Not your pet",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => codeOf(response) === 550,
  check: (response, operation) => {
    const change = changeCode(operation, response, "403");
    return {
      message:
        "550 is not an HTTP status code: as a 5xx it says that the server failed, although the caller lacks a permission. Use 403.",
      fixes: change.length > 0 ? change : [chooseFix()],
    };
  },
};
