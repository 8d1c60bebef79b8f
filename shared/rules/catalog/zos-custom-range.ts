import { allVersions } from "../../model/versions.ts";
import { outOfRangeProblem } from "../code-problems.ts";
import { isOutOfRange } from "../responses.ts";
import type { ResponseRule } from "../rule.ts";

/** A code of one's own lies in 100-599. */
export const zosCustomRange: ResponseRule = {
  meta: {
    id: "zos-custom-range",
    group: "zos",
    severity: "error",
    versions: allVersions,
    speaksInsteadOf: ["code-range", "code-format"],
    blocksEntry: true,
    wantsItGone: true,
    title: "A code of your own is a number from 100 to 599.",
    why: "The z/OS Connect API toolkit takes a typed code only in this range.",
    mend: "Choose a number from 100 to 599. Since the toolkit refuses class 1xx, 200 to 599 is what can be used.",
    source: "Toolkit reference page, user-created codes",
    examples: {
      good: [
        { operation: "responses:\n  '200':\n    description: The pet\n  '599':\n    description: Too slow" },
      ],
      bad: [
        { operation: "responses:\n  '200':\n    description: The pet\n  '600':\n    description: Too slow" },
      ],
    },
  },
  scope: "response",
  concerns: ({ key }) => isOutOfRange(key),
  check: outOfRangeProblem,
};
