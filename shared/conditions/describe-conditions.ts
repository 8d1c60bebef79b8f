import type { Condition, Operator } from "../model/condition.ts";
import { jsonNumberOf, numberOf } from "./compare.ts";
import { type CompleteCondition, completed, type TypeOf } from "./evaluate.ts";
import { namesOfField } from "./field-path.ts";
import { groupsOf } from "./grouping.ts";

const WORDS: Readonly<Record<Operator, string>> = {
  "=": "is",
  "!=": "is not",
  "<": "is less than",
  "<=": "is at most",
  ">": "is greater than",
  ">=": "is at least",
  contains: "contains",
  "starts-with": "starts with",
  "ends-with": "ends with",
  exists: "is there",
};

/** The operator in words: `starts with`. */
export function operatorInWords(operator: Operator): string {
  return WORDS[operator];
}

/** How the conditions are grouped, by their names: `(Rule 1 AND Rule 2) OR Rule 3`. */
export function summaryOf(conditions: readonly Condition[]): string {
  const groups = groupsOf(conditions);
  return groups
    .map((group) => {
      const text = group.map(({ name }) => name).join(" AND ");
      return groups.length > 1 && group.length > 1 ? `(${text})` : text;
    })
    .join(" OR ");
}

/** The conditions as the part of a sentence: `status starts with "SPECIFIED PERSON" and ends with "NOT FOUND"`. */
export function conditionsInWords(conditions: readonly Condition[], typeOf: TypeOf): string {
  const labels = labelsOf(conditions);
  const groups = groupsOf(conditions).map((group) => {
    let last: string | undefined;
    const parts = group.map((condition) => {
      const isSame = condition.field !== undefined && condition.field === last;
      // One that is not complete is told by its name, so that the next one has to name the field.
      last = completed(condition)?.field;
      return inWords(condition, isSame ? undefined : labels(condition.field), typeOf);
    });
    return parts.join(" and ");
  });
  return groups.join(groups.some((group) => group.includes(" and ")) ? ", or " : " or ");
}

/** Which response is sent when, as a sentence. */
export function sentenceOf(conditions: readonly Condition[], key: string, typeOf: TypeOf): string {
  return `If ${conditionsInWords(conditions, typeOf)} then send ${key}.`;
}

function inWords(condition: Condition, label: string | undefined, typeOf: TypeOf): string {
  const complete = completed(condition);
  if (complete === undefined) return `${condition.name} (which is not complete)`;
  const words = [label, WORDS[complete.operator], valueInWords(complete, typeOf)];
  return words.filter((word) => word !== undefined).join(" ");
}

/** The value of a condition as it is compared: a number by itself, a text in quotes; undefined where the operator takes none. */
export function valueInWords(condition: CompleteCondition, typeOf: TypeOf): string | undefined {
  const { field, operator, value } = condition;
  if (operator === "exists") return undefined;
  const type = typeOf(field);
  const number = type === "number" ? numberOf(value) : type === "unknown" ? jsonNumberOf(value) : undefined;
  return number === undefined ? `"${value}"` : value;
}

/** A field is called by its last name, unless another one has the same. */
function labelsOf(conditions: readonly Condition[]): (field: string | undefined) => string {
  const fields = new Set(conditions.flatMap(({ field }) => field ?? []));
  const lastName = (field: string): string => namesOfField(field).at(-1) || field;
  return (field = "") => {
    const label = lastName(field);
    const others = [...fields].filter((other) => other !== field && lastName(other) === label);
    return others.length > 0 ? field : label;
  };
}
