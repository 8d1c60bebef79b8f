import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits } from "../../../shared/source/apply-edits.ts";
import { editText } from "../../../shared/source/chunked-text.ts";
import { editsOf } from "../../support/random-edits.ts";

/** Long enough to be kept in chunks. */
const BASE = Array.from({ length: 9_000 }, (_, line) => `line ${line}: \u{1F600} caf\u00e9`).join("\n");

test("a text in chunks reads as the string that it stands for, after any edits", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.tuple(fc.nat(), fc.nat(60_000), fc.string({ maxLength: 50 })), { maxLength: 3 }), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
      (rounds, places) => {
        let string = BASE;
        let text = editText(BASE, []);
        for (const round of rounds) {
          const edits = editsOf(string, round);
          text = editText(text, edits);
          string = applyEdits(string, edits);
        }
        expect(text.length).toBe(string.length);
        expect(text.toString() === string).toBe(true);
        for (const place of places) {
          const at = place % (string.length + 2);
          expect(text.charAt(at)).toBe(string.charAt(at));
          expect(text.charCodeAt(at)).toEqual(string.charCodeAt(at));
          expect(text.slice(at, at + 40_000) === string.slice(at, at + 40_000)).toBe(true);
          expect(text.slice(-at)).toBe(string.slice(-at));
          expect(text.startsWith("line", at)).toBe(string.startsWith("line", at));
          for (const search of ["\n", "é\nline", "nowhere", ""]) {
            expect(text.indexOf(search, at)).toBe(string.indexOf(search, at));
            expect(text.lastIndexOf(search, at)).toBe(string.lastIndexOf(search, at));
          }
        }
      },
    ),
  );
});

test("edits that overlap or lie outside are refused", () => {
  const text = editText(BASE, []);
  expect(() =>
    editText(text, [
      { start: 5, end: 10, text: "" },
      { start: 9, end: 12, text: "" },
    ]),
  ).toThrow(RangeError);
  expect(() => editText(text, [{ start: 0, end: BASE.length + 1, text: "" }])).toThrow(RangeError);
});
