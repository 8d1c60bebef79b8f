import { findStatusCode } from "../../codes/status-codes.ts";
import { allVersions } from "../../model/versions.ts";
import { editFix, isSameText } from "../fixes.ts";
import { codeOf, isKnown, subjectUnderCode } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** A description says more than the code does. */
export const descriptionOnlyPhrase: ResponseRule = {
  meta: {
    id: "description-only-phrase",
    group: "text",
    severity: "off",
    versions: allVersions,
    title: "A description says more than the reason phrase of its code.",
    why: "The phrase only repeats the code. A reader wants to know when the response comes and what to do then.",
    mend: "Say when this operation sends the code, and why.",
    source: "RFC 9205 §4.6",
    examples: {
      good: [
        { operation: "responses:\n  '404':\n    description: No such pet, or not yours" },
        { operation: "responses:\n  default:\n    description: Any other response" },
      ],
      bad: [
        { operation: "responses:\n  '404':\n    description: Not found." },
        { operation: "responses:\n  '422':\n    description: 422 Unprocessable Entity" },
      ],
    },
  },
  scope: "response",
  concerns: (response) => codeOf(response) !== undefined && isKnown(response),
  check: (response) => {
    const status = findStatusCode(codeOf(response) ?? 0);
    if (status === undefined) return undefined;
    const text = (response.description ?? "").trim().replace(/^\d{3}[\s:.-]+/, "");
    if (![status.phrase, ...status.formerPhrases].some((phrase) => isSameText(phrase, text)))
      return undefined;
    return {
      isShared: response.ref !== undefined,
      message: `${subjectUnderCode(response)} is described as "${response.description?.trim()}", which only repeats the code. Say when it comes.`,
      fixes: response.ref === undefined ? [editFix()] : [],
    };
  },
};
