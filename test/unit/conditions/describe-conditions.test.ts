import { describe, expect, it } from "vitest";
import type { FieldType } from "../../../shared/conditions/compare.ts";
import { sentenceOf, summaryOf } from "../../../shared/conditions/describe-conditions.ts";
import { conditionsOf } from "../../support/sending.ts";

const ofType = (type: FieldType) => () => type;

describe("the summary", () => {
  it.each([
    [[], ""],
    [["a = 1"], "Rule 1"],
    [["a = 1", "and", "b = 2"], "Rule 1 AND Rule 2"],
    [["a = 1", "or", "b = 2"], "Rule 1 OR Rule 2"],
    [["a = 1", "and", "b = 2", "or", "c = 3"], "(Rule 1 AND Rule 2) OR Rule 3"],
    [["a = 1", "or", "b = 2", "and", "c = 3"], "Rule 1 OR (Rule 2 AND Rule 3)"],
    [["a = 1", "b = 2"], "Rule 1 AND Rule 2"],
    [["a = 1", "or", "b = 2", "or"], "Rule 1 OR Rule 2"],
  ])("of %j is %s", (texts, expected) => {
    expect(summaryOf(conditionsOf(...texts))).toBe(expected);
  });
});

describe("the sentence", () => {
  it("names a field once while it is the same", () => {
    const conditions = conditionsOf(
      "response/status starts-with SPECIFIED PERSON",
      "and",
      "response/status ends-with NOT FOUND",
    );
    expect(sentenceOf(conditions, "404", ofType("string"))).toBe(
      'If status starts with "SPECIFIED PERSON" and ends with "NOT FOUND" then send 404.',
    );
  });

  it.each<[readonly string[], FieldType, string]>([
    [["a = 00"], "number", "a is 00"],
    [["a = 00"], "string", 'a is "00"'],
    [["a = 00"], "unknown", 'a is "00"'],
    [["a = 13"], "unknown", "a is 13"],
    [["a != true"], "boolean", 'a is not "true"'],
    [["a < 1"], "number", "a is less than 1"],
    [["a <= 1"], "number", "a is at most 1"],
    [["a > 1"], "number", "a is greater than 1"],
    [["a >= 1"], "number", "a is at least 1"],
    [["a contains x"], "string", 'a contains "x"'],
    [["a exists"], "string", "a is there"],
    [["a = 1", "or", "b = 2"], "number", "a is 1 or b is 2"],
    [["a = 1", "and", "b = 2", "or", "c = 3"], "number", "a is 1 and b is 2, or c is 3"],
    [["a = 1", "or", "a = 2"], "number", "a is 1 or a is 2"],
    // The same last name: told apart by the way to it.
    [["in/code = 1", "and", "out/code = 2"], "number", "in/code is 1 and out/code is 2"],
    [["body/Update~1Count = 1"], "number", "Update/Count is 1"],
    [["/ = 1"], "number", "/ is 1"],
    // A condition that is told by its name leaves the field to the next one.
    [["a ="], "number", "Rule 1 (which is not complete)"],
    [["a =", "and", "a = 2"], "number", "Rule 1 (which is not complete) and a is 2"],
    [["a like 1"], "number", "Rule 1 (which is not complete)"],
  ])("of %j, fields that are %s: %s", (texts, type, expected) => {
    expect(sentenceOf(conditionsOf(...texts), "404", ofType(type))).toBe(`If ${expected} then send 404.`);
  });
});
