import { describe, expect, it } from "vitest";
import { compares, type FieldType, jsonNumberOf, numberOf } from "../../../shared/conditions/compare.ts";
import type { JsonValue } from "../../../shared/conditions/json-value.ts";
import { OPERATORS, type Operator } from "../../../shared/model/condition.ts";

type Row = readonly [FieldType, JsonValue, Operator, string, boolean];

const ROWS: readonly Row[] = [
  // Numbers as numbers, however they are written.
  ["number", 0, "=", "0", true],
  ["number", 0, "=", "00", true],
  ["number", "0", "=", "00", true],
  ["number", "00", "=", "0", true],
  ["number", 13, "=", " 13 ", true],
  ["number", 1.5, "=", "1.50", true],
  ["number", -1, "=", "-1", true],
  ["number", 13, "=", "14", false],
  ["number", 9, "<", "10", true],
  ["number", 10, "<", "9", false],
  ["number", "9", "<", "10", true],
  ["number", 10, "<=", "10", true],
  ["number", 11, "<=", "10", false],
  ["number", 10, ">", "9", true],
  ["number", 10, ">", "10", false],
  ["number", 10, ">=", "10.0", true],
  ["number", 13, "!=", "013", false],
  ["number", 13, "!=", "14", true],
  // What is no number is equal to none.
  ["number", 13, "=", "ten", false],
  ["number", "ten", "=", "ten", false],
  ["number", 13, "!=", "ten", true],
  ["number", null, "=", "0", false],
  ["number", {}, ">=", "0", false],
  ["number", 1e308, "<", "1e999", false],
  // Texts to the letter.
  ["string", "00", "=", "00", true],
  ["string", "00", "=", "0", false],
  ["string", "Not found", "=", "NOT FOUND", false],
  ["string", "NOT FOUND", "!=", "Not found", true],
  ["string", "NOT FOUND", "=", "NOT FOUND ", false],
  ["string", "10", "<", "9", true],
  ["string", "a", ">", "B", true],
  ["string", 0, "=", "0", true],
  ["string", "PERSON NOT FOUND", "contains", "NOT", true],
  ["string", "PERSON NOT FOUND", "contains", "not", false],
  ["string", "PERSON NOT FOUND", "starts-with", "PERSON", true],
  ["string", "PERSON NOT FOUND", "starts-with", "NOT", false],
  ["string", "PERSON NOT FOUND", "ends-with", "FOUND", true],
  ["string", "PERSON NOT FOUND", "ends-with", "NOT", false],
  ["number", 404, "starts-with", "4", true],
  ["number", 404, "contains", "5", false],
  // Truth values by their words.
  ["boolean", true, "=", "true", true],
  ["boolean", false, "!=", "true", true],
  ["boolean", true, "=", "True", false],
  // Where the type is not known, as numbers if both are numbers of JSON.
  ["unknown", 0, "=", "0", true],
  ["unknown", 0, "=", "0.0", true],
  ["unknown", 0, "=", "00", false],
  ["unknown", "0", "=", "0.0", false],
  ["unknown", "00", "=", "00", true],
  ["unknown", 9, "<", "10", true],
  ["unknown", "9", "<", "10", false],
  ["unknown", 9, "<", "010", false],
  ["unknown", 9, "<", "1e999", false],
  ["unknown", null, "=", "null", true],
  ["unknown", [1, "a"], "=", '[1,"a"]', true],
  ["unknown", { a: 1 }, "contains", '"a"', true],
  // What is there exists, whatever it is.
  ["unknown", null, "exists", "", true],
  ["string", "", "exists", "", true],
  ["number", 0, "exists", "1", true],
];

describe("comparing a field with a value", () => {
  it.each(ROWS)("a %s that is %j %s %j: %s", (type, actual, operator, value, expected) => {
    expect(compares(actual, operator, value, type)).toBe(expected);
  });

  it.each(OPERATORS)("a field that is not there, %s", (operator) => {
    const answers = (["number", "string", "boolean", "unknown"] as const).map((type) =>
      compares(undefined, operator, "", type),
    );
    const expected = operator === "!=";
    expect(answers).toEqual([expected, expected, expected, expected]);
  });
});

describe("numbers in texts", () => {
  it.each([
    ["13", 13, 13],
    ["-1", -1, -1],
    ["1e2", 100, 100],
    ["00", 0, undefined],
    ["+5", 5, undefined],
    [".5", 0.5, undefined],
    ["5.", 5, undefined],
    [" 5", 5, undefined],
    ["", undefined, undefined],
    [" ", undefined, undefined],
    ["0x10", undefined, undefined],
    ["1,000", undefined, undefined],
    ["Infinity", undefined, undefined],
    ["1e999", undefined, undefined],
  ])("%j is %s to people and %s to JSON", (text, number, jsonNumber) => {
    expect([numberOf(text), jsonNumberOf(text)]).toEqual([number, jsonNumber]);
  });
});
