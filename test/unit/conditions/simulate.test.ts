import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../../shared/conditions/json-value.ts";
import { typesIn } from "../../../shared/conditions/service-response.ts";
import { simulate } from "../../../shared/conditions/simulate.ts";
import { lookAt } from "../../../shared/openapi/look-at.ts";
import { operationWith } from "../../support/sending.ts";

/** Simulates an operation given in YAML: what is sent, the order, and the reason. */
function run(yaml: string, answer: JsonValue) {
  const { document, operation } = operationWith(yaml);
  const { sent, tried, reason } = simulate(
    operation,
    answer,
    typesIn(lookAt(document, operation), operation),
  );
  return {
    fires: sent?.response.key,
    isDefault: sent?.isDefault,
    order: tried.map(({ response }) => response.key),
    matching: tried.filter(({ evaluated }) => evaluated.matches).map(({ response }) => response.key),
    reason,
  };
}

const RESPONSES = "responses: {'500': {description: A}, '404': {description: B}, '409': {description: C}}\n";

describe("which response is sent", () => {
  it("is the first whose rules match, in the order of the document", () => {
    const rules =
      "x-response-rules: {'409': [{field: a, operator: exists}], '404': [{field: a, operator: exists}]}";
    expect(run(RESPONSES + rules, { a: 1 })).toEqual({
      fires: "404",
      isDefault: false,
      order: ["500", "404", "409"],
      matching: ["404", "409"],
      reason: "404 is sent, as a is there.",
    });
  });

  it("is the default when no rules match, wherever the default stands", () => {
    const rules = `x-default-response: '500'
x-response-rules: {'404': [{field: a, operator: exists}], '409': [{field: b, operator: exists}]}`;
    expect(run(RESPONSES + rules, {})).toEqual({
      fires: "500",
      isDefault: true,
      order: ["404", "409", "500"],
      matching: [],
      reason: "500 is sent, the default, as the rules of 404 and 409 do not match.",
    });
    expect(run(RESPONSES + rules, { b: 1 })).toMatchObject({ fires: "409", isDefault: false });
  });

  it("is the default last, even if it has rules that match", () => {
    const rules = `x-default-response: '500'
x-response-rules: {'500': [{field: a, operator: exists}], '404': [{field: b, operator: exists}]}`;
    expect(run(RESPONSES + rules, { a: 1, b: 1 })).toMatchObject({ fires: "404", matching: ["404", "500"] });
    expect(run(RESPONSES + rules, { a: 1 })).toMatchObject({
      fires: "500",
      isDefault: true,
      reason: "500 is sent, the default, as the rules of 404 do not match.",
    });
    expect(run(RESPONSES + rules, {})).toMatchObject({ fires: "500", isDefault: true });
  });

  it("is OpenAPI's default key where that is named", () => {
    const yaml =
      "responses: {default: {description: A}, '404': {description: B}}\nx-default-response: default";
    expect(run(yaml, {})).toMatchObject({
      fires: "default",
      order: ["404", "default"],
      reason: "default is sent, the default, as no response has rules.",
    });
  });

  it("is none where no rules match and there is no default", () => {
    const rules = "x-response-rules: {'404': [{field: a, operator: exists}]}";
    expect(run(RESPONSES + rules, {})).toMatchObject({
      fires: undefined,
      reason: "Nothing is sent, as the rules of 404 do not match and no response is the default.",
    });
  });

  it("tells a default that is not among the responses", () => {
    expect(run(`${RESPONSES}x-default-response: '503'`, {})).toMatchObject({
      fires: undefined,
      reason: "Nothing is sent, as no response has rules and the default, 503, is not among the responses.",
    });
  });

  it("never sends OpenAPI's default key unasked", () => {
    expect(run("responses: {default: {description: A}}", {})).toMatchObject({
      fires: undefined,
      reason: "Nothing is sent, as no response has rules and no response is the default.",
    });
  });

  it("gives only what holds as the reason", () => {
    const rules = `x-response-rules:
  '404': [{field: a, operator: '=', value: 1, join: and}, {field: b, operator: '=', value: 2, join: or}, {field: c, operator: '=', value: 3}]`;
    expect(run(RESPONSES + rules, { c: 3, a: 1 }).reason).toBe("404 is sent, as c is 3.");
    expect(run(RESPONSES + rules, { a: 1, b: 2 }).reason).toBe("404 is sent, as a is 1 and b is 2.");
    expect(run(RESPONSES + rules, { a: 1, b: 2, c: 3 }).reason).toBe(
      "404 is sent, as a is 1 and b is 2, or c is 3.",
    );
  });

  it("lets a rule that is not complete never match", () => {
    const rules =
      "x-response-rules: {'404': [{field: a, operator: '!='}], '409': [{field: a, operator: is, value: 1}]}";
    expect(run(RESPONSES + rules, { a: 1 })).toMatchObject({ fires: undefined, matching: [] });
  });

  it("takes the first of two responses of one key, and of two entries of rules", () => {
    const yaml = `responses: {'404': {description: A}, '404': {description: B}}
x-response-rules: {'404': [{field: a, operator: exists}], '404': [{field: b, operator: exists}]}`;
    expect(run(yaml, { b: 1 })).toMatchObject({ fires: undefined, order: ["404"] });
    expect(run(yaml, { a: 1 })).toMatchObject({ fires: "404" });
  });

  it.each<[string, JsonValue, boolean]>([
    ["__proto__", {}, false],
    ["__proto__/toString", {}, false],
    ["constructor/name", {}, false],
    ["__proto__/x", JSON.parse('{"__proto__": {"x": 1}}'), true],
    ["length", "text", false],
    ["length", [1], false],
    ["0", [1], false],
    ["items/0/name", { items: [{ name: "x" }] }, false],
    ["items", { items: [] }, true],
    ["a~1b/c~0d", { "a/b": { "c~d": null } }, true],
    ["/a/b", { a: { b: 0 } }, true],
    ["", { "": 1 }, false],
    ["a/", { a: { "": 1 } }, true],
    ["A", { a: 1 }, false],
  ])("whether %j is there in %j: %s", (field, answer, isThere) => {
    const rules = `x-response-rules: {'404': [{field: ${JSON.stringify(field)}, operator: exists}]}`;
    expect(run(RESPONSES + rules, answer).fires).toBe(isThere ? "404" : undefined);
  });
});
