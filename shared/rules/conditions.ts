import { type FieldType, isOperator, numberOf } from "../conditions/compare.ts";
import { completed } from "../conditions/evaluate.ts";
import { operatorsFor } from "../conditions/operators-for.ts";
import { type FieldInSchema, findField, serviceSchema } from "../conditions/service-response.ts";
import {
  type Condition,
  type ConditionSet,
  OPERATORS,
  type Sending,
  type WrittenCondition,
} from "../model/condition.ts";
import type { Operation, ResponseEntry } from "../model/operation.ts";
import type { Look } from "../openapi/look.ts";
import { findResponse } from "./responses.ts";
import type { Problem } from "./rule.ts";

/** Where the toolkit's rules of responses are described. */
export const TOOLKIT = "Toolkit Add Response window, rules";

/** A condition that is written in a document, and what it is for. */
export interface JudgedCondition {
  readonly condition: WrittenCondition;
  readonly set: ConditionSet;
  /** undefined where the operation has no such response. */
  readonly response: ResponseEntry | undefined;
}

/** All conditions of an operation. */
export function conditionsOf({ responses }: Operation, { sets }: Sending): readonly JudgedCondition[] {
  return sets.flatMap((set) =>
    set.conditions.map((condition) => ({ condition, set, response: findResponse(responses, set.key) })),
  );
}

/** The place of a condition, to be spread into a problem; the response where there is one. */
export function placeOfCondition({
  condition,
  response,
}: JudgedCondition): Pick<Problem, "place" | "response"> {
  const { pointer, range } = condition;
  return { place: { pointer, range }, ...(response && { response }) };
}

/** The condition as the subject of a sentence: `Rule 1 of 404`. */
export function subjectOfCondition({ condition, set }: JudgedCondition): string {
  return `${condition.name} of ${set.key}`;
}

/** Looks up the fields that conditions name in the schema of the service's response, which many of them share. */
export function fieldsIn(look: Look, operation: Operation): (field: string) => FieldInSchema {
  const schema = serviceSchema(look, operation);
  return (field) => findField(look, schema, field);
}

/** What a condition lacks to be evaluated, as the end of a sentence; undefined when it lacks nothing. */
export function lackOf({ field, operator, value }: Condition): string | undefined {
  if (field === undefined) return "has no field";
  if (operator === undefined) return "has no operator";
  if (!isOperator(operator))
    return `has the operator ${quoted(operator)}, which is none of ${OPERATORS.join(" ")}`;
  return value === undefined && operator !== "exists" ? "has no value" : undefined;
}

/** What of a condition does not fit the type of its field, as the end of a sentence; undefined when it fits, or nothing is known. */
export function misfitOf(condition: WrittenCondition, found: FieldInSchema): string | undefined {
  const complete = completed(condition);
  if (complete === undefined || found.state !== "found" || complete.operator === "exists") return undefined;
  const { operator, value } = complete;
  if (found.isObject)
    return "the field is an object, which has no value to compare. Choose a field inside it";
  const { type } = found;
  if (!operatorsFor(type).includes(operator))
    return `the operator ${operator} is not for a field that is ${NOUNS[type]}. Choose another one`;
  if (type === "number" && numberOf(value) === undefined)
    return `the field is a number and ${quoted(value)} is none. Compare with a number`;
  if (type === "boolean" && value !== "true" && value !== "false")
    return `the field is true or false and ${quoted(value)} is neither. Compare with one of them`;
  return undefined;
}

const NOUNS: Readonly<Record<FieldType, string>> = {
  number: "a number",
  string: "a text",
  boolean: "true or false",
  unknown: "of any type",
};

/** A value as a message shows it. */
export function quoted(value: string): string {
  return `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`;
}
