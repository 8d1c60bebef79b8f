import type { Fix } from "../../model/finding.ts";
import type { Operation, ResponseEntry } from "../../model/operation.ts";
import { allVersions } from "../../model/versions.ts";
import { disagreement } from "../agreed-codes.ts";
import { changeCode, chooseFix } from "../fixes.ts";
import { findProfile } from "../profiles.ts";
import type { ResponseRule, RuleContext } from "../rule.ts";

/** Only codes that the project, or the house style, has agreed on. */
export const codeUncommon: ResponseRule = {
  meta: {
    id: "code-uncommon",
    group: "codes",
    severity: "off",
    versions: allVersions,
    title: "A code is one of those that the project or the house style uses.",
    why: "A small vocabulary is easier to learn and to handle than all codes there are. The list is the project's own (`codes` in `.response-rules.json`), else that of the house style; without one the rule is silent.",
    mend: "Use an agreed code, or add this one to the project's list.",
    source:
      "RFC 9205 §4.6; Zalando REST guidelines, rule 150; IBM OpenAPI validator, ibm-response-status-codes",
    examples: {
      good: [{ codes: ["200", "404"], operation: "responses:\n  '200':\n    description: The pet" }],
      bad: [
        {
          codes: ["200", "404"],
          operation: "responses:\n  '200':\n    description: The pet\n  '410':\n    description: Pet sold",
        },
        {
          profile: "ibm",
          method: "post",
          operation:
            "responses:\n  '201':\n    description: The pet\n  '422':\n    description: No pet at all",
        },
      ],
    },
  },
  scope: "response",
  check: (response, operation, context) => {
    const message = disagreement(response.key, operation.method, context);
    return message === undefined ? undefined : { message, fixes: fixesOf(response, operation, context) };
  },
};

function fixesOf(
  response: ResponseEntry,
  operation: Operation,
  { own, profile }: RuleContext,
): readonly Fix[] {
  const instead =
    own?.codes === undefined ? findProfile(profile).vocabulary?.insteadOf?.[response.key] : undefined;
  return [...(instead === undefined ? [] : changeCode(operation, response, instead)), chooseFix()];
}
