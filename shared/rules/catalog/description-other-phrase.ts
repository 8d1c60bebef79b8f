import { phraseOf, statusCodes } from "../../codes/status-codes.ts";
import { allVersions } from "../../model/versions.ts";
import { changeCode, describeAs, plainText } from "../fixes.ts";
import { codeOf, isKnown } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** The description is not another code's phrase. */
export const descriptionOtherPhrase: ResponseRule = {
  meta: {
    id: "description-other-phrase",
    group: "text",
    severity: "warning",
    versions: allVersions,
    title: "A description is not the reason phrase of another code.",
    why: "It is a slip of copy and paste, and the reader cannot know which of the two is right.",
    mend: "Change the code, or describe what this one means.",
    source: "RFC 9110 §15.1",
    examples: {
      good: [
        {
          operation: "responses:\n  '404':\n    description: Not Found\n  4XX:\n    description: Bad Request",
        },
      ],
      bad: [
        { operation: "responses:\n  '200':\n    description: The pet\n  '400':\n    description: Not Found" },
      ],
    },
  },
  scope: "response",
  isAlikeInUses: true,
  concerns: (response) => codeOf(response) !== undefined && isKnown(response),
  check: (response, operation) => {
    const code = codeOf(response);
    const other = codeWithPhrase(response.description);
    if (code === undefined || other === undefined || other === code) return undefined;
    const phrase = phraseOf(response.key);
    const describe = phrase === undefined ? [] : describeAs(operation, response, phrase);
    return {
      message: `${code} is described as "${response.description?.trim()}", which is the phrase of ${other}. Change the code or the description.`,
      fixes: [...changeCode(operation, response, String(other)), ...describe],
    };
  },
};

/** The registered codes by their phrases. */
const codesByPhrase = new Map(
  statusCodes
    .filter(({ isOrdinaryWord, registry }) => registry.status === "registered" && !isOrdinaryWord)
    .map(({ phrase, code }) => [plainText(phrase), code]),
);

/** Most descriptions are longer. */
const LONGEST = Math.max(...[...codesByPhrase.keys()].map((phrase) => phrase.length));

function codeWithPhrase(description = ""): number | undefined {
  // A full stop and blanks around it are left out.
  if (description.length > LONGEST && description.trim().length > LONGEST + 1) return undefined;
  return codesByPhrase.get(plainText(description));
}
