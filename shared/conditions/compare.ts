import { OPERATORS, type Operator } from "../model/condition.ts";
import type { JsonValue } from "./json-value.ts";

/** What a field of the service's response holds, as its schema says: `unknown` where there is none, or it may be of several types. */
export type FieldType = "number" | "string" | "boolean" | "unknown";

/** Whether a word is an operator. */
export function isOperator(word: string | undefined): word is Operator {
  return OPERATORS.some((operator) => operator === word);
}

/** A number as people write it: `13`, `-1`, `00`, `1.50`. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/** A number as JSON has it (RFC 8259 §6): no zero before other digits. */
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** The number that a text writes; undefined when it writes none, or one that is too large for a double. */
export function numberOf(text: string): number | undefined {
  const trimmed = text.trim();
  return NUMBER.test(trimmed) ? finite(Number(trimmed)) : undefined;
}

/** The number that a text writes as JSON does; undefined when it writes none, or in another way. */
export function jsonNumberOf(text: string): number | undefined {
  return JSON_NUMBER.test(text) ? finite(Number(text)) : undefined;
}

/** `1e999` is no number to JSONata, and no value to JSON. */
function finite(number: number): number | undefined {
  return Number.isFinite(number) ? number : undefined;
}

/** A value of the service's response as text: a string by itself, all else as JSON. */
export function textOfValue(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/**
 * Whether a field's value compares with a condition's as the operator says: numbers as numbers where the field is a number, else as
 * text, to the letter; where the type is not known, as numbers if both are numbers of JSON. A field that is not there makes every
 * operator but `!=` false.
 * @param actual undefined: the field is not there
 */
export function compares(
  actual: JsonValue | undefined,
  operator: Operator,
  value: string,
  type: FieldType,
): boolean {
  if (operator === "exists") return actual !== undefined;
  if (operator === "!=") return !compares(actual, "=", value, type);
  if (actual === undefined) return false;
  const text = textOfValue(actual);
  switch (operator) {
    case "contains":
      return text.includes(value);
    case "starts-with":
      return text.startsWith(value);
    case "ends-with":
      return text.endsWith(value);
    default: {
      const [one, other] = comparedAs(actual, value, type);
      return one !== undefined && other !== undefined && isOrdered(one, operator, other);
    }
  }
}

type Comparable = string | number | undefined;

function comparedAs(actual: JsonValue, value: string, type: FieldType): readonly [Comparable, Comparable] {
  if (type === "number")
    return [typeof actual === "number" ? actual : numberOf(textOfValue(actual)), numberOf(value)];
  const number = jsonNumberOf(value);
  if (type === "unknown" && typeof actual === "number" && number !== undefined) return [actual, number];
  return [textOfValue(actual), value];
}

/** Texts are ordered by their UTF-16 code units, as JSONata orders them. */
function isOrdered<Value extends string | number>(
  one: Value,
  operator: "=" | "<" | "<=" | ">" | ">=",
  other: Value,
): boolean {
  switch (operator) {
    case "=":
      return one === other;
    case "<":
      return one < other;
    case "<=":
      return one <= other;
    case ">":
      return one > other;
    case ">=":
      return one >= other;
  }
}
