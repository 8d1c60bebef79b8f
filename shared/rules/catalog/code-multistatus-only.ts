import { findStatusCode } from "../../codes/status-codes.ts";
import { allVersions } from "../../model/versions.ts";
import { changeCode, chooseFix } from "../fixes.ts";
import { codeOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** 208 is no response of its own. */
export const codeMultistatusOnly: ResponseRule = {
  meta: {
    id: "code-multistatus-only",
    group: "codes",
    severity: "warning",
    versions: allVersions,
    wantsItGone: true,
    title: "208 is not the status of a whole response.",
    why: "208 exists only inside the body of a 207, for members that were listed before.",
    mend: "Use 207 when the body carries several outcomes, else 200.",
    source: "RFC 5842 §7.1",
    examples: {
      good: [{ operation: "responses:\n  '207':\n    description: One outcome for each pet" }],
      bad: [{ operation: "responses:\n  '208':\n    description: Known already" }],
    },
  },
  scope: "response",
  concerns: (response) => findStatusCode(codeOf(response) ?? 0)?.content.rule === "not-applicable",
  check: (response, operation) => {
    const changes = ["200", "207"].flatMap((code) => changeCode(operation, response, code));
    return {
      message: `${response.key} exists only inside the body of a 207. Use 200 or 207 for the response itself.`,
      fixes: changes.length > 0 ? changes : [chooseFix()],
    };
  },
};
