import { isInapplicable } from "../../codes/methods.ts";
import { allVersions } from "../../model/versions.ts";
import { changeCode, removeResponse } from "../fixes.ts";
import { codeOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** Ranges are asked for with GET. */
export const method206416NotGet: ResponseRule = {
  meta: {
    id: "method-206-416-not-get",
    group: "method",
    severity: "warning",
    versions: allVersions,
    speaksInsteadOf: ["input-range-without-range", "header-content-range-416"],
    wantsItGone: true,
    title: "206 and 416 answer only GET, in OpenAPI 3.2 QUERY too.",
    why: "Both answer a Range header, and a server ignores that header with every method but GET. A part of something is not what another method asks for.",
    mend: "Send 200 instead of 206, and 400 instead of 416.",
    source: "RFC 9110 §14.2, §9.3.3",
    examples: {
      good: [{ operation: "responses:\n  '206':\n    description: A part of the film" }],
      bad: [
        { method: "post", operation: "responses:\n  '206':\n    description: Some of the pets" },
        {
          method: "put",
          operation:
            "responses:\n  '200':\n    description: The pet\n  '416':\n    description: Too many legs",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => codeOf(response) === 206 || codeOf(response) === 416,
  check: (response, operation) => {
    const { method } = operation;
    const code = codeOf(response);
    if ((code !== 206 && code !== 416) || !isInapplicable(code, method)) return undefined;
    const to = code === 206 ? "200" : "400";
    return {
      message: `${code} answers a request for a range, and ${method.toUpperCase()} takes none. Send ${to}.`,
      fixes: [...changeCode(operation, response, to), ...removeResponse(operation, response)],
    };
  },
};
