import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { FieldType } from "../../../shared/conditions/compare.ts";
import { evaluate } from "../../../shared/conditions/evaluate.ts";
import { canMatch, hiddenBehind } from "../../../shared/conditions/what-can-match.ts";
import { type Condition, OPERATORS } from "../../../shared/model/condition.ts";

/** `a = 1 and b < 2 or c exists`, fields of one letter and values without blanks. */
function conditionsIn(text: string): readonly Condition[] {
  return text.split(/ (?=and |or )/).map((part, index, parts) => {
    const [field, operator, value] = part.replace(/^(?:and|or) /, "").split(" ");
    const next = parts[index + 1]?.split(" ")[0];
    return {
      name: `Rule ${index + 1}`,
      field,
      operator,
      value,
      join: next === "or" ? "or" : next ? "and" : undefined,
    };
  });
}

/** Fields in capitals hold texts, `n` and `m` numbers; of others nothing is known. */
const typeOf = (field: string): FieldType =>
  /[A-Z]/.test(field) ? "string" : /[nm]/.test(field) ? "number" : "unknown";

describe("conditions that nothing makes true", () => {
  it.each([
    "n = 1 and n = 2",
    "n < 1 and n > 1",
    "n < 1 and n >= 1",
    "n = 5 and n < 5 or n = 3 and n > 4",
    "n = 1 and n != 1",
    "n = 01 and n != 1",
    "A = x and A = y",
    "A = x and A starts-with y",
    "A = NOT and A contains FOUND",
    "A starts-with AB and A starts-with AC",
    "A ends-with AB and A ends-with B1",
    "A < B and A > B",
    "a = 1 and a = 2",
    "n = ten",
    "n < 1 and n > 1 and A = x",
  ])("%s", (text) => {
    expect(canMatch(conditionsIn(text), typeOf)).toBe(false);
  });

  it.each([
    "n = 1 and m = 2",
    "n > 1 and n < 2",
    "n = 1 or n = 2",
    "n != 1 and n != 2",
    "n = 1 and n = 01",
    "A = NOTFOUND and A contains FOUND",
    "A starts-with AB and A starts-with A",
    "A starts-with AB and A ends-with BC and A contains XY",
    "a = 1 and a = 1.0",
    "a < 5 and a > x",
  ])("but not of %s", (text) => {
    expect(canMatch(conditionsIn(text), typeOf)).toBe(true);
  });
});

describe("a response behind earlier ones", () => {
  it.each<[string, readonly string[], readonly number[]]>([
    ["n = 1", ["n = 1"], [0]],
    ["n = 1", ["n < 2"], [0]],
    ["n > 5", ["n > 4 and n < 9"], []],
    ["n > 5", ["A = x", "n >= 5"], [1]],
    ["n = 7", ["n < 5 or n >= 5"], [0]],
    ["n >= 0 and n <= 10", ["n < 5", "n >= 5"], [0, 1]],
    ["n >= 0 and n <= 10", ["n < 5", "n > 5"], []],
    ["n = 1 and A = x", ["A = x"], [0]],
    ["A = x", ["n = 1 and A = x"], []],
    ["A starts-with SPECIFIED", ["A contains SPEC"], [0]],
    ["A = NOTFOUND", ["A ends-with FOUND"], [0]],
    ["A contains SPEC", ["A starts-with SPEC"], []],
    ["A = x or A = y", ["A = x", "A = y"], [0, 1]],
    ["A = x", ["A exists"], [0]],
    ["n != 1", ["n exists"], []],
    ["n = 1 and n = 2", ["n = 1"], []],
    ["a = 1", ["a = 1.0"], []],
    ["a = x", ["a = x"], [0]],
  ])("%s behind %j: %j", (later, earlier, expected) => {
    expect(hiddenBehind(conditionsIn(later), earlier.map(conditionsIn), typeOf)).toEqual(expected);
  });
});

const TEXTS = ["A", "AB", "B", "BA", "1", "01", "10", "x"] as const;
const conditions = fc.array(
  fc.record({
    name: fc.constant("Rule"),
    field: fc.constantFrom("n", "T", "a"),
    operator: fc.constantFrom(...OPERATORS),
    value: fc.constantFrom(...TEXTS),
    join: fc.constantFrom("and", "or", undefined),
  }),
  { minLength: 1, maxLength: 4 },
);
const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom("A", "B", "1", "0", "x", "\u0000", ""), maxLength: 5 }),
  fc.constantFrom(...TEXTS),
);
const numbers = fc.oneof(fc.integer({ min: -1, max: 12 }), fc.constantFrom(0.5, 1.5, 9.75));
const answers = fc.record(
  { n: numbers, T: texts, a: fc.oneof(texts, numbers, fc.boolean(), fc.constant(null)) },
  { requiredKeys: [] },
);

test("no answer of the service contradicts what was told", () => {
  const told = { never: 0, hidden: 0 };
  const matches = (
    some: readonly Condition[],
    answer: typeof answers extends fc.Arbitrary<infer A> ? A : never,
  ) => evaluate(some, { ...answer }, typeOf).matches;
  fc.assert(
    fc.property(
      conditions,
      fc.array(conditions, { minLength: 1, maxLength: 2 }),
      fc.array(answers, { minLength: 30, maxLength: 30 }),
      (later, earlier, all) => {
        if (!canMatch(later, typeOf)) {
          told.never++;
          expect(all.filter((answer) => matches(later, answer))).toEqual([]);
        }
        const behind = hiddenBehind(later, earlier, typeOf);
        if (behind.length === 0) return;
        told.hidden++;
        const takers = behind.map((index) => earlier[index] ?? []);
        const left = all.filter(
          (answer) => matches(later, answer) && !takers.some((one) => matches(one, answer)),
        );
        expect(left).toEqual([]);
      },
    ),
  );
  expect(Math.min(told.never, told.hidden)).toBeGreaterThan(10);
});
