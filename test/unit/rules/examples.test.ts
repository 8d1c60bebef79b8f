import { describe, expect, it } from "vitest";
import type { Operation } from "../../../shared/model/operation.ts";
import { lookAt } from "../../../shared/openapi/look-at.ts";
import { problemsIn } from "../../../shared/rules/judge.ts";
import type { Rule, RuleContext, RuleExample } from "../../../shared/rules/rule.ts";
import { rules } from "../../../shared/rules/rules.ts";
import { documentOf, findingsIn, problemsOf, profileOf } from "../../support/rule-examples.ts";

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

describe.each(
  rules.flatMap((rule) =>
    rule.scope === "response" || rule.scope === "part" ? [[rule.meta.id, rule] as const] : [],
  ),
)("%s looks at each response by itself", (_, rule) => {
  const { good, bad } = rule.meta.examples;
  it.each([...good, ...bad].map((example) => [example.operation, example] as const))(
    "and says the same where the others are left out of\n%s",
    (_text, example) => {
      const context = contextOf(rule, example);
      const document = documentOf(example);
      for (const operation of document.operations) {
        const look = lookAt(document, operation);
        const messages = (some: Operation) =>
          problemsIn(rule, some, { ...context, look }).map(({ message }) => message);
        const alone = operation.responses.map((response) => ({ ...operation, responses: [response] }));
        expect(alone.flatMap(messages)).toEqual(messages(operation));
      }
    },
  );
});

/** A rule that no profile turns on is asked directly. */
function messagesOf(rule: Rule, example: RuleExample): readonly string[] {
  if (rule.meta.severity !== "off")
    return findingsIn(rule, example)
      .filter((finding) => finding.rule === rule.meta.id)
      .map(({ message }) => message);
  return problemsOf(rule, documentOf(example), contextOf(rule, example)).map(({ message }) => message);
}

function contextOf(rule: Rule, example: RuleExample): RuleContext {
  return {
    version: example.target ?? example.openapi ?? "3.0",
    profile: profileOf(rule, example),
    ...(example.codes && { own: { severities: {}, codes: example.codes } }),
  };
}
