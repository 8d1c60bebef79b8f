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
