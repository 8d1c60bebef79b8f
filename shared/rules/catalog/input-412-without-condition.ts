import { parameterPresets } from "../../codes/parameter-presets.ts";
import { allVersions } from "../../model/versions.ts";
import { changeCode } from "../fixes.ts";
import { addParameter } from "../fixes-input.ts";
import { CONDITION, hasHeaderParameter } from "../operation-input.ts";
import { codeOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** A condition fails only where one is sent. */
export const input412WithoutCondition: ResponseRule = {
  meta: {
    id: "input-412-without-condition",
    group: "method",
    severity: "warning",
    versions: allVersions,
    title: "412 answers an operation that takes a condition such as If-Match.",
    why: "412 says that a condition in the headers of the request was not met. Where none can be sent none can fail; a conflict that the server finds by itself is 409.",
    mend: "Declare the header parameter If-Match, or send 409.",
    source: "RFC 9110 §13.1, §13.2.2, §15.5.13; RFC 5789 §2.2",
    examples: {
      good: [
        {
          method: "put",
          operation:
            "parameters:\n  - name: if-match\n    in: header\nresponses:\n  '200':\n    description: The pet\n  '412':\n    description: Somebody was quicker",
        },
      ],
      bad: [
        {
          method: "put",
          operation:
            "responses:\n  '200':\n    description: The pet\n  '412':\n    description: Somebody was quicker",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => codeOf(response) === 412,
  check: (response, operation) =>
    !operation.hasUnknownParameters && !hasHeaderParameter(operation, CONDITION)
      ? {
          message:
            "412 says that a condition failed, but the operation takes none. Add the parameter If-Match, or send 409.",
          fixes: [
            ...addParameter(operation, parameterPresets.ifMatch),
            ...changeCode(operation, response, "409"),
          ],
        }
      : undefined,
};
