import { allVersions } from "../../model/versions.ts";
import { acceptedSchemes, challenge, challengesIn, hasScheme } from "../challenges.ts";
import { applyFix } from "../fixes.ts";
import { headersIn } from "../parts.ts";
import { isNamed } from "../parts-headers.ts";
import { codeOf, hasHeader, subjectOf } from "../responses.ts";
import type { ResponseProblem, ResponseRule } from "../rule.ts";

const HEADER = "WWW-Authenticate";

/** The challenge names a scheme that the operation takes. */
export const headerChallengeScheme: ResponseRule = {
  meta: {
    id: "header-challenge-scheme",
    group: "headers",
    severity: "hint",
    versions: allVersions,
    title: "The example of WWW-Authenticate on 401 begins with a scheme that the operation takes.",
    why: "The challenge tells a client how to sign in here. One that names another scheme sends it the wrong way.",
    mend: "Begin the example with the scheme of the operation's security, such as Bearer.",
    source: "RFC 9110 §11.6.1; OpenAPI 3.2.0 Security Scheme Object",
    examples: {
      good: [
        {
          operation:
            "security:\n  - token: []\nresponses:\n  '401':\n    description: Sign in first\n    headers:\n      WWW-Authenticate:\n        schema:\n          type: string\n        example: Bearer realm=\"pets\"",
          document: "components:\n  securitySchemes:\n    token:\n      type: http\n      scheme: bearer",
        },
      ],
      bad: [
        {
          operation:
            "security:\n  - token: []\nresponses:\n  '401':\n    description: Sign in first\n    headers:\n      WWW-Authenticate:\n        schema:\n          type: string\n        example: Basic realm=\"pets\"",
          document: "components:\n  securitySchemes:\n    token:\n      type: http\n      scheme: bearer",
        },
      ],
    },
  },
  scope: "response",
  concerns: (response) => codeOf(response) === 401 && hasHeader(response, HEADER),
  check: (response, operation, { look }) => {
    const header = headersIn(look, response).find((one) => isNamed(one, HEADER));
    const examples = header === undefined ? [] : challengesIn(look, header);
    const [scheme, ...others] = examples.length === 0 ? [] : acceptedSchemes(look, operation);
    if (header === undefined || scheme === undefined) return undefined;
    const wrong = examples.find(({ value }) => ![scheme, ...others].some((one) => hasScheme(value, one)));
    if (wrong === undefined) return undefined;
    const begun = wrong.value.trim().split(/\s/, 1)[0];
    const problem: ResponseProblem = {
      message: `The example of ${HEADER} in ${subjectOf(response).replace(/^The/, "the")} begins with ${begun}, but this operation takes ${[scheme, ...others].join(" or ")}. Begin it with ${scheme}.`,
    };
    // What is shared may be right for the other operations that use it.
    if (header.reference !== undefined || response.ref !== undefined) return problem;
    const edit = { type: "set-value", at: wrong.at, value: challenge(scheme, wrong.value) } as const;
    return { ...problem, place: header, fixes: [applyFix(`Begin it with ${scheme}`, [edit])] };
  },
};
