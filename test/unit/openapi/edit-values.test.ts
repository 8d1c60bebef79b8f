import { describe, expect, test } from "vitest";
import type { NewValue } from "../../../shared/model/semantic-edit.ts";
import { edited, refused } from "./plan.ts";

const HEAD = 'openapi: "3.0.3"\n';
const set = (text: string, at: string, value: NewValue): string =>
  edited(HEAD + text, { type: "set-value", at, value }).slice(HEAD.length);
const take = (text: string, at: string): string =>
  edited(HEAD + text, { type: "remove-value", at }).slice(HEAD.length);

const MAP: NewValue = [
  { key: "type", value: "object" },
  { key: "required", value: { items: ["a", "12"] } },
];
const LINES = (indent: string): string =>
  [`type: object`, `required:`, `  - a`, `  - "12"`].map((line) => indent + line).join("\n");

describe("setting a value", () => {
  test.each<readonly [what: string, before: string, value: NewValue, after: string]>([
    ["a text in its quotes", 'a: "x" # c\n', "y", 'a: "y" # c\n'],
    ["a number", "a:   'x' # c\nb: 1\n", 12, "a:   12 # c\nb: 1\n"],
    ["null", "a: 1\n", null, "a: null\n"],
    ["a text for a number of the same digits", "a: 12\n", "12", 'a: "12"\n'],
    ["a truth value for a map", "a: # c\n  b: 1\n  # d\nz: 1\n", true, "a: true # c\nz: 1\n"],
    ["a map for a text", "a: x # c\nz: 1\n", MAP, `a: # c\n${LINES("  ")}\nz: 1\n`],
    ["a map for a block text", "a: |- # c\n  x\n  y\nz: 1\n", MAP, `a: # c\n${LINES("  ")}\nz: 1\n`],
    ["a map for nothing", "a: # c\nz: 1\n", MAP, `a: # c\n${LINES("  ")}\nz: 1\n`],
    ["a map for a map", "a:\n  # c\n  b: 1\nz: 1\n", MAP, `a:\n${LINES("  ")}\nz: 1\n`],
    ["a map for a list", "a: [1,\n  2] # c\nz: 1\n", MAP, `a: # c\n${LINES("  ")}\nz: 1\n`],
    ["an empty map", "a:\n  b: 1\nz: 1\n", [], "a: {}\nz: 1\n"],
    ["an empty list", "a: 1\n", { items: [] }, "a: []\n"],
    ["an empty map for a text behind a tab", "a:\t'x'\n", [], "a: {}\n"],
    ["a tagged text", "a: !!str 1\n", 2, "a: 2\n"],
    ["a text below its key", "a:\n  # c\n  x\nz: 1\n", 2, "a: 2\nz: 1\n"],
    ["in brackets", "a: {b: 1} # c\n", MAP, 'a: {type: object, required: [a, "12"]} # c\n'],
    [
      "lists in lists",
      "a: 1\n",
      { items: [{ items: [1, { items: [] }] }, [], null, [{ key: "b", value: { items: [2] } }], "x\ny"] },
      "a:\n  - - 1\n    - []\n  - {}\n  - null\n  - b:\n      - 2\n  - |-\n    x\n    y\n",
    ],
  ])("%s", (_, before, value, after) => {
    expect(set(before, "/a", value)).toBe(after);
  });

  test("in a map in brackets", () => {
    expect(set("m: {a: {b: 1}, c: 2}\n", "/m/a", MAP)).toBe(
      'm: {a: {type: object, required: [a, "12"]}, c: 2}\n',
    );
    expect(set("m: {a, c: 2}\n", "/m/a", 1)).toBe("m: {a: 1, c: 2}\n");
    expect(set("m: {a: , c: 2}\n", "/m/a", "x")).toBe("m: {a: x , c: 2}\n");
  });

  test("in JSON, spread as its neighbours are", () => {
    const json = '{\n  "openapi": "3.0.3",\n  "a": {"b": 1},\n  "c": {\n    "d": null\n  }\n}';
    const at = (pointer: string): string => edited(json, { type: "set-value", at: pointer, value: MAP });
    const spread =
      '{\n      "type": "object",\n      "required": [\n        "a",\n        "12"\n      ]\n    }';
    expect(at("/c/d")).toBe(json.replace("null", spread));
    expect(at("/a/b")).toBe(json.replace("1}", '{"type": "object", "required": ["a", "12"]}}'));
    expect(at("/c/e/f")).toBe(
      json.replace(
        "null",
        'null,\n    "e": {\n      "f": {\n        "type": "object",\n        "required": [\n          "a",\n          "12"\n        ]\n      }\n    }',
      ),
    );
  });

  test("makes the maps that are missing on the way", () => {
    const problem = `components:\n  schemas:\n    Problem:\n${LINES("      ")}\n`;
    expect(set("paths: {}\n", "/components/schemas/Problem", MAP)).toBe(`paths: {}\n${problem}`);
    expect(set("components:\npaths: {}\n", "/components/schemas/Problem", MAP)).toBe(`${problem}paths: {}\n`);
    expect(set("components:\n  schemas: {}\n", "/components/schemas/Problem", MAP)).toBe(problem);
  });

  test("of an item of a list", () => {
    const list = "p:\n- name: x\n  # c\n  schema:\n    type: string # d\n- name: y\n";
    expect(set(list, "/p/0/name", "z")).toBe(list.replace("x", "z"));
    expect(set(list, "/p/0/schema/type", "integer")).toBe(list.replace("string", "integer"));
    expect(set(list, "/p/1/schema", [{ key: "type", value: "string" }])).toBe(
      `${list}  schema:\n    type: string\n`,
    );
    expect(set(list, "/p/0/name", [{ key: "a", value: 1 }])).toBe(list.replace("name: x", "name:\n    a: 1"));
    expect(set(list, "/p/0/name", "a\nb")).toBe(list.replace("name: x", "name: |-\n    a\n    b"));
    expect(set("p:\n  - {}\n", "/p/0/a", 1)).toBe("p:\n  - {a: 1}\n");
  });

  test("in place of an item of a list", () => {
    const list = "p:\n  - a # c\n  # d\n  - b: 1\n    # e\n  -\n";
    expect(set(list, "/p/0", 2)).toBe(list.replace("a # c", "2 # c"));
    expect(set(list, "/p/1", "x")).toBe(list.replace("b: 1\n    # e", "x"));
    expect(set(list, "/p/2", [{ key: "b", value: [{ key: "c", value: 1 }] }])).toBe(
      list.replace("-\n", "- b:\n      c: 1\n").replace("a # c", "a # c"),
    );
    expect(set("p: [a, b]\n", "/p/1", { items: [1] })).toBe("p: [a, [1]]\n");
  });

  test("that is there already changes nothing", () => {
    const text = "a: {'type': object, required: [a, \"12\"]}\n";
    expect(set(text, "/a", MAP)).toBe(text);
  });

  test.each<readonly [text: string, at: string, message: RegExp]>([
    ["a: 1\n", "/a/b", /^\/a is not a map/],
    ["a: &x\n  b: 1\nc: *x\n", "/c/b", /^\/c is the YAML alias \*x/],
    ["a: &x\n  b: 1\nc: *x\n", "/a/b", /anchor &x, which is used elsewhere/],
    ["a: &x\n  b: 1\nc: *x\n", "/a", /anchor &x, which is used elsewhere/],
    ["a: &x\n  b: 1\nc:\n  <<: *x\n", "/c/b", /^\/c holds a YAML merge key/],
    ["a: {b: 1, b: 2}\n", "/a/b", /^\/a lists b twice/],
    ["a: {$ref: '#/b'}\n", "/a/b/c", /^\/a is a reference to #\/b/],
    ["a: {$ref: '#/b'}\n", "/a/b", /^\/a is a reference to #\/b/],
    ["a: [1]\n", "/a/1", /^\/a is a list and has no item 1/],
    ["a: [1]\n", "/a/b/c", /^\/a is a list and has no item b/],
    ["a: 1\n", "a", /no JSON pointer/],
    ["a: 1\n", "", /as a whole/],
  ])("is refused where it is not safe: %j at %s", (text, at, message) => {
    expect(refused(HEAD + text, { type: "set-value", at, value: 3 })).toMatch(message);
  });

  test("refuses what JSON has no number for", () => {
    const value: NewValue = [{ key: "x", value: { items: [Number.NaN] } }];
    expect(refused(`${HEAD}a: 1\n`, { type: "set-value", at: "/a", value })).toBe(
      "NaN is no number of JSON.",
    );
  });
});

describe("appending an item", () => {
  const append = (text: string, at: string, value: NewValue): string =>
    edited(HEAD + text, { type: "append-item", at, value }).slice(HEAD.length);

  test.each<readonly [what: string, before: string, after: string]>([
    [
      "a list of lines",
      "a: # c\n  - {b: 1} # d\n  # e\nz: 1\n",
      "a: # c\n  - {b: 1} # d\n  - x\n  # e\nz: 1\n",
    ],
    ["a list in brackets", "a: [ 1, 'b' ] # c\n", "a: [ 1, 'b', x ] # c\n"],
    ["an empty list", "a: [] # c\nz: 1\n", "a: # c\n  - x\nz: 1\n"],
    ["nothing", "a: # c\nz: 1\n", "a: # c\n  - x\nz: 1\n"],
    ["what is not there", "z: 1\n", "z: 1\na:\n  - x\n"],
  ])("to %s", (_, before, after) => {
    expect(append(before, "/a", "x")).toBe(after);
  });

  test("makes the maps that are missing on the way", () => {
    expect(append("z: 1\n", "/a/404", [{ key: "b", value: 1 }])).toBe('z: 1\na:\n  "404":\n    - b: 1\n');
  });

  test.each<readonly [text: string, message: RegExp]>([
    ["a: {b: 1}\n", /^\/a is not a list; edit it in the text/],
    ["a: x\n", /^\/a is not a list/],
    ["b: &x [1]\na: *x\n", /^\/a is the YAML alias \*x/],
    ["a: &x [1]\nb: *x\n", /anchor &x, which is used elsewhere/],
    ["a: [1]\na: [2]\n", /lists a twice/],
    ["a: [ # c\n  ]\n", /holds a comment/],
  ])("is refused where it is not safe: %j", (text, message) => {
    expect(refused(HEAD + text, { type: "append-item", at: "/a", value: 3 })).toMatch(message);
  });
});

describe("removing a value", () => {
  test("takes the comments above it along, and leaves an empty map", () => {
    expect(take("a:\n  b: 1\n  # c\n  c: 2\n", "/a/c")).toBe("a:\n  b: 1\n");
    expect(take("a:\n  # c\n  c: 2\n", "/a/c")).toBe("a: {}\n");
    expect(take("a: {$ref: x, b: 1}\n", "/a/b")).toBe("a: {$ref: x}\n");
  });

  test("in an item of a list", () => {
    const list = "p:\n  - name: x\n    # c\n    in: query\n    a: 1\n  - in: y\n    # d\n";
    expect(take(list, "/p/0/a")).toBe(list.replace("    a: 1\n", ""));
    expect(take(list, "/p/0/in")).toBe(list.replace("    # c\n    in: query\n", ""));
    expect(take(list, "/p/0/name")).toBe(list.replace("name: x\n    ", ""));
    expect(take(list, "/p/1/in")).toBe(list.replace("in: y", "{}"));
    expect(take("p: [{a: 1}, {b: 2}]\n", "/p/1/b")).toBe("p: [{a: 1}, {}]\n");
  });

  test("takes an item out of a list, with the comments above it, and leaves an empty list", () => {
    const list = "p:\n  - a # c\n  # d\n  - b: 1\n    # e\n  - c\nz: 1\n";
    expect(take(list, "/p/1")).toBe("p:\n  - a # c\n  - c\nz: 1\n");
    expect(take(list, "/p/0")).toBe("p:\n  # d\n  - b: 1\n    # e\n  - c\nz: 1\n");
    expect(take("p: [a, b]\n", "/p/0")).toBe("p: [b]\n");
    expect(take("p: # c\n- a\nz: 1\n", "/p/0")).toBe("p: [] # c\nz: 1\n");
  });

  test("refuses what is not there", () => {
    expect(refused(`${HEAD}a: 1\n`, { type: "remove-value", at: "/b/c" })).toMatch(/nothing at \/b\/c/);
  });
});

describe("renaming a key", () => {
  test("keeps its place and its quotes", () => {
    const text = `${HEAD}a: {"b": 1, c: 2}\nd:\n- e: 1\n`;
    expect(edited(text, { type: "rename-key", at: "/a/b", to: "x-b" })).toBe(text.replace('"b"', '"x-b"'));
    expect(edited(text, { type: "rename-key", at: "/a/c", to: "12" })).toBe(text.replace("c: 2", '"12": 2'));
    expect(edited(text, { type: "rename-key", at: "/d/0/e", to: "f" })).toBe(text.replace("e: 1", "f: 1"));
  });

  test("refuses a name that is there already, or is the same", () => {
    const text = `${HEAD}a: {b: 1, c: 2}\n`;
    expect(refused(text, { type: "rename-key", at: "/a/b", to: "c" })).toMatch(/an entry c beside b already/);
    expect(refused(text, { type: "rename-key", at: "/a/b", to: "b" })).toMatch(/is b already/);
  });
});
