import { describe, expect, it } from "vitest";
import type { TextEdit } from "../../../shared/model/text.ts";
import { applyEdits } from "../../../shared/source/apply-edits.ts";
import { editedLines } from "../../../shared/source/edited-lines.ts";

const text = "one\ntwo\nthree\nfour";
const insert = (at: number, words: string): TextEdit => ({ start: at, end: at, text: words });

describe("editedLines", () => {
  it.each<[string, readonly TextEdit[], readonly [string, number, number][]]>([
    ["a letter in a line", [insert(5, "X")], [["tXwo", 1, 1]]],
    ["a line put in", [insert(4, "new\n")], [["new", 1, 0]]],
    ["a line put in from the end of the line above", [insert(3, "\nnew")], [["new", 1, 0]]],
    ["a line taken out", [{ start: 4, end: 8, text: "" }], [["three", 0, 1]]],
    ["two lines made one", [{ start: 3, end: 4, text: "" }], [["onetwo", 1, 2]]],
    ["a line put in behind the last one", [insert(18, "\nfive")], [["five", 1, 0]]],
    ["what leaves the text as it is", [{ start: 4, end: 7, text: "two" }], []],
    [
      "edits in several lines",
      [insert(0, "1"), insert(2, "2"), { start: 8, end: 14, text: "" }, insert(18, "!")],
      [
        ["1on2e", 1, 1],
        ["four!", 1, 2],
      ],
    ],
  ])("%s", (_, edits, expected) => {
    const after = applyEdits(text, edits);
    const found = editedLines(text, edits).map(({ start, added, removed }) => [
      after.slice(start).split("\n")[0],
      added,
      removed,
    ]);
    expect(found).toEqual(expected);
  });
});
