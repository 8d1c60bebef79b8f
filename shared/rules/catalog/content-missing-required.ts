import { findStatusCode } from "../../codes/status-codes.ts";
import { allVersions } from "../../model/versions.ts";
import { editFix } from "../fixes.ts";
import { addJsonBody } from "../fixes-body.ts";
import { codeOf, hasContent, isKnown, subjectUnderCode } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

const CARRIES: Readonly<Record<number, string>> = {
  206: "the part that was asked for",
  207: "an outcome for each resource",
};

/** What is nothing without a body has one. */
export const contentMissingRequired: ResponseRule = {
  meta: {
    id: "content-missing-required",
    group: "content",
    severity: "warning",
    versions: allVersions,
    wantsMore: true,
    title: "206 and 207 have a body.",
    why: "206 carries a part of the resource and 207 the outcomes of several requests. Without a body neither says anything.",
    mend: "Describe the body, or send 200 or 204.",
    source: "RFC 9110 §15.3.7.1; RFC 4918 §13",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '206':\n    description: A part of the film\n    content:\n      video/mp4: {}",
        },
        { method: "head", operation: "responses:\n  '206':\n    description: A part of the film" },
      ],
      bad: [
        { operation: "responses:\n  '206':\n    description: A part of the film" },
        { method: "post", operation: "responses:\n  '207':\n    description: The outcome of each" },
      ],
    },
  },
  scope: "response",
  isAlikeInUses: true,
  concerns: (response) => isKnown(response) && !hasContent(response),
  check: (response, operation, { look }) => {
    const code = codeOf(response) ?? 0;
    if (findStatusCode(code)?.content.rule !== "required" || operation.method.toLowerCase() === "head")
      return undefined;
    return {
      isShared: response.ref !== undefined,
      message: `${subjectUnderCode(response)} has no body, but it carries ${CARRIES[code] ?? "something"}. Describe it.`,
      fixes: code === 207 ? addJsonBody(operation, response, look.writtenIn) : [editFix("Describe the body")],
    };
  },
};
