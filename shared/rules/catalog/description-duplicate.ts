import { allVersions } from "../../model/versions.ts";
import { editFix, plainText } from "../fixes.ts";
import { isKnown } from "../responses.ts";
import type { OperationRule, Problem } from "../rule.ts";

/** Each response has its own description. */
export const descriptionDuplicate: OperationRule = {
  meta: {
    id: "description-duplicate",
    group: "text",
    severity: "off",
    versions: allVersions,
    title: "The responses of an operation have different descriptions.",
    why: "Where two say the same, a reader cannot tell when each one comes.",
    mend: "Say in each description when the response comes.",
    source: "OpenAPI 3.2.0 Response Object",
    examples: {
      good: [
        {
          operation:
            "responses:\n  '404':\n    description: No such pet\n  '409':\n    description: The pet is asleep",
        },
      ],
      bad: [
        {
          operation:
            "responses:\n  '404':\n    description: It did not work\n  '409':\n    description: It did not work.",
        },
      ],
    },
  },
  scope: "operation",
  check: (operation) => {
    const first = new Map<string, string>();
    return operation.responses.flatMap((response): readonly Problem[] => {
      const text = isKnown(response) ? plainText(response.description ?? "") : "";
      const other = first.get(text);
      if (text === "" || other === response.key) return [];
      if (other === undefined) {
        first.set(text, response.key);
        return [];
      }
      const fixes = response.ref === undefined ? [editFix()] : [];
      return [
        {
          response,
          message: `${response.key} has the same description as ${other}. Say when each of the two comes.`,
          fixes,
        },
      ];
    });
  },
};
