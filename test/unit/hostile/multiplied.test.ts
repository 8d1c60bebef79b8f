import { describe, expect, test } from "vitest";
import { exportFragment } from "../../../shared/openapi/export-fragment.ts";
import { planEdit } from "../../../shared/openapi/plan-edit.ts";
import { readDocument } from "../../../shared/openapi/read-document.ts";
import { checkDocument } from "../../../shared/rules/engine.ts";
import { runCli } from "../../support/run-cli.ts";
import { read } from "../openapi/plan.ts";

const HEAD = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\n";
const times = (count: number, write: (index: number) => string, separator = ""): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(separator);

function problemOf(text: string): string {
  const result = readDocument(text);
  return result.ok ? "none" : `${result.problem.message} ${result.problem.advice}`;
}

describe("documents whose parts multiply are refused, and say where and why", () => {
  // Fifty thousand in one place, and twenty-one uses of it.
  const many = times(50_000, (index) => `k${index}: {}`, ", ");
  const response = `{description: d, headers: {${many}}}`;
  const uses = (write: (index: number) => string, separator = ""): string => times(21, write, separator);
  const documents: Readonly<Record<string, string>> = {
    "a response that responses alias": `${HEAD}x-r: &r ${response}\npaths: {/a: {get: {responses: {${uses((index) => `k${index}: *r`, ", ")}}}}}\n`,
    "a response that responses refer to": `${HEAD}components: {responses: {R: ${response}}}\npaths: {/a: {get: {responses: {${uses((index) => `k${index}: {$ref: '#/components/responses/R'}`, ", ")}}}}}\n`,
    "a responses map that operations alias": `${HEAD}x-all: &all {200: ${response}}\npaths:\n${uses((index) => `  /a${index}: {get: {responses: *all}}\n`)}`,
    "a path item that paths alias": `${HEAD}x-item: &item {get: {responses: {200: ${response}}}}\npaths:\n${uses((index) => `  /a${index}: *item\n`)}`,
    "a path item that paths refer to": `${HEAD}x-item: {get: {responses: {200: ${response}}}}\npaths:\n${uses((index) => `  /a${index}: {$ref: '#/x-item'}\n`)}`,
    "a response with a long description": `${HEAD}components: {responses: {R: {description: '${"it''s ".repeat(100_000)}'}}}\npaths:\n  /a: {get: {responses: {${times(1000, (index) => `k${index}: {$ref: '#/components/responses/R'}`, ", ")}}}}\n`,
    "a list of tags": `${HEAD}x-tags: &tags [${times(50_000, (index) => `t${index}`, ", ")}]\npaths:\n${uses((index) => `  /a${index}: {get: {tags: *tags}}\n`)}`,
    "a path of a million characters": `${HEAD}x-item: &item {get: {responses: {${times(500, (index) => `k${index}: {}`, ", ")}}}}\npaths:\n  ? "/${"a".repeat(1_000_000)}"\n  : *item\n`,
  };
  test.each(Object.entries(documents))("%s", (_, text) => {
    const problem = problemOf(text);
    expect(problem).toMatch(/^Up to here the operations hold more than 1,000,000 responses and other parts/);
    expect(problem).toContain("Split the document");
  });

  test("merges of merges that grow or go deep without end", () => {
    const names = times(2000, (index) => `k${index}: {}`, ", ");
    const chain = `${HEAD}x-l:\n  l0: &l0 {a: 1}\n${times(3000, (index) => `  l${index + 1}: &l${index + 1} {b${index}: 1, <<: *l${index}}\n`)}paths: {/a: {get: {responses: {<<: *l3000}}}}\n`;
    const wide = `${HEAD}x-l: &l {${names}}\npaths:\n${times(600, (index) => `  /a${index}: {get: {responses: {<<: *l}}}\n`)}`;
    for (const text of [chain, wide]) {
      expect(problemOf(text)).toMatch(/^The YAML merge keys \(<<\) up to here .* Write the entries out/);
    }
  });

  test("the command line says the place and ends with 2", async () => {
    const { "a responses map that operations alias": text = "" } = documents;
    for (const command of ["lint", "list"]) {
      const run = await runCli([command, "a.yaml"], { files: { "a.yaml": text } });
      expect(run.status).toBe(2);
      expect(run.stderr).toMatch(/^a\.yaml:\d+:3: Up to here the operations hold more than/);
    }
  });
});

test("aliases that multiply where nothing is read cost nothing, and are not exported", () => {
  const laughs = `${HEAD}x-l:\n  l0: &l0 {a: 1}\n${times(30, (index) => `  l${index + 1}: &l${index + 1} [${times(10, () => `*l${index}`, ", ")}]\n`)}`;
  const document = read(
    `${laughs}paths:\n  /a:\n    get:\n      responses:\n        '200':\n          description: OK\n          content: {a/b: {schema: {x: *l30}}}\n`,
  );
  const [operation] = document.operations;
  if (!operation) throw new Error("no operation");
  expect(checkDocument(document, { profile: "strict" }).map(({ rule }) => rule)).toContain(
    "set-no-client-error",
  );
  expect(exportFragment(document, operation, { as: "responses", format: "json" })).toBe("");
  const plan = planEdit(document, {
    type: "add-response",
    operation: operation.id,
    key: "404",
    response: { description: "None" },
  });
  expect(plan.ok && plan.document.operations[0]?.responses.map(({ key }) => key)).toEqual(["200", "404"]);
});

test("media types that are all one map of many fields", () => {
  const fields = times(8000, (index) => `f${index}: {}`, ", ");
  const media = times(8000, (index) => `k/${index}: *m`, ", ");
  const text = `${HEAD}x-m: &m {${fields}}\npaths: {/a: {get: {responses: {200: {description: d, content: {${media}}}}}}}\n`;
  const document = read(text);
  expect(document.operations[0]?.responses[0]?.content).toHaveLength(8000);
  expect(checkDocument(document, { profile: "strict" }).length).toBeGreaterThan(0);
});

test("as many aliases as anchors", () => {
  const count = 20_000;
  const { operations } = read(
    `${HEAD}x-l:\n${times(count, (index) => `  - &a${index} {description: d${index}}\n`)}paths:\n  /a:\n    get:\n      responses:\n${times(count, (index) => `        k${index}: *a${index}\n`)}`,
  );
  expect(operations[0]?.responses.at(-1)?.description).toBe(`d${count - 1}`);
});
