import type { Condition, Operator } from "../model/condition.ts";
import { compares, type FieldType, isOperator } from "./compare.ts";
import { namesOfField } from "./field-path.ts";
import { groupsOf } from "./grouping.ts";
import { type JsonValue, valueAt } from "./json-value.ts";

/** A condition that can be evaluated. */
export interface CompleteCondition extends Condition {
  readonly field: string;
  readonly operator: Operator;
  readonly value: string;
}

/** The condition if it has a field, an operator that is known, and a value where the operator needs one; else undefined. */
export function completed(condition: Condition): CompleteCondition | undefined {
  const { field, operator, value } = condition;
  if (field === undefined || !isOperator(operator)) return undefined;
  if (operator === "exists") return { ...condition, field, operator, value: value ?? "" };
  return value === undefined ? undefined : { ...condition, field, operator, value };
}

/** Tells the type of a field of the service's response. */
export type TypeOf = (field: string) => FieldType;

/** What became of one condition. */
export interface EvaluatedCondition {
  readonly condition: Condition;
  /** One that is not complete never matches. */
  readonly matches: boolean;
  /** The value of the field; undefined when it is not there, or the condition names none. */
  readonly actual: JsonValue | undefined;
}

/** What became of the conditions of a response. */
export interface Evaluated {
  /** False where there are none. */
  readonly matches: boolean;
  readonly conditions: readonly EvaluatedCondition[];
}

/** Evaluates the conditions of one response for one answer of the service. */
export function evaluate(conditions: readonly Condition[], answer: JsonValue, typeOf: TypeOf): Evaluated {
  const evaluated = conditions.map((condition) => evaluateOne(condition, answer, typeOf));
  const matching = new Set(evaluated.filter(({ matches }) => matches).map(({ condition }) => condition));
  const matches = groupsOf(conditions).some((group) => group.every((condition) => matching.has(condition)));
  return { matches, conditions: evaluated };
}

function evaluateOne(condition: Condition, answer: JsonValue, typeOf: TypeOf): EvaluatedCondition {
  const complete = completed(condition);
  const actual = condition.field === undefined ? undefined : valueAt(answer, namesOfField(condition.field));
  if (complete === undefined) return { condition, matches: false, actual };
  const { field, operator, value } = complete;
  return { condition, matches: compares(actual, operator, value, typeOf(field)), actual };
}
