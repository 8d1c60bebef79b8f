import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextEdit } from "../../../shared/model/text.ts";
import { applyEdits, invertEdits } from "../../../shared/source/apply-edits.ts";
import { composeEdits } from "../../../shared/source/compose-edits.ts";
import { editsBetween } from "../../../shared/source/edits-between.ts";
import { offsetBefore } from "../../../shared/source/map-offset.ts";
import { netEdits } from "../../../shared/source/net-edits.ts";

/** Few letters, so that equal stretches are frequent. */
const texts = fc.string({ unit: fc.constantFrom("a", "b", "\n"), maxLength: 30 });

/** Edits of a text, in order and apart. */
const editsOf = (text: string): fc.Arbitrary<readonly TextEdit[]> =>
  fc.array(fc.tuple(fc.nat(text.length), texts), { maxLength: 4 }).map((parts) => {
    const places = parts.map(([at]) => at).toSorted((a, b) => a - b);
    return parts.flatMap(([, words], index) =>
      index % 2 === 0
        ? [{ start: places[index] ?? 0, end: places[index + 1] ?? text.length, text: words }]
        : [],
    );
  });

const withEdits = texts.chain((text) => fc.tuple(fc.constant(text), editsOf(text)));

describe("netEdits", () => {
  it("lead to the same text, and are none exactly when the text stays", () => {
    fc.assert(
      fc.property(withEdits, ([text, edits]) => {
        const net = netEdits(text, edits);
        expect(applyEdits(text, net)).toBe(applyEdits(text, edits));
        expect(net.length === 0).toBe(applyEdits(text, edits) === text);
      }),
    );
  });

  it.each<[string, string, readonly TextEdit[], readonly TextEdit[]]>([
    ["keep what is replaced by itself", "abc", [{ start: 0, end: 3, text: "abc" }], []],
    ["cut equal ends", "abc", [{ start: 0, end: 3, text: "aXc" }], [{ start: 1, end: 2, text: "X" }]],
    [
      "see that a letter taken out comes back behind its like",
      "baab",
      [
        { start: 1, end: 2, text: "" },
        { start: 3, end: 3, text: "a" },
      ],
      [],
    ],
  ])("%s", (_, text, edits, expected) => {
    expect(netEdits(text, edits)).toEqual(expected);
  });

  it("are none for edits and the way back", () => {
    fc.assert(
      fc.property(withEdits, ([text, edits]) => {
        const composed = composeEdits(text.length, edits, invertEdits(text, edits));
        expect(netEdits(text, composed)).toEqual([]);
      }),
    );
  });
});

describe("editsBetween", () => {
  it("make one text of the other", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(applyEdits(before, editsBetween(before, after))).toBe(after);
      }),
    );
  });

  it("leave the lines between two changes alone", () => {
    expect(editsBetween("one\ntwo\nthree\nfour\n", "One\ntwo\nthree\nfour 4\n")).toEqual([
      { start: 0, end: 1, text: "O" },
      { start: 18, end: 18, text: " 4" },
    ]);
  });
});

describe("offsetBefore", () => {
  it("finds where a place was", () => {
    const edits = [
      { start: 2, end: 4, text: "XYZ" },
      { start: 6, end: 6, text: "!" },
    ];
    // "ab(cd)ef()gh" became "abXYZef!gh".
    expect([0, 2, 4, 5, 7, 8, 10].map((offset) => offsetBefore(edits, offset))).toEqual([
      0, 2, 2, 4, 6, 6, 8,
    ]);
  });
});
