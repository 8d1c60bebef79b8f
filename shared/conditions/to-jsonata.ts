import type { Condition } from "../model/condition.ts";
import { type FieldType, jsonNumberOf, numberOf } from "./compare.ts";
import { type CompleteCondition, completed, type TypeOf } from "./evaluate.ts";
import { namesOfField } from "./field-path.ts";
import { groupsOf } from "./grouping.ts";

/** What the service answered, as z/OS Connect names it. */
export const SERVICE_VARIABLE = "$zosAssetResponse";

/** Words of JSONata that are no names. */
const RESERVED = new Set(["and", "or", "in", "true", "false", "null", "function"]);

/**
 * The conditions of a response as a JSONata expression, which is true for the same answers of the service as `evaluate` says, where
 * those keep to its schema. A condition that is not complete is never true.
 * @returns undefined when there are no conditions
 * @see https://docs.jsonata.org/
 */
export function toJsonata(conditions: readonly Condition[], typeOf: TypeOf): string | undefined {
  const groups = groupsOf(conditions).map((group) => {
    const terms = group.map((condition) => termOf(condition, typeOf));
    return terms.length === 1 ? terms.join() : terms.map((term) => `(${term})`).join(" and ");
  });
  if (groups.length < 2) return groups[0];
  return groups.map((group) => `(${group})`).join(" or ");
}

function termOf(condition: Condition, typeOf: TypeOf): string {
  const complete = completed(condition);
  if (complete === undefined) return "false";
  const { field, operator } = complete;
  const path = pathOf(field);
  if (operator === "exists") return `$exists(${path})`;
  // `!=` of JSONata is false for a field that is not there.
  if (operator === "!=") return `$not(${comparison({ ...complete, operator: "=" }, path, typeOf(field))})`;
  return comparison(complete, path, typeOf(field));
}

/** The field as JSONata names it: `$zosAssetResponse.message."OUT-MESSAGE"`. */
export function pathOf(field: string): string {
  const names = namesOfField(field).map((name) =>
    /^[A-Za-z_]\w*$/.test(name) && !RESERVED.has(name) ? name : JSON.stringify(name),
  );
  return [SERVICE_VARIABLE, ...names].join(".");
}

/** Of JSONata `$contains`, `$substring` and `<` end with an error for a value of another type, and `=` is false. */
function comparison({ operator, value }: CompleteCondition, path: string, type: FieldType): string {
  const text = type === "string" ? path : `$string(${path})`;
  const literal = JSON.stringify(value);
  const length = [...value].length;
  switch (operator) {
    case "contains":
      return `$contains(${text}, ${literal})`;
    case "starts-with":
      return `$substring(${text}, 0, ${length}) = ${literal}`;
    case "ends-with":
      return `$substring(${text}, -${length}) = ${literal}`;
  }
  const asText = `${text} ${operator} ${literal}`;
  if (type === "number") {
    const number = numberOf(value);
    return number === undefined ? "false" : `${path} ${operator} ${number}`;
  }
  const number = type === "unknown" ? jsonNumberOf(value) : undefined;
  const isPlain = number === undefined || (operator === "=" && String(number) === value);
  return isPlain ? asText : `($type(${path}) = "number" ? ${path} ${operator} ${number} : ${asText})`;
}
