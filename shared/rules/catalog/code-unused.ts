import { findStatusCode } from "../../codes/status-codes.ts";
import { allVersions } from "../../model/versions.ts";
import { changeCode, chooseFix } from "../fixes.ts";
import { codeOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** 306 and 418 are not used. */
export const codeUnused: ResponseRule = {
  meta: {
    id: "code-unused",
    group: "codes",
    severity: "warning",
    versions: allVersions,
    wantsItGone: true,
    title: "306 and 418 are not used.",
    why: "Both numbers are reserved as unused: one for a withdrawn idea, the other because of a joke.",
    mend: "Use 400 for a request that you will not serve, or a redirect that clients know: 301, 302, 303, 307, 308.",
    source: "RFC 9110 §15.4.7, §15.5.19",
    examples: {
      good: [
        {
          operation: "responses:\n  '200':\n    description: Tea\n  '400':\n    description: No coffee here",
        },
      ],
      bad: [
        {
          operation: "responses:\n  '200':\n    description: Tea\n  '418':\n    description: No coffee here",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => findStatusCode(codeOf(response) ?? 0)?.registry.status === "unused",
  check: (response, operation) => {
    const code = codeOf(response);
    const status = findStatusCode(code ?? 0);
    if (status?.registry.status !== "unused") return undefined;
    const isRedirect = status.class === "3xx";
    const advice = isRedirect ? "Use a real redirect." : "Use 400.";
    const fixes = isRedirect ? [] : changeCode(operation, response, "400");
    return {
      message: `${code} is reserved as unused, so it tells a client nothing. ${advice}`,
      fixes: [...fixes, chooseFix()],
    };
  },
};
