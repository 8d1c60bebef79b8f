import { describe, expect, it } from "vitest";
import type { Finding } from "../../../shared/model/finding.ts";
import type { OpenApiVersion } from "../../../shared/model/operation.ts";
import { planEdits } from "../../../shared/openapi/plan-edits.ts";
import { checkDocument } from "../../../shared/rules/engine.ts";
import type { RuleExample } from "../../../shared/rules/rule.ts";
import { rules } from "../../../shared/rules/rules.ts";
import { documentOf, findingsIn, optionsOf, readText } from "../../support/rule-examples.ts";

const bad = rules.flatMap((rule) =>
  rule.meta.severity === "off"
    ? []
    : rule.meta.examples.bad.map((example, at) => ({ rule, example, name: `${rule.meta.id} ${at + 1}` })),
);

function countErrors(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === "error").length;
}

/** The same example in every version that the rule knows and the example can be written in. */
function versionsOf({ rule, example }: (typeof bad)[number]): readonly RuleExample[] {
  if (
    example.openapi === "2.0" ||
    example.target ||
    example.operation.includes("content:") ||
    example.document
  )
    return [example];
  const all: readonly OpenApiVersion[] = [...rule.meta.versions, ...(rule.meta.hintIn ?? [])];
  return all.map((openapi) => ({ ...example, openapi }));
}

describe.each(bad)("the fixes of $name", (one) => {
  const { rule } = one;

  it("mend what they are offered for and break nothing", () => {
    for (const example of versionsOf(one)) {
      const before = findingsIn(rule, example);
      const document = documentOf(example);
      for (const finding of before.filter((other) => other.rule === rule.meta.id)) {
        for (const fix of finding.fixes.filter(({ kind }) => kind === "apply")) {
          const plan = planEdits(document, fix.edits);
          if (!plan.ok) throw new Error(`${example.openapi} ${fix.title}: ${plan.message}`);
          const after = checkDocument(readText(plan.document.text.toString()), optionsOf(rule, example));
          expect(
            after.filter((other) => other.rule === rule.meta.id),
            fix.title,
          ).toEqual([]);
          expect(countErrors(after), `${fix.title}\n${plan.document.text.toString()}`).toBeLessThanOrEqual(
            countErrors(before),
          );
        }
      }
    }
  });

  it("are safe only when they are applied, and edit only when they are", () => {
    for (const fix of findingsIn(rule, one.example).flatMap(({ fixes }) => fixes)) {
      expect(fix.edits.length > 0).toBe(fix.kind === "apply");
      if (fix.safe) expect(fix.kind).toBe("apply");
    }
  });
});
