import type { Operation } from "../../model/operation.ts";
import { allVersions } from "../../model/versions.ts";
import { changeCode, removeResponse } from "../fixes.ts";
import { isWebhook } from "../operation-input.ts";
import { codeOf } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** What takes the credentials as its input answers 401 without a requirement. */
const SIGNS_IN =
  /\b(log ?in|log ?on|sign ?in|sign ?on|sso|auth|authenticate|authentication|authorize|authorization|oauth2?|tokens?|sessions?|passwords?|credentials?)\b/i;

/** Credentials are asked for only where some are needed. */
export const security401Unsecured: ResponseRule = {
  meta: {
    id: "security-401-unsecured",
    group: "method",
    severity: "info",
    versions: allVersions,
    wantsItGone: true,
    title: "401 answers an operation that needs security.",
    why: "401 asks for credentials, while the document says that none are needed. One of the two is wrong. Webhooks are left alone, and operations that sign a caller in, whose path or operationId says so.",
    mend: "Declare the security requirement. If the operation is open to everybody, remove 401, or send 403 for what is refused to all.",
    source: "RFC 9110 §15.5.2; OpenAPI 3.2.0 Security Requirement Object",
    examples: {
      good: [
        {
          operation:
            "security:\n  - key: []\n  - {}\nresponses:\n  '200':\n    description: The pet\n  '401':\n    description: The key is wrong",
        },
        {
          method: "post",
          operation:
            "operationId: userLogin\nresponses:\n  '204':\n    description: Welcome\n  '401':\n    description: The password is wrong",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '401':\n    description: Sign in first",
        },
        {
          operation:
            "security: []\nresponses:\n  '200':\n    description: The pet\n  '401':\n    description: Sign in first",
          document: "security:\n  - key: []",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => codeOf(response) === 401,
  check: (response, operation) =>
    isOpen(operation)
      ? {
          message:
            "401 asks for credentials, but no security requirement applies to the operation. Declare one, or remove 401.",
          fixes: [...removeResponse(operation, response), ...changeCode(operation, response, "403")],
        }
      : undefined,
};

function isOpen(operation: Operation): boolean {
  const isAnonymous = operation.security.every((schemes) => schemes.length === 0);
  return isAnonymous && !isWebhook(operation) && !SIGNS_IN.test(wordsOf(operation));
}

/** The words of the path and the operationId: `/user_login` and `userLogin` have two. */
function wordsOf({ path, operationId = "" }: Operation): string {
  return `${path} ${operationId}`.replaceAll(/[_-]/g, " ").replaceAll(/([a-z])([A-Z])/g, "$1 $2");
}
