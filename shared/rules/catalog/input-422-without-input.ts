import type { Operation } from "../../model/operation.ts";
import { allVersions } from "../../model/versions.ts";
import { changeCode, removeResponse } from "../fixes.ts";
import { codeOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** Input is refused only where there is some. */
export const input422WithoutInput: ResponseRule = {
  meta: {
    id: "input-422-without-input",
    group: "method",
    severity: "info",
    versions: allVersions,
    wantsItGone: true,
    title: "422 answers an operation that takes a request body or parameters.",
    why: "422 says that the content was understood and still cannot be processed. An operation without any input has nothing that could be wrong in this way.",
    mend: "Remove it, or send 409 when the state of the resource is the reason.",
    source: "RFC 9110 §15.5.21",
    examples: {
      good: [
        {
          operation:
            "parameters:\n  - name: id\n    in: path\nresponses:\n  '200':\n    description: The pet\n  '422':\n    description: No such kind",
        },
      ],
      bad: [
        {
          method: "post",
          operation:
            "responses:\n  '200':\n    description: The pet\n  '422':\n    description: Not this kind",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => codeOf(response) === 422,
  check: (response, operation) =>
    takesNothing(operation)
      ? {
          message:
            "422 refuses what was sent, but the operation takes neither a body nor parameters. Remove it, or send 409 when the state of the resource is the reason.",
          fixes: [...changeCode(operation, response, "409"), ...removeResponse(operation, response)],
        }
      : undefined,
};

function takesNothing({ hasRequestBody, hasUnknownParameters, parameters }: Operation): boolean {
  return !hasRequestBody && !hasUnknownParameters && parameters.length === 0;
}
