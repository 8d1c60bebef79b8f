import { describe, expect, test } from "vitest";
import type { Finding } from "../../../shared/model/finding.ts";
import { checkDocument } from "../../../shared/rules/engine.ts";
import { documentOf, readText } from "../../support/rule-examples.ts";

const times = (count: number, write: (index: number) => string, separator = ""): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(separator);

/** What one rule says of an operation with these responses. */
function found(rule: string, operation: string, document = ""): readonly Finding[] {
  const findings = checkDocument(documentOf({ operation, document }), { profile: "strict", examples: "all" });
  return findings.filter((finding) => finding.rule === rule);
}

test("a response of a hundred thousands of media types is read", () => {
  const content = times(200_000, (index) => `a/b${index}: {}`, ", ");
  const { operations } = documentOf({ operation: `responses: {'200': {content: {${content}}}}` });
  expect(operations[0]?.responses[0]?.content).toHaveLength(200_000);
});

describe("near names of what is missing", () => {
  const mistyped = (count: number): string =>
    times(count, (index) => `a/b${index}: {schema: {$ref: '#/components/schemas/Pt${index}'}}`, ", ");

  test("many beside many names", () => {
    const count = 15_000;
    const schemas = times(count, (index) => `Pet${index}: {}`, ", ");
    const findings = found(
      "ref-unresolved",
      `responses: {'200': {content: {${mistyped(count)}}}}`,
      `components: {schemas: {${schemas}}}`,
    );
    expect(findings).toHaveLength(count);
    expect(findings[0]?.message).toContain("Perhaps #/components/schemas/Pet0 is meant.");
    expect(findings.at(-1)?.message).toMatch(/Point it to a schema that is there\.$/);
  });

  test("names of a hundred thousand letters", () => {
    const long = "a".repeat(100_000);
    const [finding] = found(
      "ref-unresolved",
      `responses: {'200': {$ref: '#/components/responses/${long}b'}}`,
      `components: {responses: {${long}: {description: A pet}}}`,
    );
    expect(finding?.message).toMatch(/Point it to a response that is there\.$/);
  });

  test("operations that links name", () => {
    const count = 15_000;
    const links = times(count, (index) => `l${index}: {operationId: getPt${index}}`, ", ");
    const paths = times(
      count,
      (index) => `  /a${index}: {get: {operationId: getPet${index}, responses: {}}}\n`,
    );
    const text = `openapi: 3.0.4\ninfo: {title: t, version: '1'}\npaths:\n  /l: {get: {responses: {'200': {description: d, links: {${links}}}}}}\n${paths}`;
    const findings = checkDocument(readText(text), { profile: "openapi" });
    expect(findings.filter(({ rule }) => rule === "link-target-unknown")).toHaveLength(count);
  });
});

describe("an example is compared in little time", () => {
  const body = (schema: string, examples: string): string =>
    `responses: {'200': {description: d, content: {application/json: {schema: ${schema}, ${examples}}}}}`;

  test.each([
    `^${"a{0,99}".repeat(5)}b$`,
    `^${"a?".repeat(60)}${"a".repeat(60)}b$`,
    "^(?:aa?)+b$",
    `^${"(a|a)".repeat(39)}b$`,
    "^a{2,}a{2,}a{2,}a{2,}b$",
  ])("with the pattern %s", (pattern) => {
    const schema = `{type: string, pattern: '${pattern}'}`;
    expect(found("example-invalid", body(schema, `example: ${"a".repeat(199)}`))).toEqual([]);
  });

  test("with patterns that are quick", () => {
    for (const pattern of ["^\\d{1,3}\\.\\d{1,3}$", "^[a-z]+(?:-x)?$", "^(cat|dog|fish)$", "b+c"])
      expect(found("example-invalid", body(`{pattern: '${pattern}'}`, "example: aaaa!"))).toHaveLength(1);
  });

  test("with a schema whose parts are itself", () => {
    const self = times(40, () => "{$ref: '#/components/schemas/S'}", ", ");
    const schemas = `components: {schemas: {S: {properties: {a: {writeOnly: true}}, required: [a], allOf: [${self}]}}}`;
    const schema = "{required: [a], allOf: [{$ref: '#/components/schemas/S'}]}";
    expect(found("example-invalid", body(schema, "example: {}"), schemas)).toEqual([]);
  });

  test("with a long list of different items", () => {
    const items = times(20_000, (index) => `{a: [${"0, ".repeat(20)}${index}]}`, ", ");
    expect(found("example-invalid", body("{uniqueItems: true}", `example: [${items}]`))).toEqual([]);
    const [finding] = found("example-invalid", body("{uniqueItems: true}", "example: [1, 2, 1]"));
    expect(finding?.message).toContain("twice");
  });

  test("and many are, together", () => {
    const schemas = `components: {schemas: {S: {anyOf: [${times(2, () => "{properties: {n: {$ref: '#/components/schemas/S'}}, required: [x]}", ", ")}]}}}`;
    const value = `${"{n: ".repeat(40)}{}${"}".repeat(40)}`;
    const examples = times(2000, (index) => `e${index}: {value: ${value}}`, ", ");
    const schema = "{$ref: '#/components/schemas/S'}";
    expect(found("example-invalid", body(schema, `examples: {${examples}}`), schemas)).toEqual([]);
  });
});

describe("thousands of faults in one operation", () => {
  test("of headers, whose other names are looked at", () => {
    const headers = times(60_000, (index) => `h_${index}: {schema: {type: string}}`, ", ");
    const operation = `responses: {'200': {description: d, headers: {${headers}}}}`;
    const document = documentOf({ operation });
    const own = { severities: { "header-casing": "hint" } } as const;
    const [finding] = checkDocument(document, { profile: "openapi", own }).filter(
      ({ rule }) => rule === "header-casing",
    );
    expect(finding?.fixes.map(({ title }) => title)).toEqual(["Rename it to H-0"]);
  });

  test("of responses, of which several rules speak", () => {
    const count = 40_000;
    const responses = times(count, (index) => `${1000 + index}: {description: d}`, ", ");
    expect(found("code-range", `responses: {${responses}}`)).toHaveLength(count);
  });
});
