import { expect, it } from "vitest";
import { readSample } from "../../../shared/conditions/read-sample.ts";

it.each([
  ["{}", {}],
  ["\uFEFF{}", {}],
  [' \r\n{"a": [1, null]}\r\n', { a: [1, null] }],
  ["[1]", [1]],
  ['"text"', "text"],
  ["null", null],
  ["-0.5e1", -5],
  ['{"a": 1, "a": 2}', { a: 2 }],
])("reads %j", (text, value) => {
  expect(readSample(text)).toEqual({ ok: true, value });
});

it.each([
  ["", 1, 1, "The sample is empty."],
  ["\uFEFF \n", 1, 2, "The sample is empty."],
  ["{", 1, 2, "An object does not end."],
  ['{"a": 1,}', 1, 9, "A comma stands before the closing bracket."],
  ['{\r\n  "a": 1\r\n  "b": 2\r\n}', 3, 3, "A comma is missing before this place."],
  ["a: 1", 1, 1, "This is no JSON value."],
  ["{} {}", 1, 4, "Something follows the end of the JSON value."],
  ["{'a': 1}", 1, 2, "A key is expected here."],
  ['{"a": NaN}', 1, 7, "This is no JSON value."],
  ['{"a": "\t"}', 1, 8, "A text holds a control character."],
  ["\0", 1, 1, "This is no JSON value."],
  [`${"[".repeat(600)}${"]".repeat(600)}`, 1, 501, "The document is nested too deeply."],
])("says what is wrong with %j", (text, line, column, message) => {
  const result = readSample(text);
  expect(result).toMatchObject({ ok: false, problem: { message, position: { line, column } } });
});
