import { describe, expect, it } from "vitest";
import { readText } from "../../support/rule-examples.ts";
import { operationWith, sendingOf } from "../../support/sending.ts";

/** What is read of the rules of 404, without their places. */
function conditions(yaml: string, more?: string) {
  const set = sendingOf(`x-response-rules: {'404': ${yaml}}`, more)?.sets[0];
  return set?.conditions.map(({ name, field, operator, value, join }) => ({
    name,
    field,
    operator,
    value,
    join,
  }));
}

const EMPTY = { name: "Rule 1", field: undefined, operator: undefined, value: undefined, join: undefined };

describe("what is read of the rules", () => {
  it("is all that is written, with its places", () => {
    const { document, operation } = operationWith(`responses: {}
x-default-response: '500'
x-response-rules:
  404:
    - {name: First, field: response/status, operator: starts-with, value: NOT, join: and}
    - {field: response/code, operator: '=', value: 13}
x-service-response: {type: object}`);
    const { sending } = operation;
    expect(sending).toMatchObject({
      defaultKey: "500",
      hasServiceResponse: true,
      sets: [
        {
          key: "404",
          pointer: "/paths/~1people/get/x-response-rules/404",
          conditions: [
            { name: "First", field: "response/status", operator: "starts-with", value: "NOT", join: "and" },
            {
              name: "Rule 2",
              value: "13",
              join: undefined,
              pointer: "/paths/~1people/get/x-response-rules/404/1",
            },
          ],
        },
      ],
    });
    const start = document.startOf(operation.id);
    const textAt = (range: { start: number; end: number } | undefined) =>
      range && document.text.slice(start + range.start, start + range.end);
    expect(textAt(sending?.defaultRange)).toBe("x-default-response");
    expect(textAt(sending?.sets[0]?.keyRange)).toBe("404");
    expect(textAt(sending?.sets[0]?.conditions[1]?.range)).toBe(
      "{field: response/code, operator: '=', value: 13}",
    );
  });

  it("is the same in JSON", () => {
    const rules = '[{"field": "a\\u0062", "operator": "=", "value": "x\\ty", "join": "OR"}, {"value": 1.0}]';
    const [operation] = readText(
      `{"openapi": "3.0.3", "paths": {"/a": {"get": {"x-response-rules": {"404": ${rules}}}}}}`,
    ).operations;
    expect(operation?.sending?.sets[0]?.conditions).toMatchObject([
      { name: "Rule 1", field: "ab", operator: "=", value: "x\ty", join: "or" },
      { name: "Rule 2", field: undefined, operator: undefined, value: "1.0" },
    ]);
  });

  it("is nothing where there is none of the extensions", () => {
    expect(sendingOf("responses: {}")).toBeUndefined();
  });

  it.each(["[]", "text", "null", "5", "[{field: a}]"])(
    "has no rules where they are %s, no map",
    (written) => {
      expect(sendingOf(`x-response-rules: ${written}`)).toMatchObject({ sets: [], defaultKey: undefined });
    },
  );

  it.each(["{}", "text", "null", "[]", "{field: a, operator: exists}"])(
    "has an entry without rules where its rules are %s, no list",
    (written) => {
      expect(conditions(written)).toEqual([]);
    },
  );

  it.each(["text", "null", "5", "[]", "{}"])("has an empty rule where it is %s", (written) => {
    expect(conditions(`[${written}]`)).toEqual([EMPTY]);
  });

  it.each([
    ["{value: 13}", { value: "13" }],
    ["{value: 00}", { value: "00" }],
    ["{value: '00'}", { value: "00" }],
    ["{value: true}", { value: "true" }],
    ["{value: 'null'}", { value: "null" }],
    ["{value: null}", {}],
    ["{value: ~}", {}],
    ["{value: ''}", {}],
    ["{value: ' '}", { value: " " }],
    ["{value: [1]}", {}],
    ["{name: null, field: null, operator: null, join: null}", {}],
    ["{name: '', field: '', operator: '', join: ''}", {}],
    ["{name: {}, field: [a], operator: {a: b}, join: []}", {}],
    ["{name: 5, field: 200}", { name: "5", field: "200" }],
    ["{operator: like}", { operator: "like" }],
    ["{operator: Contains}", { operator: "Contains" }],
    ["{join: AND}", { join: "and" }],
    ["{join: Or}", { join: "or" }],
    ["{join: xor}", {}],
    ["{join: true}", {}],
  ])("of %s is %j", (written, expected) => {
    expect(conditions(`[${written}]`)).toEqual([{ ...EMPTY, ...expected }]);
  });

  it("follows aliases and merge keys", () => {
    const more = `x-one: &one {field: a, operator: exists}
x-all: &all [*one, {<<: *one, field: b}]`;
    // An anchor stands before its aliases.
    const document = readText(
      `openapi: 3.1.1\n${more}\npaths: {/a: {get: {x-response-rules: {'404': *all, '409': [*one]}}}}\n`,
    );
    expect(document.operations[0]?.sending?.sets).toMatchObject([
      { key: "404", conditions: [{ field: "a" }, { field: "b", operator: "exists" }] },
      { key: "409", conditions: [{ field: "a", operator: "exists" }] },
    ]);
  });

  it("keeps entries of the same key, and keys that no response has", () => {
    const sets = sendingOf("x-response-rules: {404: [{}], '404': [], x: [], __proto__: [{}]}")?.sets;
    expect(sets?.map(({ key, conditions: { length } }) => [key, length])).toEqual([
      ["404", 1],
      ["404", 0],
      ["x", 0],
      ["__proto__", 1],
    ]);
  });

  it.each([
    ["'500'", "500"],
    ["500", "500"],
    ["default", "default"],
    ["null", ""],
    ["''", ""],
    ["['500']", ""],
  ])("takes %s as the default %j", (written, key) => {
    expect(sendingOf(`x-default-response: ${written}`)).toMatchObject({ defaultKey: key, sets: [] });
  });
});
