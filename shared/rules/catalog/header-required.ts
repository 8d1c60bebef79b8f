import type { HeaderFact } from "../../codes/status-code.ts";
import { findStatusCode } from "../../codes/status-codes.ts";
import { allVersions } from "../../model/versions.ts";
import { addHeaders } from "../fixes.ts";
import type { ResponseOutline } from "../response-outline.ts";
import { codeOf, hasHeader, isKnown, subjectUnderCode } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** The headers that a code must carry are declared. */
export const headerRequired: ResponseRule = {
  meta: {
    id: "header-required",
    group: "headers",
    severity: "info",
    versions: allVersions,
    wantsMore: true,
    title:
      "A header that the code must carry is declared: WWW-Authenticate on 401, Allow on 405, Content-Range on 206 ...",
    why: "The server has to send it, and the client has to act on it. OpenAPI asks for no complete list of headers, so this is no error.",
    mend: "Declare the header with a schema, a description and an example.",
    source: "RFC 9110 §15.5.2, §15.5.6, §15.5.8, §15.5.22, §15.2.2, §15.3.7.1; RFC 3229 §10.4.1",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '401':\n    description: Sign in first\n    headers:\n      WWW-Authenticate:\n        schema:\n          type: string",
        },
      ],
      bad: [
        { operation: "security:\n  - key: []\nresponses:\n  '401':\n    description: Sign in first" },
        { openapi: "2.0", operation: "responses:\n  '405':\n    description: The archive is read-only" },
      ],
    },
  },
  scope: "response",
  concerns: (response) => isKnown(response) && missingIn(response).length > 0,
  check: (response, operation) => {
    const missing = missingIn(response);
    const names = missing.map(({ name }) => name);
    const isOne = names.length === 1;
    return {
      isShared: response.ref !== undefined,
      message: `${subjectUnderCode(response)} must be sent with ${names.join(" and ")}, which ${isOne ? "is" : "are"} not declared. Declare ${isOne ? "it" : "them"}.`,
      source: [...new Set(missing.flatMap(({ source }) => source ?? []))].join("; ") || undefined,
      fixes: addHeaders(operation, response, names),
    };
  },
};

function missingIn(response: ResponseOutline): readonly HeaderFact[] {
  const required = findStatusCode(codeOf(response) ?? 0)?.headers.required ?? [];
  return required
    .filter(({ declare, name }) => declare && !hasHeader(response, name))
    .filter(({ name }) => name !== "Content-Range" || !isMultipart(response));
}

/** In an answer of several parts the range stands in each part (RFC 9110 §15.3.7.2). */
function isMultipart({ content = [] }: ResponseOutline): boolean {
  return (
    content.length > 0 && content.every(({ name }) => name.toLowerCase().startsWith("multipart/byteranges"))
  );
}
