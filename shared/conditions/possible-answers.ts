import { compares, type FieldType, jsonNumberOf, numberOf } from "./compare.ts";
import type { CompleteCondition } from "./evaluate.ts";
import type { JsonValue } from "./json-value.ts";

/** What is asked of a field: an operator and a value. */
export type Question = Pick<CompleteCondition, "operator" | "value">;

/** For each question about a field, whether it is answered with yes. */
export type Answers = readonly boolean[];

/** With more questions about parts of a text their combinations are not looked at. */
const MOST_PARTS = 8;
/** With more questions about one field nothing is told: nobody waits for a riddle. */
const MOST_QUESTIONS = 200;

/**
 * The ways in which questions about one field can be answered together: exact for `=`, `!=` and the ranges; of parts of texts some may
 * be listed in which no text answers, and none is left out.
 * @returns undefined when it cannot be told
 */
export function possibleAnswers(
  questions: readonly Question[],
  type: FieldType,
): readonly Answers[] | undefined {
  const parts = questions.filter(isAboutPart);
  const others = questions.filter((question) => !isAboutPart(question) && question.operator !== "exists");
  if (
    questions.length > MOST_QUESTIONS ||
    parts.length > MOST_PARTS ||
    (type === "unknown" && areMixed(others))
  )
    return undefined;
  const found = new Map<string, Answers>();
  const add = (answers: Answers): unknown => found.set(answers.join(), answers);
  const combined = type === "boolean" ? [] : combinations(parts);
  for (const value of valuesToTry(others, questions, type)) {
    const asked = (question: Question): boolean => compares(value, question.operator, question.value, type);
    add(questions.map(asked));
    const isOneOfMany =
      value !== undefined && !others.some((question) => compares(value, "=", question.value, type));
    if (!isOneOfMany) continue;
    // Others that lie between the same values may have any parts.
    for (const chosen of combined)
      add(questions.map((question) => (isAboutPart(question) ? chosen.has(question) : asked(question))));
  }
  return [...found.values()];
}

function isAboutPart({ operator }: Question): boolean {
  return operator === "contains" || operator === "starts-with" || operator === "ends-with";
}

/** Whether some ask for the order of numbers and some for that of texts: how the texts of numbers lie among those is not looked into. */
function areMixed(questions: readonly Question[]): boolean {
  const ranges = questions.filter(({ operator }) => operator !== "=" && operator !== "!=");
  const numbers = ranges.filter(({ value }) => jsonNumberOf(value) !== undefined);
  return numbers.length > 0 && numbers.length < ranges.length;
}

/** One value for each place on, between and beside the values that are asked for; undefined stands for a field that is not there. */
function valuesToTry(
  compared: readonly Question[],
  questions: readonly Question[],
  type: FieldType,
): readonly (JsonValue | undefined)[] {
  if (type === "boolean") return [undefined, true, false];
  const toNumber = type === "number" ? numberOf : jsonNumberOf;
  const numbers = compared.flatMap(({ value }) => toNumber(value) ?? []).toSorted((a, b) => a - b);
  const between = numbers.map((number, index) => (number + (numbers[index + 1] ?? number + 2)) / 2);
  const ofNumbers = type === "string" ? [] : [(numbers[0] ?? 1) - 1, ...numbers, ...between];
  // Nothing lies between a text and the same with a NUL behind it.
  const ofTexts =
    type === "number" ? [] : ["", ...questions.flatMap(({ value }) => [value, `${value}\u0000`])];
  return [undefined, ...ofNumbers, ...ofTexts];
}

/** The sets of questions about parts of a text that can be answered with yes together, while the others are answered with no. */
function combinations(parts: readonly Question[]): readonly ReadonlySet<Question>[] {
  const sets: ReadonlySet<Question>[] = [];
  for (let bits = 0; bits < 2 ** parts.length; bits++) {
    const chosen = parts.filter((_, index) => bits & (1 << index));
    const others = parts.filter((_, index) => !(bits & (1 << index)));
    const isPossible =
      !chosen.some((one) => others.some((other) => implies(one, other))) &&
      !chosen.some((one) => chosen.some((other) => excludes(one, other)));
    if (isPossible) sets.push(new Set(chosen));
  }
  return sets;
}

/** Whether each text with one part has the other. */
function implies(one: Question, other: Question): boolean {
  if (other.operator === "contains") return one.value.includes(other.value);
  if (one.operator !== other.operator) return false;
  return one.operator === "starts-with" ? one.value.startsWith(other.value) : one.value.endsWith(other.value);
}

/** Whether no text has both parts: two beginnings, or two ends, one of which is not part of the other. */
function excludes(one: Question, other: Question): boolean {
  if (one.operator === "contains" || one.operator !== other.operator) return false;
  return !implies(one, other) && !implies(other, one);
}
