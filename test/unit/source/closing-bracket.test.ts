import { expect, test } from "vitest";
import { readSource } from "../../../shared/source/read-source.ts";

test.each([
  ["a:\n  b: {\n    c: 1\n  }\n", "}", "map", 4, 3],
  ["a:\n  b: [\n    c,\n  ]\n", "]", "list", 4, 3],
  ["b: {\n  c: {d: 'e'}\n}\n", "}", "map", 3, 1],
])("%j: the closing bracket stands too far left", (text, bracket, what, line, column) => {
  const result = readSource(text);
  expect(result).toMatchObject({
    ok: false,
    problem: {
      message: `The closing ${bracket} does not stand further right than the key of its ${what}.`,
      advice: `Indent the ${bracket} deeper than the key, or put it at the end of the line above.`,
      position: { line, column },
    },
  });
  const last = text.lastIndexOf(bracket);
  expect(readSource(`${text.slice(0, last)} ${text.slice(last)}`).ok).toBe(true);
});

test("a bracket that is not closed is told apart", () => {
  const result = readSource("a:\n  b: {\n    c: 1\n  d: 2\n");
  expect(result).toMatchObject({ ok: false, problem: { message: expect.stringContaining("does not end") } });
});
