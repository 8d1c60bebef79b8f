import fc from "fast-check";
import jsonata from "jsonata";
import { describe, expect, it, test } from "vitest";
import type { FieldType } from "../../../shared/conditions/compare.ts";
import { evaluate } from "../../../shared/conditions/evaluate.ts";
import type { JsonValue } from "../../../shared/conditions/json-value.ts";
import { toJsonata } from "../../../shared/conditions/to-jsonata.ts";
import { type Condition, OPERATORS } from "../../../shared/model/condition.ts";

const condition = (text: string, join?: "and" | "or"): Condition => {
  const [field, operator, ...value] = text.split(" ");
  return { name: "Rule", field, operator, value: value.join(" ") || undefined, join };
};
const ofType = (type: FieldType) => () => type;

describe("conditions as JSONata", () => {
  it.each<[string, FieldType, string]>([
    ["statusCode = 200", "number", "$zosAssetResponse.statusCode = 200"],
    ["statusCode = 0200", "number", "$zosAssetResponse.statusCode = 200"],
    ["statusCode != 200", "number", "$not($zosAssetResponse.statusCode = 200)"],
    ["a/b = 00", "string", '$zosAssetResponse.a.b = "00"'],
    ["body/Update~1Count >= 1", "number", '$zosAssetResponse.body."Update/Count" >= 1'],
    [
      "a/OUT-MESSAGE contains NOT FOUND",
      "string",
      '$contains($zosAssetResponse.a."OUT-MESSAGE", "NOT FOUND")',
    ],
    ["a starts-with SPECIFIED", "string", '$substring($zosAssetResponse.a, 0, 9) = "SPECIFIED"'],
    ["a ends-with FOUND", "string", '$substring($zosAssetResponse.a, -5) = "FOUND"'],
    ["a exists", "string", "$exists($zosAssetResponse.a)"],
    ["and/1st = x", "string", '$zosAssetResponse."and"."1st" = "x"'],
    ["a = 13", "unknown", '$string($zosAssetResponse.a) = "13"'],
    ["a = true", "boolean", '$string($zosAssetResponse.a) = "true"'],
    [
      "a < 13",
      "unknown",
      '($type($zosAssetResponse.a) = "number" ? $zosAssetResponse.a < 13 : $string($zosAssetResponse.a) < "13")',
    ],
    ["a = ten", "number", "false"],
    ["a < 1e999", "number", "false"],
    ["a < 1e999", "unknown", '$string($zosAssetResponse.a) < "1e999"'],
    ["a =", "number", "false"],
    ["a like 1", "number", "false"],
  ])("%s, a field that is a %s", (text, type, expected) => {
    expect(toJsonata([condition(text)], ofType(type))).toBe(expected);
  });

  it("groups by AND before OR", () => {
    const all = [condition("a = 1", "and"), condition("b = 2", "or"), condition("c = 3")];
    expect(toJsonata(all, ofType("number"))).toBe(
      "(($zosAssetResponse.a = 1) and ($zosAssetResponse.b = 2)) or ($zosAssetResponse.c = 3)",
    );
  });

  it("is not there without conditions", () => {
    expect(toJsonata([], ofType("number"))).toBeUndefined();
  });
});

const NAMES = ["a", "OUT-MESSAGE", "and", 'b"', "c/d", "1", ""] as const;
const TYPES: readonly FieldType[] = ["number", "string", "boolean", "unknown"];
const texts = fc.oneof(
  fc.constantFrom(
    "",
    "0",
    "00",
    "13",
    "-1",
    "1.0",
    "1e1",
    "1e999",
    "true",
    "null",
    "NOT FOUND",
    "SPECIFIED PERSON",
    '"',
    "\\",
    "é😀x",
    "[]",
  ),
  fc.string({ unit: "grapheme", maxLength: 4 }),
);
const numbers = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.constantFrom(0.5, 1.25, 1e21, -0.1, 13));
const anything: fc.Arbitrary<JsonValue> = fc.oneof(
  texts,
  numbers,
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom<JsonValue>({}, { x: 1 }, [], [1, "a"]),
);
const VALUES: Readonly<Record<FieldType, fc.Arbitrary<JsonValue>>> = {
  number: numbers,
  string: texts,
  boolean: fc.boolean(),
  unknown: anything,
};

/** A field with its type, and a value that keeps to it. */
const fields = fc.uniqueArray(
  fc.constantFrom(...TYPES).chain((type) =>
    fc.record({
      type: fc.constant(type),
      name: fc.constantFrom(...NAMES),
      value: fc.option(VALUES[type], { nil: undefined }),
    }),
  ),
  { selector: ({ name }) => name, minLength: 1, maxLength: 4 },
);

const cases = fields.chain((some) =>
  fc.record({
    fields: fc.constant(some),
    isNested: fc.boolean(),
    conditions: fc.array(
      fc.record({
        name: fc.constant("Rule"),
        field: fc.constantFrom(...some.map(({ name }) => name)),
        operator: fc.constantFrom(...OPERATORS),
        // Of what is compared, often what is there, or a part of it.
        value: fc.oneof(
          texts,
          fc.constantFrom(
            ...some.map(({ value }) => (typeof value === "string" ? value : JSON.stringify(value ?? 1))),
          ),
        ),
        join: fc.constantFrom("and", "or", undefined),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
);

test("JSONata finds the same answers as the simulator", async () => {
  let matched = 0;
  await fc.assert(
    fc.asyncProperty(cases, async ({ fields: some, isNested, conditions }) => {
      const held = Object.fromEntries(
        some.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
      );
      const answer: JsonValue = isNested ? { outer: held } : held;
      const path = (name: string) => (isNested ? "outer/" : "") + name.replaceAll("/", "~1");
      const all: Condition[] = conditions.map((one) => ({
        ...one,
        field: path(one.field),
        value: one.value || undefined,
      }));
      const types = new Map(some.map(({ name, type }) => [path(name), type]));
      const typeOf = (field: string) => types.get(field) ?? "unknown";
      const expression = toJsonata(all, typeOf) ?? "";
      const found = await jsonata(expression).evaluate({}, { zosAssetResponse: answer });
      const { matches } = evaluate(all, answer, typeOf);
      if (matches) matched++;
      expect({ expression, found: found === true }).toEqual({ expression, found: matches });
    }),
    { numRuns: Math.max(10_000, fc.readConfigureGlobal().numRuns ?? 0) },
  );
  // So that it is not only told that nothing matches.
  expect(matched).toBeGreaterThan(1000);
});
