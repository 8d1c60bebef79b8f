import { parameterPresets } from "../../codes/parameter-presets.ts";
import { allVersions } from "../../model/versions.ts";
import { removeResponse } from "../fixes.ts";
import { addParameter } from "../fixes-input.ts";
import { CONDITION_OF_READ, hasHeaderParameter } from "../operation-input.ts";
import { codeOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** "Unchanged" answers a question. */
export const input304WithoutCondition: ResponseRule = {
  meta: {
    id: "input-304-without-condition",
    group: "method",
    severity: "hint",
    versions: allVersions,
    title: "304 answers an operation that takes If-None-Match or If-Modified-Since.",
    why: "304 is sent only to a client that asked whether its copy is still good. Caches send these headers by themselves; declaring one tells everybody else how to ask.",
    mend: "Declare the header parameter If-None-Match.",
    source: "RFC 9110 §15.4.5; Toolkit reference page, 304",
    examples: {
      good: [
        {
          operation:
            "parameters:\n  - name: If-None-Match\n    in: header\nresponses:\n  '200':\n    description: The pet\n  '304':\n    description: Unchanged",
        },
      ],
      bad: [
        { operation: "responses:\n  '200':\n    description: The pet\n  '304':\n    description: Unchanged" },
      ],
    },
  },
  scope: "response",
  concerns: (response) => codeOf(response) === 304,
  check: (response, operation) =>
    !operation.hasUnknownParameters && !hasHeaderParameter(operation, CONDITION_OF_READ)
      ? {
          message:
            "304 answers the question whether something has changed, but the operation has no parameter to ask it. Add the parameter If-None-Match.",
          fixes: [
            ...addParameter(operation, parameterPresets.ifNoneMatch),
            ...removeResponse(operation, response),
          ],
        }
      : undefined,
};
