import { describe, expect, it } from "vitest";
import type { Rule, RuleExample } from "../../../shared/rules/rule.ts";
import { rules } from "../../../shared/rules/rules.ts";
import { documentOf, findingsIn, profileOf } from "../../support/rule-examples.ts";

describe.each(rules.map((rule) => [rule.meta.id, rule] as const))("%s", (_, rule) => {
  it.each(rule.meta.examples.good.map((example) => [example.operation, example] as const))(
    "is silent about\n%s",
    (_text, example) => {
      expect(messagesOf(rule, example)).toEqual([]);
    },
  );

  it.each(rule.meta.examples.bad.map((example) => [example.operation, example] as const))(
    "speaks of\n%s",
    (_text, example) => {
      const messages = messagesOf(rule, example);
      expect(messages).toHaveLength(1);
      expect(messages[0]).toMatch(/^["A-Z0-9d].*\.$/s);
    },
  );
});

/** A rule that no profile turns on is asked directly. */
function messagesOf(rule: Rule, example: RuleExample): readonly string[] {
  if (rule.meta.severity !== "off")
    return findingsIn(rule, example)
      .filter((finding) => finding.rule === rule.meta.id)
      .map(({ message }) => message);
  const document = documentOf(example);
  const context = {
    version: document.version,
    profile: profileOf(rule, example),
    ...(example.codes && { codes: example.codes }),
  };
  const problems =
    rule.scope === "document"
      ? rule.check(document, context)
      : document.operations.flatMap((operation) => rule.check(operation, context));
  return problems.map(({ message }) => message);
}
