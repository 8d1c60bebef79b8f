import { allVersions } from "../../model/versions.ts";
import { changeCode, editFix } from "../fixes.ts";
import { codeOf, isKnown } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

const CLIENT_FAULT =
  /\b(validation (errors?|failed|failures?)|(invalid|missing|malformed|bad|wrong|incorrect) (or \w+ )?(request|input|parameters?|arguments?|fields?|values?|body|payload|query|json|id)|bad request|required (parameter|field)\w*)\b/i;

/** 500 is the server's fault. */
export const zos500Specific: ResponseRule = {
  meta: {
    id: "zos-500-specific",
    group: "zos",
    severity: "hint",
    versions: allVersions,
    title: "The text of 500 does not describe a fault of the client.",
    why: "The toolkit's reference page keeps 500 for what no other code fits. A client that sent something wrong must be told so, or it tries again in vain.",
    mend: "Use 400 for a malformed request, 422 for one that is well-formed and cannot be carried out.",
    source: "RFC 9110 §15.6.1; Toolkit reference page, 500",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '500':\n    description: The database is broken",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '500':\n    description: Missing parameter",
        },
      ],
    },
  },
  scope: "response",
  isAlikeInUses: true,
  concerns: (response) => codeOf(response) === 500 && isKnown(response),
  check: (response, operation) => {
    const words = CLIENT_FAULT.exec(response.description ?? "")?.[0];
    if (words === undefined) return undefined;
    const changes = ["400", "422"].flatMap((code) => changeCode(operation, response, code));
    const message = `500 means that the server failed, but its text says "${words}". Use 400 or 422, or change the text.`;
    return { message, fixes: [...changes, editFix()] };
  },
};
