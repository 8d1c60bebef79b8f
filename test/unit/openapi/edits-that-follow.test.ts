import { describe, expect, it } from "vitest";
import type { OperationId } from "../../../shared/model/operation.ts";
import type { SemanticEdit } from "../../../shared/model/semantic-edit.ts";
import { planEdits } from "../../../shared/openapi/plan-edits.ts";
import { read } from "./plan.ts";

const text = (
  extensions: string,
  responses = "        '200': { description: OK }\n        '404': { description: Gone }\n",
) =>
  `openapi: 3.0.4 # ours
info: { title: Pets, version: '1' }
paths:
  /pets:
    get:
${extensions}      responses:
${responses}`;
const RULES = `      x-default-response: "200" # else
      x-response-rules:
        200: # not sent so
          - { field: status, operator: "=", value: OK }
        '404':
          - { field: status, operator: "=", value: GONE } # for good
      x-response-findings:
        - { rule: content-missing-error, response: '404', reason: Known }
`;
const operation = "GET /pets" as OperationId;

function textAfter(before: string, ...edits: readonly SemanticEdit[]): string {
  const plan = planEdits(read(before), edits);
  if (!plan.ok) throw new Error(plan.message);
  return plan.document.text.toString();
}
const rename = (key: string, to: string): SemanticEdit => ({
  type: "rename-response",
  target: { operation, key },
  to,
});
const remove = (key: string): SemanticEdit => ({ type: "remove-response", target: { operation, key } });

describe("what names a response by its key follows", () => {
  it("when it gets another code, and nothing else changes", () => {
    const expected = text(RULES).replaceAll("'404'", "'410'");
    expect(textAfter(text(RULES), rename("404", "410"))).toBe(expected);
  });

  it("when the default gets another code", () => {
    const expected = text(RULES)
      .replace('x-default-response: "200"', 'x-default-response: "202"')
      .replace("        200: # not", "        202: # not")
      .replace("'200': {", "'202': {");
    expect(textAfter(text(RULES), rename("200", "202"))).toBe(expected);
  });

  it("when it is removed", () => {
    const expected = text(RULES)
      .replace(/ {8}'404':\n.*\n/, "")
      .replace(/ {8}'404': .*\n/, "");
    expect(textAfter(text(RULES), remove("404"))).toBe(expected);
  });

  it("when the last one with rules is removed, the field too", () => {
    const one = "      x-response-rules:\n        '404':\n          - { field: a, operator: exists }\n";
    expect(textAfter(text(one), remove("404"))).toBe(text("").replace(/ {8}'404': .*\n/, ""));
  });

  it("one edit after the other", () => {
    expect(textAfter(text(RULES), rename("404", "410"), rename("410", "404"))).toBe(text(RULES));
  });

  it("in several operations at once", () => {
    const two = text(RULES) + text(RULES).slice(text(RULES).indexOf("    get:")).replace("get:", "put:");
    const other: SemanticEdit = {
      type: "rename-response",
      target: { operation: "PUT /pets" as OperationId, key: "404" },
      to: "410",
    };
    expect(textAfter(two, rename("404", "410"), other)).toBe(two.replaceAll("'404'", "'410'"));
  });
});

describe("it stays", () => {
  it("where another response has the same key", () => {
    const twice = "        '404': { description: Gone }\n        '404': { description: Sold }\n";
    const edit: SemanticEdit = {
      type: "rename-response",
      target: { operation, key: "404", occurrence: 1 },
      to: "410",
    };
    const before = text(RULES, twice);
    expect(textAfter(before, edit)).toBe(
      before.replace("'404': { description: Sold", "'410': { description: Sold"),
    );
  });

  it("where there are rules for the new code already", () => {
    const rules = "      x-response-rules:\n        '404': []\n        '410': []\n";
    expect(textAfter(text(rules), rename("404", "410"))).toBe(text(rules).replace("'404': {", "'410': {"));
  });

  it("in an alias, which others use too", () => {
    const rules = "      x-response-rules: *rules\n";
    const before = `x-rules: &rules\n  '404': [{ field: a, operator: exists }]\n${text(rules)}`;
    expect(textAfter(before, rename("404", "410"))).toBe(
      before.replace("'404': { description", "'410': { description"),
    );
  });
});
