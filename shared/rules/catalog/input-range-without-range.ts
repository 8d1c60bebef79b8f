import { parameterPresets } from "../../codes/parameter-presets.ts";
import { allVersions } from "../../model/versions.ts";
import { addParameter } from "../fixes-input.ts";
import { hasHeaderParameter, RANGE } from "../operation-input.ts";
import { codeOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** A part is sent only to whoever asks for one. */
export const inputRangeWithoutRange: ResponseRule = {
  meta: {
    id: "input-range-without-range",
    group: "method",
    severity: "hint",
    versions: allVersions,
    title: "206 and 416 answer an operation that takes Range.",
    why: "Both answer a request with a Range header. A page of a list is no such part: it is the whole of what was asked for, and 200.",
    mend: "Declare the header parameter Range, or send 200 for a page of a list.",
    source: "RFC 9110 §15.3.7, §15.5.17",
    examples: {
      good: [
        {
          operation:
            "parameters:\n  - name: Range\n    in: header\nresponses:\n  '206':\n    description: A part of the film",
        },
      ],
      bad: [
        { operation: "responses:\n  '206':\n    description: A part of the film" },
        {
          operation:
            "responses:\n  '200':\n    description: The film\n  '416':\n    description: The film is shorter",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => codeOf(response) === 206 || codeOf(response) === 416,
  check: (response, operation) => {
    const code = codeOf(response);
    if ((code !== 206 && code !== 416) || operation.hasUnknownParameters) return undefined;
    if (hasHeaderParameter(operation, RANGE)) return undefined;
    return {
      message: `${code} answers a Range header, but the operation has no parameter Range. Add it.`,
      fixes: addParameter(operation, parameterPresets.range),
    };
  },
};
