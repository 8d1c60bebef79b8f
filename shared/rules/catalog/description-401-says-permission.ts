import type { ResponseEntry } from "../../model/operation.ts";
import { allVersions } from "../../model/versions.ts";
import { changeCode, editFix } from "../fixes.ts";
import { isKnown } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

const PERMISSION =
  /\b(permissions?|privileges?|roles?|scopes?|entitle(d|ments?)|not (allowed|permitted)|forbidden|insufficient (rights|access))\b/i;
const CREDENTIALS =
  /\b(credentials?|authenticate|authentication|unauthenticated|tokens?|passwords?|api[- ]?keys?|(log|sign|logged|signed)[- ]?(in|on))\b/i;
const LACKING = [
  /\b(missing|invalid|expired|wrong|bad|no|without|incorrect)\s+(\w+\s+){0,3}(credentials?|authentication|token|password|api[- ]?key)\b/i,
  /\b(credentials?|authentication|token|password|api[- ]?key)\b[^.]{0,60}\b(missing|invalid|expired|wrong|incorrect|required|failed|not (valid|recogni[sz]ed|provided|given|sent))\b/i,
  /\b(unauthenticated|not authenticated|not (logged|signed)[- ]?in|must (log|sign)[- ]?in)\b/i,
];

/** 401 speaks of credentials, 403 of permissions. */
export const description401SaysPermission: ResponseRule = {
  meta: {
    id: "description-401-says-permission",
    group: "text",
    severity: "hint",
    versions: allVersions,
    title: "The text of 401 speaks of credentials, the text of 403 of permissions.",
    why: "The two are not interchangeable: after 401 a client signs in and tries again, after 403 it does not.",
    mend: "Use 401 when valid credentials are missing, 403 when the known caller lacks a permission.",
    source: "RFC 9110 §15.5.2, §15.5.4; Toolkit reference page, 401 and 403",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '401':\n    description: The token is missing\n  '403':\n    description: You lack the permission to see this pet",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '401':\n    description: You lack the permission",
        },
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '403':\n    description: The token is missing",
        },
      ],
    },
  },
  scope: "response",
  isAlikeInUses: true,
  concerns: ({ key }) => key === "401" || key === "403",
  check: (response, operation) => {
    const slip = slipOf(response);
    return (
      slip && {
        message: `The text of ${response.key} speaks of ${slip.topic}, and that is ${slip.to}. Change the code or the text.`,
        fixes: [...changeCode(operation, response, slip.to), editFix()],
      }
    );
  },
};

/** A text that speaks of both is left alone: it explains the difference, or covers both. */
function slipOf(response: ResponseEntry): { readonly topic: string; readonly to: string } | undefined {
  const text = isKnown(response) ? (response.description ?? "") : "";
  const ofPermission = PERMISSION.test(text);
  const ofCredentials = CREDENTIALS.test(text);
  if (response.key === "401" && ofPermission && !ofCredentials) return { topic: "permissions", to: "403" };
  if (response.key === "403" && !ofPermission && LACKING.some((pattern) => pattern.test(text)))
    return { topic: "missing or invalid credentials", to: "401" };
  return undefined;
}
