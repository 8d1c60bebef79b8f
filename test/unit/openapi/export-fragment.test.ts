import { load } from "js-yaml";
import { expect, test } from "vitest";
import { exportFragment } from "../../../shared/openapi/export-fragment.ts";
import { operationOf, read } from "./plan.ts";

const YAML = `openapi: 3.0.3
paths:
  /a:
    get:
      summary: Reads
      responses:
        '200': # fine
          description: |
            OK

            indeed
        404: {description: Gone, x-n: [1, 1e3, .5, 0x10, true, ~, '1', "a\\tb"]}
      tags: [a]
`;

function fragment(text: string, as: "responses" | "operation", format: "yaml" | "json"): string {
  const document = read(text);
  return exportFragment(document, operationOf(document), { as, format });
}

test("YAML from YAML is the text as written, moved to the left", () => {
  expect(fragment(YAML, "responses", "yaml")).toBe(`responses:
  '200': # fine
    description: |
      OK

      indeed
  404: {description: Gone, x-n: [1, 1e3, .5, 0x10, true, ~, '1', "a\\tb"]}
`);
  expect(fragment(YAML, "operation", "yaml")).toMatch(
    /^get:\n {2}summary: Reads\n[\s\S]*\n {2}tags: \[a\]\n$/,
  );
});

test("JSON from YAML keeps the order and the types", () => {
  const text = fragment(YAML, "responses", "json");
  expect(JSON.parse(text)).toEqual({
    responses: {
      "200": { description: "OK\n\nindeed\n" },
      "404": { description: "Gone", "x-n": [1, 1000, 0.5, 16, true, null, "1", "a\tb"] },
    },
  });
  expect(text.startsWith('{\n  "responses": {\n    "200": {')).toBe(true);
  const unsorted = YAML.replace("404:", "'100':");
  expect(fragment(unsorted, "responses", "json")).toMatch(/"200"[\s\S]*"100"/);
});

test("YAML from JSON quotes what needs it", () => {
  const responses = {
    default: { description: "a: b", yes: "no", list: [{ a: [], b: {} }, [1, "1"]], text: "x\ny\n" },
  };
  const json = JSON.stringify({ openapi: "3.0.3", paths: { "/a": { get: { responses } } } });
  const text = fragment(json, "responses", "yaml");
  expect(text).toBe(`responses:
  default:
    description: 'a: b'
    'yes': 'no'
    list:
      - a: []
        b: {}
      - - 1
        - '1'
    text: |
      x
      y
`);
  expect(load(text)).toEqual({ responses });
});

test("aliases and merge keys are resolved, as the fragment has no anchors", () => {
  const text =
    "openapi: 3.0.3\nx: &d {description: D}\npaths:\n  /a:\n    get:\n      responses:\n        '200': *d\n        '201':\n          <<: *d\n          x-b: 1\n";
  const expected = { responses: { "200": { description: "D" }, "201": { description: "D", "x-b": 1 } } };
  expect(load(fragment(text, "responses", "yaml"))).toEqual(expected);
  expect(JSON.parse(fragment(text, "responses", "json"))).toEqual(expected);
});

test("CRLF stays, and nothing is exported where there are no responses", () => {
  expect(fragment(YAML.replaceAll("\n", "\r\n"), "responses", "yaml")).toContain("'200': # fine\r\n");
  expect(fragment("openapi: 3.0.3\npaths: {/a: {get: {}}}\n", "responses", "yaml")).toBe("");
});
