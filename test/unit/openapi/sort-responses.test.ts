import { describe, expect, test } from "vitest";
import { planEdit } from "../../../shared/openapi/plan-edit.ts";
import { add, edited, idOf, keysOf, read, refused } from "./plan.ts";

const HEAD = 'openapi: "3.0.3"\npaths:\n  /a:\n    get:\n      responses:\n';
const sort = (text: string): string => edited(text, { type: "sort-responses", operation: idOf(text) });
const withKeys = (keys: readonly string[]): string =>
  HEAD + keys.map((key) => `        ${/^\d/.test(key) ? `"${key}"` : key}: {description: x}\n`).join("");

describe("sorting the responses", () => {
  test.each<readonly [before: readonly string[], after: readonly string[]]>([
    [
      ["default", "4XX", "404", "2XX", "200", "204"],
      ["200", "204", "2XX", "404", "4XX", "default"],
    ],
    // What is no status key stays behind the entry that it follows.
    [
      ["x-a", "404", "x-b", "2xx", "200", "x-c"],
      ["x-a", "200", "x-c", "404", "x-b", "2xx"],
    ],
    [["200"], ["200"]],
  ])("%j", (before, after) => {
    const keys = [...sort(withKeys(before)).matchAll(/^ {8}"?([^":]+)/gm)].map(([, key]) => key);
    expect(keys).toEqual(after);
  });

  test("carries the comments above an entry along and leaves those that stand apart", () => {
    const text = `${HEAD}        # four\n        "404":\n          description: No # no\n\n        # two\n        "200":\n          description: OK\n    # end\n`;
    expect(sort(text)).toBe(
      `${HEAD}        # two\n        "200":\n          description: OK\n\n        # four\n        "404":\n          description: No # no\n    # end\n`,
    );
  });

  test("in JSON and in brackets", () => {
    const json = '{"openapi":"3.0.3","paths":{"/a":{"get":{"responses":{"404":{},"200":{},"201":{}}}}}}';
    expect(sort(json)).toBe(json.replace('"404":{},"200":{},"201":{}', '"200":{},"201":{},"404":{}'));
    const flow = 'openapi: "3.0.3"\npaths: {/a: {get: {responses: {404: {} , 201: {}, 200: {}}}}}\n';
    expect(sort(flow)).toBe(flow.replace("404: {} , 201: {}, 200: {}", "200: {} , 201: {}, 404: {}"));
  });

  test("a response that is added afterwards stands in that order too", () => {
    const text = withKeys(["200", "2XX", "404", "4XX", "default"]);
    expect(keysOf(add(text, "418"))).toEqual(["200", "2XX", "404", "418", "4XX", "default"]);
    expect(keysOf(add(text, "5XX"))).toEqual(["200", "2XX", "404", "4XX", "5XX", "default"]);
  });

  test("that are sorted already changes nothing", () => {
    const text = withKeys(["200", "x-a", "2XX", "404", "default", "x-b"]);
    expect(planEdit(read(text), { type: "sort-responses", operation: idOf(text) })).toMatchObject({
      ok: true,
      edits: [],
    });
  });

  test("one key that stands twice keeps its order", () => {
    const text = `${HEAD}        "404": {description: a}\n        "200": {description: b}\n        "404": {description: c}\n`;
    expect(sort(text)).toMatch(/b}\n.*a}\n.*c}\n$/);
    expect(keysOf(sort(text))).toEqual(["200", "404", "404"]);
  });

  test("is refused with a merge key, and where there is nothing to sort", () => {
    const merged = `x: &x {x-a: 1}\n${HEAD}        "404": {description: x}\n        <<: *x\n`;
    expect(refused(merged, { type: "sort-responses", operation: idOf(merged) })).toMatch(/merge key/);
    const none = 'openapi: "3.0.3"\npaths:\n  /a:\n    get: {}\n';
    expect(refused(none, { type: "sort-responses", operation: idOf(none) })).toMatch(/no responses to sort/);
  });
});
