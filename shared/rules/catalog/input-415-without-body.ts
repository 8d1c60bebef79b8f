import type { OpenApiVersion, Operation } from "../../model/operation.ts";
import { allVersions } from "../../model/versions.ts";
import { removeResponse } from "../fixes.ts";
import { codeOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** In 3.0 a body of these is ignored, so that whoever takes one cannot declare it (Operation Object, requestBody). */
const UNDECLARABLE = ["get", "head", "delete"];

/** A body is refused only where one is sent. */
export const input415WithoutBody: ResponseRule = {
  meta: {
    id: "input-415-without-body",
    group: "method",
    severity: "info",
    versions: allVersions,
    wantsItGone: true,
    title: "413 and 415 answer an operation that declares a request body.",
    why: "Both refuse the body of the request, 413 for its size and 415 for its type. Without a body there is nothing to refuse. GET, HEAD and DELETE of OpenAPI 3.0 are left alone, as a body cannot be declared there.",
    mend: "Remove the entry, or declare the request body.",
    source: "RFC 9110 §15.5.14, §15.5.16; OpenAPI 3.2.0 Operation Object",
    examples: {
      good: [
        {
          method: "post",
          operation:
            "requestBody:\n  content:\n    application/json: {}\nresponses:\n  '200':\n    description: The pet\n  '415':\n    description: JSON only",
        },
        {
          openapi: "2.0",
          method: "post",
          operation:
            "parameters:\n  - name: photo\n    in: formData\n    type: file\nresponses:\n  '200':\n    description: The pet\n  '415':\n    description: PNG only",
        },
        { operation: "responses:\n  '200':\n    description: The pet\n  '415':\n    description: JSON only" },
      ],
      bad: [
        {
          method: "post",
          operation: "responses:\n  '200':\n    description: The pet\n  '415':\n    description: JSON only",
        },
        {
          openapi: "3.1",
          operation: "responses:\n  '200':\n    description: The pet\n  '413':\n    description: Too large",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => codeOf(response) === 413 || codeOf(response) === 415,
  check: (response, operation, { look }) => {
    const code = codeOf(response);
    if ((code !== 413 && code !== 415) || !lacksBody(operation, look.writtenIn)) return undefined;
    return {
      message: `${code} refuses the body of the request, but the operation declares none. Remove ${code}, or declare the request body.`,
      fixes: removeResponse(operation, response),
    };
  },
};

function lacksBody(operation: Operation, writtenIn: OpenApiVersion): boolean {
  if (operation.hasRequestBody) return false;
  if (writtenIn === "2.0") return !operation.hasUnknownParameters;
  return writtenIn !== "3.0" || !UNDECLARABLE.includes(operation.method.toLowerCase());
}
