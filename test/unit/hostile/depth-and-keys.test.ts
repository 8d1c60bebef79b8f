import { describe, expect, test } from "vitest";
import { planEdit } from "../../../shared/openapi/plan-edit.ts";
import { readDocument } from "../../../shared/openapi/read-document.ts";
import { checkDocument } from "../../../shared/rules/engine.ts";
import { operationOf, read } from "../openapi/plan.ts";

const HEAD = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\n";
const times = (count: number, write: (index: number) => string, separator = ""): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(separator);
const nested = (open: string, close: string): string => open.repeat(10_000) + 1 + close.repeat(10_000);

describe("ten thousand levels are refused, and say so", () => {
  const texts: Readonly<Record<string, string>> = {
    "lists in brackets": `${HEAD}x: ${nested("[", "]")}\n`,
    "maps in brackets": `${HEAD}x: ${nested("{a: ", "}")}\n`,
    "lists of dashes": `${HEAD}x:\n  ${"- ".repeat(10_000)}a\n`,
    indentation: `${HEAD}x:\n${times(2000, (index) => `${" ".repeat(index + 1)}a:\n`)}`,
    "lists in JSON": `{"openapi":"3.0.3","paths":{},"x":${nested("[", "]")}}`,
    "maps in JSON": `{"openapi":"3.0.3","paths":{},"x":${nested('{"a":', "}")}}`,
    "items of schemas": `{"openapi":"3.0.3","paths":{"/a":{"get":{"responses":{"200":{"content":{"a/b":{"schema":${nested('{"type":"array","items":', "}")}}}}}}}}}`,
  };
  test.each(Object.entries(texts))("%s", (_, text) => {
    const result = readDocument(text);
    expect(result.ok ? "read" : result.problem.message).toBe("The document is nested too deeply.");
    expect(result.ok ? 0 : result.problem.position?.line).toBeGreaterThan(0);
  });
});

test("more values than there is memory for are refused before a parser meets them", () => {
  for (const text of [`{"a":[${"1,".repeat(8_100_000)}1]}`, `${HEAD}x: [${":,".repeat(4_100_000)}]\n`]) {
    const result = readDocument(text);
    expect(result.ok ? "read" : result.problem.message).toMatch(
      /^The file holds more values than can be read/,
    );
  }
});

describe("many keys in one map", () => {
  const count = 10_000;
  const responses = (write: (index: number) => string): string =>
    `${HEAD}paths:\n  /a:\n    get:\n      responses:\n${times(count, (index) => `        ${write(index)}: {description: OK}\n`)}`;

  test("paths", () => {
    expect(read(`${HEAD}paths:\n${times(count, (index) => `  /a${index}: {}\n`)}`).paths).toHaveLength(count);
  });

  test("one method, again and again", () => {
    const { operations } = read(`${HEAD}paths:\n  /a:\n${times(count, () => "    get: {responses: {}}\n")}`);
    expect(operations.at(-1)?.id).toBe(`GET /a (${count})`);
    expect(operations[0]?.readOnlyReason).toContain(`lists get ${count} times`);
  });

  test.each([
    ["each another", (index: number) => `k${index}`],
    ["one, again and again", () => "'200'"],
    ["all codes, again and again", (index: number) => `'${100 + (index % 500)}'`],
  ])("responses: %s", (_, write) => {
    const document = read(responses(write));
    expect(document.operations[0]?.responses).toHaveLength(count);
    expect(checkDocument(document, { profile: "strict" }).length).toBeGreaterThan(0);
  });

  test("in brackets on one line, and one of them removed", () => {
    const keys = (index: number): string => `"k${index}":{"description":"OK"}`;
    const document = read(
      `{"openapi":"3.0.3","paths":{"/a":{"get":{"responses":{${times(count, keys, ",")}}}}}}`,
    );
    const operation = operationOf(document);
    const plan = planEdit(document, {
      type: "remove-response",
      target: { operation: operation.id, key: "k5" },
    });
    expect(plan.ok && plan.document.operations[0]?.responses).toHaveLength(count - 1);
  });
});

test("a chain of ten thousand references ends, and a circle is told", () => {
  const chain = times(10_000, (index) => `    r${index}: {$ref: '#/components/responses/r${index + 1}'}\n`);
  const { operations } = read(
    `${HEAD}paths: {/a: {get: {responses: {200: {$ref: '#/components/responses/r0'}, 404: {$ref: '#/components/responses/loop'}}}}}\ncomponents:\n  responses:\n    loop: {$ref: '#/components/responses/loop'}\n${chain}`,
  );
  const [long, loop] = operations[0]?.responses ?? [];
  expect(long?.ref?.state).toBe("unresolved");
  expect(loop?.ref?.isCircular).toBe(true);
});
