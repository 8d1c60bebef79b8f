import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedLines, differentLines } from "../../../shared/host/changed-lines.ts";
import { prepareSave } from "../../../shared/host/prepare-save.ts";
import { encodeText } from "../../../shared/host/text-encoding.ts";
import type { TextEdit } from "../../../shared/model/text.ts";
import { applyEdits } from "../../../shared/source/apply-edits.ts";

const before = "one\ntwo\nthree\nfour\n";
const edits: readonly TextEdit[] = [
  { start: 4, end: 7, text: "2" },
  { start: 14, end: 14, text: "between\n" },
];
const after = "one\n2\nthree\nbetween\nfour\n";

function prepare(text: string, change: readonly TextEdit[] | undefined) {
  const bytes = encodeText(before, "utf-8");
  return prepareSave({ name: "api.yaml", text, before: bytes, edits: change, encoding: "utf-16le" });
}

describe("a save", () => {
  it("writes what the edits make of the file, in its own encoding, and counts their lines", () => {
    expect(prepare(after, edits)).toEqual({
      ok: true,
      bytes: encodeText(after, "utf-8"),
      encoding: "utf-8",
      lines: { added: 2, removed: 1 },
    });
  });

  it.each([
    ["changed elsewhere", after.replace("three", "3"), 3],
    ["lost its end", after.replace("four\n", ""), 5],
    ["got a line more", `${after}five\n`, 6],
    ["lacks an edit", before, 2],
    ["has other line ends", after.replaceAll("\n", "\r\n"), 1],
  ])("is stopped when the text %s, and names the line", (_name, text, line) => {
    expect(prepare(text, edits)).toEqual({
      ok: false,
      message: expect.stringContaining(`line ${line} would have changed without an edit of yours`),
    });
  });

  it.each([
    ["reach outside the text", [{ start: 0, end: 100, text: "" }]],
    ["overlap", [edits[0], { start: 5, end: 6, text: "" }]],
    ["lead backwards", [{ start: 5, end: 4, text: "" }]],
  ])("is stopped when its edits %s", (_name, change) => {
    expect(
      prepare(
        after,
        change.filter((edit) => edit !== undefined),
      ),
    ).toMatchObject({ ok: false });
  });

  it("is stopped by half of a character, which would be written as another one", () => {
    const text = `${before}\uD83D`;
    const change = [{ start: before.length, end: before.length, text: "\uD83D" }];
    expect(prepare(text, change)).toEqual({
      ok: false,
      message: expect.stringContaining("line 5 holds half of a character"),
    });
  });

  it.each([undefined, [{ start: 0, end: 0, text: "\uFEFF" }]])(
    "is stopped by a byte order mark in the text, which would be read as a sign of the encoding",
    (change) => {
      const old = encodeText("a: 1\n", "utf-8");
      const input = {
        name: "api.yaml",
        text: "\uFEFFa: 1\n",
        before: old,
        edits: change,
        encoding: "utf-8",
      } as const;
      expect(prepareSave(input)).toEqual({ ok: false, message: expect.stringContaining("byte order mark") });
    },
  );

  it("writes over what is there when the person agreed to, and counts what differs", () => {
    expect(prepare("one\nother\n", undefined)).toMatchObject({
      ok: true,
      encoding: "utf-16le",
      lines: { added: 1, removed: 3 },
    });
  });

  it("counts every line of a file that was not there", () => {
    const input = { name: "api.yaml", before: undefined, edits: undefined, encoding: "utf-8" } as const;
    for (const [text, added] of [
      ["", 0],
      ["a", 1],
      ["a\n", 1],
      ["a\nb", 2],
    ] as const)
      expect(prepareSave({ ...input, text })).toMatchObject({ ok: true, lines: { added, removed: 0 } });
  });
});

it.each([
  ["a\n", "a\nb\n", 1, 0],
  ["a\n", "a", 1, 1],
  ["a", "a\nb", 2, 1],
  ["a\r\n", "a\n", 1, 1],
  ["", "", 0, 0],
])("counts the lines between %j and %j", (one, other, added, removed) => {
  expect(differentLines(one, other)).toEqual({ added, removed });
});

describe("the lines that edits change", () => {
  it.each<[string, TextEdit[], { added: number; removed: number }]>([
    ["a word", [{ start: 0, end: 1, text: "O" }], { added: 1, removed: 1 }],
    [
      "two words of a line",
      [
        { start: 0, end: 1, text: "O" },
        { start: 2, end: 3, text: "E" },
      ],
      { added: 1, removed: 1 },
    ],
    ["a line taken out", [{ start: 4, end: 8, text: "" }], { added: 0, removed: 1 }],
    ["two lines joined", [{ start: 3, end: 4, text: " " }], { added: 1, removed: 2 }],
    ["a line put in", [{ start: 4, end: 4, text: "new\n" }], { added: 1, removed: 0 }],
    ["a line put at the end", [{ start: 19, end: 19, text: "five" }], { added: 1, removed: 0 }],
    ["all taken out", [{ start: 0, end: 19, text: "" }], { added: 0, removed: 4 }],
    ["the same text put again", [{ start: 4, end: 7, text: "two" }], { added: 0, removed: 0 }],
    ["no edit", [], { added: 0, removed: 0 }],
  ])("are counted: %s", (_name, change, lines) => {
    expect(changedLines(before, change)).toEqual(lines);
  });

  it("are as many as the difference of the whole texts has, or a line more where that is ambiguous", () => {
    const line = fc.constantFrom("a\n", "b\n", "c\n", "d", "\n");
    const texts = fc.array(line, { maxLength: 12 }).map((lines) => lines.join(""));
    const places = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 4 }), texts), { maxLength: 3 });
    fc.assert(
      fc.property(texts, places, (text, wishes) => {
        const change = editsOf(text, wishes);
        const whole = differentLines(text, applyEdits(text, change));
        const { added, removed } = changedLines(text, change);
        expect(added - removed).toBe(whole.added - whole.removed);
        expect(added).toBeGreaterThanOrEqual(whole.added);
      }),
    );
  });
});

/** Edits that do not overlap, out of wishes. */
function editsOf(text: string, wishes: readonly (readonly [number, number, string])[]): readonly TextEdit[] {
  let at = 0;
  return wishes
    .map(([start, length, put]) => ({ start: start % (text.length + 1), length, put }))
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, length, put }) => {
      const from = Math.max(start, at);
      at = Math.min(from + length, text.length);
      return { start: from, end: at, text: put };
    });
}
