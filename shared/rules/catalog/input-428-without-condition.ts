import { parameterPresets } from "../../codes/parameter-presets.ts";
import { allVersions } from "../../model/versions.ts";
import { removeResponse } from "../fixes.ts";
import { addParameter } from "../fixes-input.ts";
import { CONDITION_OF_WRITE, hasHeaderParameter } from "../operation-input.ts";
import { codeOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** A condition is asked for only where it can be sent. */
export const input428WithoutCondition: ResponseRule = {
  meta: {
    id: "input-428-without-condition",
    group: "method",
    severity: "info",
    versions: allVersions,
    title: "428 answers an operation that takes a condition such as If-Match.",
    why: "428 asks the client to send a condition. It can do so only if the operation has a parameter for it.",
    mend: "Declare the header parameter If-Match.",
    source: "RFC 6585 §3",
    examples: {
      good: [
        {
          method: "put",
          operation:
            "parameters:\n  - name: If-Match\n    in: header\nresponses:\n  '200':\n    description: The pet\n  '428':\n    description: Say which version",
        },
      ],
      bad: [
        {
          method: "put",
          operation:
            "responses:\n  '200':\n    description: The pet\n  '428':\n    description: Say which version",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => codeOf(response) === 428,
  check: (response, operation) =>
    !operation.hasUnknownParameters && !hasHeaderParameter(operation, CONDITION_OF_WRITE)
      ? {
          message: "428 asks for a condition, but the operation takes none. Add the parameter If-Match.",
          fixes: [
            ...addParameter(operation, parameterPresets.ifMatch),
            ...removeResponse(operation, response),
          ],
        }
      : undefined,
};
