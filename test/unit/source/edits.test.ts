import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TextEdit } from "../../../shared/model/text.ts";
import { applyEdits, invertEdits } from "../../../shared/source/apply-edits.ts";
import { composeEdits } from "../../../shared/source/compose-edits.ts";
import { createLineIndex } from "../../../shared/source/line-index.ts";
import { toWholeLines } from "../../../shared/source/whole-lines.ts";

/** Edits of a text of a given length that do not overlap. */
function editsOf(length: number): fc.Arbitrary<readonly TextEdit[]> {
  const places = fc.array(fc.integer({ min: 0, max: length }), { minLength: 0, maxLength: 6 });
  return fc
    .tuple(places, fc.array(fc.string({ maxLength: 4 }), { minLength: 3, maxLength: 3 }))
    .map(([offsets, texts]) => {
      const sorted = offsets.toSorted((a, b) => a - b);
      return texts.flatMap((text, index) => {
        const start = sorted[index * 2];
        const end = sorted[index * 2 + 1];
        return start === undefined || end === undefined ? [] : [{ start, end, text }];
      });
    });
}

describe("edits", () => {
  test("apply in any order, and refuse to overlap", () => {
    const edits = [
      { start: 4, end: 5, text: "E" },
      { start: 1, end: 3, text: "" },
      { start: 0, end: 0, text: ">" },
    ];
    expect(applyEdits("abcde", edits)).toBe(">adE");
    expect(() =>
      applyEdits("abc", [
        { start: 0, end: 2, text: "" },
        { start: 1, end: 3, text: "" },
      ]),
    ).toThrow(RangeError);
    expect(() => applyEdits("abc", [{ start: 2, end: 9, text: "" }])).toThrow(RangeError);
  });

  test("have an inverse, and compose", () => {
    const chains = fc.string({ maxLength: 12 }).chain((text) =>
      editsOf(text.length).chain((first) => {
        const middle = applyEdits(text, first);
        return editsOf(middle.length).map((second) => ({ text, first, middle, second }));
      }),
    );
    fc.assert(
      fc.property(chains, ({ text, first, middle, second }) => {
        expect(applyEdits(middle, invertEdits(text, first))).toBe(text);
        const last = applyEdits(middle, second);
        const composed = composeEdits(text.length, first, second);
        expect(applyEdits(text, composed)).toBe(last);
        expect(applyEdits(last, invertEdits(text, composed))).toBe(text);
      }),
    );
  });

  test("are moved to whole lines where that leads to the same text", () => {
    const edit = { start: 1, end: 1, text: "\r\nb" };
    expect(toWholeLines("a\r\nc", edit)).toEqual({ start: 3, end: 3, text: "b\r\n" });
    expect(toWholeLines("a\nb\nc", { start: 1, end: 3, text: "" })).toEqual({ start: 2, end: 4, text: "" });
    for (const same of [
      { start: 1, end: 1, text: "\nb" },
      { start: 0, end: 1, text: "x" },
    ])
      expect(toWholeLines("a", same)).toBe(same);
  });
});

test("lines and columns are told from 1, also at the ends", () => {
  const index = createLineIndex("a\r\nbc\n");
  expect(index.lineCount).toBe(3);
  expect([0, 1, 2, 3, 5, 6, 99, -1].map((offset) => index.positionAt(offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 2, column: 3 },
    { line: 3, column: 1 },
    { line: 3, column: 1 },
    { line: 1, column: 1 },
  ]);
  expect([0, 1, 2, 3, 9].map((line) => index.offsetAt(line))).toEqual([0, 0, 3, 6, 6]);
});
