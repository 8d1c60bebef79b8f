import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffLines, type LineDiff } from "../../../shared/source/diff-lines.ts";

const nothing: LineDiff = { added: [], addedCount: 0, removedCount: 0, removedAt: [] };

const cases: readonly { name: string; before: string; after: string; expected: LineDiff }[] = [
  { name: "equal texts", before: "a\nb\n", after: "a\nb\n", expected: nothing },
  {
    name: "lines put in",
    before: "a\nd\n",
    after: "a\nb\nc\nd\n",
    expected: { added: [{ from: 2, to: 3 }], addedCount: 2, removedCount: 0, removedAt: [] },
  },
  {
    name: "lines taken out",
    before: "a\nb\nc\nd\n",
    after: "a\nd\n",
    expected: { added: [], addedCount: 0, removedCount: 2, removedAt: [2] },
  },
  {
    name: "a line changed is new and leaves no mark of removal",
    before: "a\nb\nc\n",
    after: "a\nB\nc\n",
    expected: { added: [{ from: 2, to: 2 }], addedCount: 1, removedCount: 1, removedAt: [] },
  },
  {
    name: "the end cut off",
    before: "a\nb",
    after: "a",
    expected: { added: [], addedCount: 0, removedCount: 1, removedAt: [2] },
  },
  {
    name: "a line after a text without a final line feed",
    before: "a",
    after: "a\nb",
    expected: { added: [{ from: 2, to: 2 }], addedCount: 1, removedCount: 0, removedAt: [] },
  },
  {
    name: "CRLF",
    before: "a\r\nc\r\n",
    after: "a\r\nb\r\nc\r\n",
    expected: { added: [{ from: 2, to: 2 }], addedCount: 1, removedCount: 0, removedAt: [] },
  },
  {
    name: "two places",
    before: "a\nb\nc\nd\ne\n",
    after: "a\n1\nb\nc\ne\n",
    expected: { added: [{ from: 2, to: 2 }], addedCount: 1, removedCount: 1, removedAt: [5] },
  },
];

describe("diffLines", () => {
  it.each(cases)("$name", ({ before, after, expected }) => {
    expect(diffLines(before, after)).toEqual(expected);
  });

  it("leaves equal lines in equal order when the changed ones are taken out", () => {
    const text = fc.array(fc.constantFrom("a", "b", "", "c\r"), { maxLength: 12 }).map((l) => l.join("\n"));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const old = before.split("\n");
        const current = after.split("\n");
        const diff = diffLines(before, after);
        const isAdded = (line: number) => diff.added.some(({ from, to }) => from <= line && line <= to);
        const kept = current.filter((_, index) => !isAdded(index + 1));
        expect(current.length - kept.length).toBe(diff.addedCount);
        expect(old.length - kept.length).toBe(diff.removedCount);
        expect(isSubsequence(kept, old)).toBe(true);
        expect(diff.removedAt.every((line) => line >= 1 && line <= current.length + 1)).toBe(true);
      }),
    );
  });

  it("calls the middle changed when texts differ too much", () => {
    const lines = (prefix: string) => Array.from({ length: 3_000 }, (_, index) => `${prefix}${index}`);
    const before = ["first", ...lines("a"), "last"].join("\n");
    const after = ["first", ...lines("b"), "last"].join("\n");
    expect(diffLines(before, after)).toEqual({
      added: [{ from: 2, to: 3_001 }],
      addedCount: 3_000,
      removedCount: 3_000,
      removedAt: [],
    });
  });

  it("finds edits at both ends of a large text", () => {
    const lines = Array.from({ length: 300_000 }, (_, index) => `    description: line ${index % 5_000}`);
    const before = lines.join("\n");
    lines.splice(299_990, 1, "changed", "new");
    lines.splice(10, 2);
    expect(diffLines(before, lines.join("\n"))).toEqual({
      added: [{ from: 299_989, to: 299_990 }],
      addedCount: 2,
      removedCount: 3,
      removedAt: [11],
    });
  });
});

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let found = 0;
  for (const line of whole) if (line === part[found]) found++;
  return found === part.length;
}
