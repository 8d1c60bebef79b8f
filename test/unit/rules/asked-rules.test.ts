import { describe, expect, it } from "vitest";
import { AskedRules } from "../../../shared/rules/asked-rules.ts";
import type { ResponseOutline } from "../../../shared/rules/response-outline.ts";
import { hasContent, hasHeader, isKnown } from "../../../shared/rules/responses.ts";
import type { ResponseRule } from "../../../shared/rules/rule.ts";
import { findRule } from "../../../shared/rules/rules.ts";
import { readText } from "../../support/rule-examples.ts";

const CONTEXT = { version: "3.0", profile: "openapi" } as const;

const RESPONSES = `openapi: 3.0.4
info: {title: Pets, version: '1'}
paths:
  /pets:
    get:
      responses:
        '200': {description: Pets}
        '201': {description: Pets, headers: {Location: {schema: {}}}}
        '202': {description: Pets, content: {}}
        '203': {description: Pets, content: {text/plain: {}}}
        '204': {$ref: '#/components/responses/Missing'}
    put:
      responses: {}
    post:
      responses:
        '200': {description: More pets}
`;

/** The keys of the first operation whose responses a rule is asked about. */
function askedAbout(concerns: (response: ResponseOutline) => boolean): readonly string[] {
  const [operation] = readText(RESPONSES).operations;
  const known = findRule("description-missing");
  if (operation === undefined || known?.scope !== "response") throw new Error("There is no such rule.");
  const rule: ResponseRule = { ...known, concerns };
  const asked = new AskedRules([{ rule, severity: "hint", isOnlyHint: false, order: 0 }], CONTEXT);
  const { ofResponses } = asked.about(operation);
  return operation.responses
    .filter((_, index) => ofResponses[index]?.rules.length === 1)
    .map(({ key }) => key);
}

describe("a rule that says what concerns it", () => {
  it.each([
    ["a key", ({ key }: ResponseOutline) => key === "200", ["200"]],
    ["a header", (one: ResponseOutline) => hasHeader(one, "location"), ["201"]],
    ["a field", ({ content }: ResponseOutline) => content !== undefined, ["202", "203"]],
    ["a body", hasContent, ["203"]],
    ["a reference that leads nowhere", (one: ResponseOutline) => !isKnown(one), ["204"]],
  ])("is asked about the responses with %s", (_, concerns, keys) => {
    expect(askedAbout(concerns)).toEqual(keys);
  });

  it("is asked about operations by their method and their responses", () => {
    const { operations } = readText(RESPONSES);
    const rules = ["set-empty", "method-put-success"].flatMap((id) => findRule(id) ?? []);
    const asked = new AskedRules(
      rules.map((rule, order) => ({ rule, severity: "hint", isOnlyHint: false, order })),
      CONTEXT,
    );
    const ids = operations.map((one) => asked.about(one).ofSet.map(({ rule }) => rule.meta.id));
    expect(ids).toEqual([[], ["set-empty", "method-put-success"], []]);
  });
});

it("a shared response of 2.0 is judged by what each operation produces", () => {
  const operation = (produces: string) =>
    `{produces: [${produces}], responses: {'200': {$ref: '#/responses/Pet'}}}`;
  const { operations } = readText(`swagger: '2.0'
info: {title: Pets, version: '1'}
paths:
  /a: {get: ${operation("application/json")}}
  /b: {get: ${operation("")}}
responses:
  Pet: {description: The pet, schema: {type: object}}
`);
  const known = findRule("description-missing");
  if (known?.scope !== "response") throw new Error("There is no such rule.");
  const rule: ResponseRule = {
    ...known,
    concerns: ({ content = [] }) => content.some(({ name }) => name === "application/json"),
  };
  const asked = new AskedRules([{ rule, severity: "hint", isOnlyHint: false, order: 0 }], CONTEXT);
  expect(operations.map((one) => asked.about(one).ofResponses[0]?.rules.length)).toEqual([1, 0]);
});
