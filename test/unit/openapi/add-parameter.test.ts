import { describe, expect, test } from "vitest";
import type { NewParameter } from "../../../shared/model/semantic-edit.ts";
import { edited, idOf, refused } from "./plan.ts";

const KEY: NewParameter = { name: "Idempotency-Key", in: "header", description: "Once", type: "string" };
const add = (text: string, parameter = KEY): string =>
  edited(text, { type: "add-parameter", operation: idOf(text), parameter });
const refusal = (text: string, parameter = KEY): string =>
  refused(text, { type: "add-parameter", operation: idOf(text), parameter });

const HEAD = 'openapi: "3.0.3"\npaths:\n  /a:\n    get:\n';
const written = (indent: string): string =>
  ["- name: Idempotency-Key", "  in: header", "  description: Once", "  schema:", "    type: string", ""]
    .map((line) => line && indent + line)
    .join("\n");

describe("adding a parameter", () => {
  test("behind those of a list, whose dashes may be indented or not", () => {
    for (const indent of ["        ", "      "]) {
      const list = `${HEAD}      parameters:\n${indent}# c\n${indent}- name: q\n${indent}  in: query\n${indent}  # d\n      responses: {}\n`;
      expect(add(list)).toBe(list.replace("  # d\n", `  # d\n${written(indent)}`));
    }
  });

  test("to a list in brackets", () => {
    const flow = `${HEAD}      parameters: [{$ref: '#/p'}] # c\n`;
    expect(add(flow)).toBe(
      flow.replace(
        "'#/p'}",
        "'#/p'}, {name: Idempotency-Key, in: header, description: Once, schema: {type: string}}",
      ),
    );
  });

  test("to an empty list, or to nothing", () => {
    for (const empty of [" []", ""]) {
      const text = `${HEAD}      parameters:${empty} # c\n      responses: {}\n`;
      expect(add(text)).toBe(text.replace(`${empty} # c\n`, ` # c\n${written("        ")}`));
    }
  });

  test("to an operation without any: above the body and the responses, behind what names it", () => {
    const field = `      parameters:\n${written("        ")}`;
    const text = (above: string): string => `${HEAD}${above}      responses: {}\n      tags: [a]\n`;
    expect(add(text("      operationId: x\n"))).toBe(text(`      operationId: x\n${field}`));
    expect(add(text(""))).toBe(text(field));
    expect(add(`${HEAD}      summary: x\n`)).toBe(`${HEAD}      summary: x\n${field}`);
    const flush = `${HEAD}      tags:\n      - a\n      responses: {}\n`;
    expect(add(flush)).toBe(
      flush.replace("      - a\n", `      - a\n      parameters:\n${written("      ")}`),
    );
  });

  test("in JSON and in OpenAPI 2.0", () => {
    const json =
      '{\n  "swagger": "2.0",\n  "paths": {\n    "/a": {\n      "get": {\n        "parameters": [\n          {\n            "name": "q",\n            "in": "query"\n          }\n        ]\n      }\n    }\n  }\n}\n';
    expect(add(json, { ...KEY, isRequired: true })).toBe(
      json.replace(
        '"query"\n          }',
        '"query"\n          },\n          {\n            "name": "Idempotency-Key",\n            "in": "header",\n            "description": "Once",\n            "required": true,\n            "type": "string"\n          }',
      ),
    );
  });

  test("is refused where the operation or its path has it, headers in any case", () => {
    const own = `${HEAD}      parameters: [{name: idempotency-KEY, in: header}]\n`;
    expect(refusal(own)).toMatch(/has a header parameter Idempotency-Key already/);
    const path = `${HEAD}      responses: {}\n    parameters: [{$ref: '#/p'}]\np: {name: q, in: query}\n`;
    const query: NewParameter = { ...KEY, name: "q", in: "query" };
    expect(refusal(path, query)).toMatch(/has a query parameter q already/);
    expect(add(path, { ...query, name: "Q" })).toContain("name: Q");
  });

  test("is refused where it would reach further", () => {
    const used = `${HEAD}      parameters: &p\n        - {name: q, in: query}\n    put:\n      parameters: *p\n`;
    expect(refusal(used)).toMatch(/anchor &p, which is used elsewhere/);
    const alias = `x: &p\n  - {name: q, in: query}\n${HEAD}      parameters: *p\n`;
    expect(refusal(alias)).toMatch(/not written as a list here/);
    const merge = `x: &p {summary: a}\n${HEAD}      <<: *p\n`;
    expect(refusal(merge)).toMatch(/holds a merge key/);
    expect(refusal(`${HEAD}      parameters: {a: 1}\n`)).toMatch(/not written as a list here/);
    expect(refusal(`${HEAD}      parameters: [a]\n      parameters: [b]\n`)).toMatch(
      /lists parameters twice/,
    );
  });
});
