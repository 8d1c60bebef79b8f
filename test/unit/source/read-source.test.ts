import fc from "fast-check";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { readJsonTable } from "../../../shared/source/json-table.ts";
import { readSource } from "../../../shared/source/read-source.ts";
import { isPlainSafe, writeBlockText, writeText } from "../../../shared/source/scalar-text.ts";
import type { SourceMap, SourceNode } from "../../../shared/source/tree.ts";
import { PROPERTY_RUNS } from "../../support/property-runs.ts";

function rootOf(text: string): SourceMap {
  const source = readSource(text);
  if (!source.ok) throw new Error(source.problem.message);
  if (source.tree.root.kind !== "map") throw new Error("The root is no map.");
  return source.tree.root;
}

/** The data of JSON nodes, as `JSON.parse` would give it. */
function dataOf(text: string, node: SourceNode): unknown {
  switch (node.kind) {
    case "map": {
      const entries = node.entries.map(({ name, value }) => [name, dataOf(text, value)] as const);
      return Object.fromEntries(entries);
    }
    case "list":
      return node.items.map((item) => dataOf(text, item));
    case "scalar":
      return node.style === "double" ? node.value : JSON.parse(text.slice(node.start, node.end));
    case "alias":
      throw new Error("JSON has no aliases.");
  }
}

describe("JSON", () => {
  test("any object is read as JSON.parse reads it", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.constantFrom(undefined, 1, "\t"),
        (value, space) => {
          const text = JSON.stringify(value, null, space);
          const root = rootOf(text);
          expect(dataOf(text, root)).toEqual(JSON.parse(text));
          expect([root.start, root.end]).toEqual([0, text.length]);
        },
      ),
    );
  });

  test("a text is taken or refused as JSON.parse does, and a fault is told in it", () => {
    const signs = [
      ...'[]{}:,"\\/#-+.eE01 \t\n\r\f\u2028\u00a0\ufeffx\0',
      "true",
      "null",
      "\\u00e",
      '"a":',
      "1e5",
    ];
    const broken = fc
      .tuple(
        fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue()),
        fc.constantFrom(undefined, 1, "\t"),
        fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom("", ...signs)), { maxLength: 3 }),
      )
      .map(([value, space, changes]) =>
        changes.reduce(
          (text, [at, length, put]) => {
            const place = at % (text.length + 1);
            return text.slice(0, place) + put + text.slice(place + length);
          },
          JSON.stringify(value, null, space),
        ),
      );
    let refused = 0;
    fc.assert(
      fc.property(fc.oneof(broken, fc.string()), (text) => {
        const read = readJsonTable(text, 0);
        expect(read.ok).toBe(!isRefused(text));
        if (read.ok) return;
        refused++;
        expect(read.fault.offset).toBeGreaterThanOrEqual(0);
        expect(read.fault.offset).toBeLessThanOrEqual(text.length);
      }),
    );
    expect(refused).toBeGreaterThan(PROPERTY_RUNS / 10);
    expect(refused).toBeLessThan((PROPERTY_RUNS * 9) / 10);
  });

  test.each([
    ['{"a": }', 6, "A value is missing before this bracket."],
    ['{"a": 1,}', 8, "A comma stands before the closing bracket."],
    ["[1,]", 3, "A comma stands before the closing bracket."],
    ['{"a": [1}', 8, "This } closes nothing that is open here."],
    ['{"a": 1 "b": 2}', 8, "A comma is missing before this place."],
    ['{"a" 1}', 5, "A colon is missing after the key."],
    ['{"a" // c\n: 1}', 5, "A comment stands here."],
    ['{"a"', 4, "An object does not end."],
    ['{"a": [1', 8, "A list does not end."],
    ["{a: 1}", 1, "A key is expected here."],
    ['{"a": tru}', 6, "This is no JSON value."],
    ['{"a": 01}', 6, "This is no JSON value."],
    ['{"a": "b}\n', 6, "A text does not end on its line."],
    ['{"a": "\\d"}', 7, "A text holds an escape that JSON does not know."],
    ['{"a": "\t"}', 7, "A text holds a control character."],
    ['{"a": 1} x', 9, "Something follows the end of the JSON value."],
    [" ", 1, "The JSON ends before its value."],
  ])("%s: at %i, %s", (text, offset, message) => {
    const read = readJsonTable(text, 0);
    expect(read.ok ? undefined : read.fault).toMatchObject({ offset, message });
  });
});

function isRefused(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}

describe("YAML", () => {
  const TEXT = `a: &x !!map # c
  b: 'it''s'
  "c\\t": [1, {d: e} , # } ]
    f ]
  g:
  h: |- # why
    one
     two

  i: >+
    three

j: *x
? k
: - l
  -
  - !!str
{m: n}: o
`;
  const at = (node: { start: number; end: number } | undefined): string => TEXT.slice(node?.start, node?.end);

  test("every node is found with its place, style and value", () => {
    const root = rootOf(TEXT);
    expect(root.entries.map(({ name }) => name)).toEqual(["a", "j", "k", "{m: n}"]);
    const a = root.find("a")?.value;
    if (a?.kind !== "map") throw new Error("a is no map.");
    expect([a.anchor, a.tag, a.style]).toEqual(["x", "!!map", "block"]);
    expect(a.entries.map(({ name }) => name)).toEqual(["b", "c\t", "g", "h", "i"]);
    expect(a.entries.map(({ value }) => at(value))).toEqual([
      "'it''s'",
      "[1, {d: e} , # } ]\n    f ]",
      "",
      "|- # why\n    one\n     two",
      ">+\n    three\n",
    ]);
    expect(a.entries.map(({ value }) => (value.kind === "scalar" ? value.value : value.kind))).toEqual([
      "it's",
      "list",
      "",
      "one\n two",
      "three\n\n",
    ]);
    const g = a.find("g");
    expect(g && TEXT.slice(g.start, g.value.start)).toBe("g:");
    const j = root.find("j")?.value;
    expect(j?.kind === "alias" && j.target?.start).toBe(a.start);
    const k = root.find("k")?.value;
    expect(k?.kind === "list" && k.items.map(at)).toEqual(["l", "", ""]);
  });
});

describe("texts written without a reader in mind", () => {
  const anyText = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }).filter((text) => text.isWellFormed()),
    fc.constantFrom(
      "null",
      "0x1",
      "1_0",
      "1:20",
      "2001-01-01",
      "...",
      "--- a",
      "<<",
      "=",
      "a:",
      "? b",
      "é",
      "\u0085",
      "1.2.3",
    ),
  );

  test("are read back as they are, plain or quoted, in block and in brackets", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom("plain", "single", "double"),
        fc.boolean(),
        (text, quote, inFlow) => {
          const written = writeText(text, quote, "single", inFlow);
          expect(load(inFlow ? `{a: ${written}}` : `a: ${written}\n`)).toEqual({ a: text });
          if (isPlainSafe(text, inFlow)) expect(writeText(text, "plain", "single", inFlow)).toBe(text);
        },
      ),
    );
  });

  test("of several lines are read back from a block", () => {
    const lines = fc.array(fc.oneof(fc.constantFrom("", "a", "# b", "- c", "d: e", " f"), fc.string()), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(lines, fc.boolean(), (list, ends) => {
        const text = list.join("\n") + (ends ? "\n" : "");
        const block = writeBlockText(text);
        fc.pre(block !== undefined);
        const body = block.lines.map((line) => (line === "" ? "" : `  ${line}`)).join("\n");
        expect(load(`a: ${block.header}\n${body}\nb: 1\n`)).toEqual({ a: text, b: 1 });
      }),
    );
  });
});
