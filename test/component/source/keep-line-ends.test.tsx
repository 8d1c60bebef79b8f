import { Text } from "@codemirror/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepLineEnds } from "../../../renderer/features/source/keep-line-ends.ts";
import { applyEdits } from "../../../shared/source/apply-edits.ts";

const changed = (text: string, start: number, end: number, inserted: string) =>
  applyEdits(text, [keepLineEnds(Text.of(text.split("\n")), { start, end, text: inserted })]);

describe("a change of a text with CRLF", () => {
  it.each<[string, number, number, string, string]>([
    ["a line end typed", 1, 1, "\n", "a\r\n\r\nb"],
    ["letters behind a carriage return", 2, 2, "x", "ax\r\nb"],
    ["a carriage return taken out", 1, 2, "", "ab"],
    ["a line feed taken out", 2, 3, "", "ab"],
    ["the end of a line taken out", 0, 2, "", "\r\nb"],
    ["a line end in the last line", 4, 4, "\n", "a\r\nb\r\n"],
  ])("%s", (_, start, end, inserted, expected) => {
    expect(changed("a\r\nb", start, end, inserted)).toBe(expected);
  });

  it("leaves no carriage return and no line feed alone", () => {
    const piece = fc.constantFrom("a", "\r\n", "bc");
    const texts = fc.array(piece, { maxLength: 8 }).map((list) => `a\r\n${list.join("")}`);
    const inserts = fc.string({ unit: fc.constantFrom("x", "\n", "\r\n"), maxLength: 3 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat({ max: 4 }), inserts, (text, at, length, inserted) => {
        const start = at % (text.length + 1);
        const end = Math.min(start + length, text.length);
        expect(changed(text, start, end, inserted).replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

it("a change of a text with LF stays one with LF", () => {
  expect(changed("a\nb", 1, 1, "\r\nx")).toBe("a\nx\nb");
});
