import { confusablePairs } from "../../codes/confusable-pairs.ts";
import { findStatusCode, phraseOf } from "../../codes/status-codes.ts";
import type { Operation, ResponseEntry } from "../../model/operation.ts";
import { allVersions } from "../../model/versions.ts";
import { chooseFix, describeAs, isSameText } from "../fixes.ts";
import { isKnown } from "../responses.ts";
import type { OperationRule } from "../rule.ts";

/** Look-alikes are told apart. */
export const setConfusablePair: OperationRule = {
  meta: {
    id: "set-confusable-pair",
    group: "set",
    severity: "hint",
    versions: allVersions,
    speaksInsteadOf: ["description-duplicate"],
    title:
      "Two codes that are often confused (401 and 403, 400 and 422, 404 and 410 ...) are told apart by their descriptions.",
    why: "With equal or empty descriptions the reader cannot tell when each one comes.",
    mend: "Say in each description when it comes, or keep only one of the two.",
    source: "RFC 9110 §15.4, §15.5, §15.6",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '401':\n    description: No valid token\n  '403':\n    description: Not your pet",
        },
      ],
      bad: [
        { operation: "responses:\n  '401':\n    description: Refused\n  '403':\n    description: Refused" },
      ],
    },
  },
  scope: "operation",
  concerns: ({ responses }) => pairsIn(responses).length > 0,
  check: (operation) =>
    pairsIn(operation.responses).flatMap(([a, b]) => {
      const first = find(operation, a);
      const second = find(operation, b);
      if (first === undefined || second === undefined || !isAlike(first, second)) return [];
      const message = `${a} and ${b} are not told apart by their descriptions. ${lineOf(a, b)}`;
      return [{ response: second, message, fixes: fixesOf(operation, second, a, b) }];
    }),
};

/** The pairs both codes of which are there. */
function pairsIn(responses: readonly Pick<ResponseEntry, "key">[]) {
  const codes = new Set(responses.map(({ key }) => Number(key)));
  return confusablePairs.filter(([a, b]) => codes.has(a) && codes.has(b));
}

function find({ responses }: Operation, code: number): ResponseEntry | undefined {
  return responses.find((response) => response.key === String(code) && isKnown(response));
}

function isAlike(a: ResponseEntry, b: ResponseEntry): boolean {
  return !a.description?.trim() || !b.description?.trim() || isSameText(a.description, b.description);
}

/** What the code data says on choosing between the two. */
function lineOf(a: number, b: number): string {
  const line = (code: number, other: number) =>
    findStatusCode(code)?.confusedWith.find((look) => look.code === other)?.choose;
  return line(a, b) ?? line(b, a) ?? "";
}

function fixesOf(operation: Operation, response: ResponseEntry, a: number, b: number) {
  const phrase = phraseOf(String(b)) ?? `Response ${b}`;
  return [...describeAs(operation, response, `${phrase}. ${lineOf(a, b)}`), chooseFix()];
}
