import { allVersions } from "../../model/versions.ts";
import { changeCode, editFix } from "../fixes.ts";
import { codeOf, isKnown } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

const TEMPORARY =
  /\b(temporar\w*|for now|at the moment|currently|right now|not yet|try again|come back|may return|until|later)\b/i;

/** 410 is for good. */
export const zos410Certain: ResponseRule = {
  meta: {
    id: "zos-410-certain",
    group: "zos",
    severity: "hint",
    versions: allVersions,
    title: "The text of 410 does not speak of a temporary absence.",
    why: "The toolkit's reference page keeps 410 for what is certain to be gone for good; clients delete their links.",
    mend: "Use 404 when the resource may come back, or say that it is gone for good.",
    source: "RFC 9110 §15.5.11; Toolkit reference page, 410",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '410':\n    description: The pet is sold",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n  '410':\n    description: The pet is temporarily away",
        },
      ],
    },
  },
  scope: "response",
  isAlikeInUses: true,
  concerns: (response) => codeOf(response) === 410 && isKnown(response),
  check: (response, operation) => {
    const word = TEMPORARY.exec(response.description ?? "")?.[0];
    if (word === undefined) return undefined;
    const message = `410 means gone for good, but its text says "${word}". Use 404, or change the text.`;
    return { message, fixes: [...changeCode(operation, response, "404"), editFix()] };
  },
};
