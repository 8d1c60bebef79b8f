import { allVersions } from "../../model/versions.ts";
import { chooseFix } from "../fixes.ts";
import type { ResponseRule } from "../rule.ts";

/** Only codes that the project has agreed on. */
export const codeUncommon: ResponseRule = {
  meta: {
    id: "code-uncommon",
    group: "codes",
    severity: "off",
    versions: allVersions,
    title: "A code is one of those that the project has agreed to use.",
    why: "A small vocabulary is easier to learn and to handle than all codes there are. The list is the project's own; without one the rule is silent. There is no way to give one yet; it comes with a later version.",
    mend: "Use an agreed code, or add this one to the project's list.",
    source: "RFC 9205 §4.6",
    examples: {
      good: [{ codes: ["200", "404"], operation: "responses:\n  '200':\n    description: The pet" }],
      bad: [
        {
          codes: ["200", "404"],
          operation: "responses:\n  '200':\n    description: The pet\n  '410':\n    description: Pet sold",
        },
      ],
    },
  },
  scope: "response",
  check: ({ key }, _operation, { codes }) =>
    codes === undefined || key === "default" || codes.includes(key)
      ? undefined
      : {
          message: `${key} is not among the codes that this project uses. Use one of those, or add it to the list.`,
          fixes: [chooseFix()],
        },
};
