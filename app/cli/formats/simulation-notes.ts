import { isOperator } from "../../../shared/conditions/compare.ts";
import { completed } from "../../../shared/conditions/evaluate.ts";
import { namesOfField } from "../../../shared/conditions/field-path.ts";
import { type JsonValue, valueAt } from "../../../shared/conditions/json-value.ts";
import { type ConditionSet, OPERATORS, type WrittenCondition } from "../../../shared/model/condition.ts";
import type { Operation } from "../../../shared/model/operation.ts";
import { shiftRange, type TextRange } from "../../../shared/model/text.ts";
import { createLineIndex } from "../../../shared/source/line-index.ts";
import { type Input, placeIn } from "../read-input.ts";

/** What may surprise in the outcome, as sentences: parts of the rules that count for nothing, and fields that cannot be there. */
export function notesOn(
  { file, document }: Input,
  operation: Operation,
  sample: JsonValue,
): readonly string[] {
  const lines = createLineIndex(document.text);
  const start = document.startOf(operation.id);
  const at = (range: TextRange): string => placeIn(file, lines.positionAt(shiftRange(range, start).start));
  const { sets = [], defaultKey, defaultRange } = operation.sending ?? {};
  const keys = new Set(operation.responses.map(({ key }) => key));
  const notes = [...notesOnSample(sample)];
  if (defaultRange !== undefined && !keys.has(defaultKey ?? "")) {
    notes.push(`${at(defaultRange)}: ${missingDefault(defaultKey)}`);
  }
  const used = new Set<string>();
  for (const set of sets) {
    for (const note of notesOnSet(set, used.has(set.key), keys)) notes.push(`${at(set.keyRange)}: ${note}`);
    if (used.has(set.key) || !keys.has(set.key)) continue;
    if (set.conditions.length > 0) used.add(set.key);
    for (const condition of set.conditions) {
      for (const note of notesOnCondition(condition, sample)) {
        notes.push(`${at(condition.range)}: ${condition.name} of ${set.key} ${note}`);
      }
    }
  }
  return notes;
}

function notesOnSample(sample: JsonValue): readonly string[] {
  if (typeof sample === "object" && sample !== null && !Array.isArray(sample)) return [];
  const kind = Array.isArray(sample) ? "a list" : sample === null ? "null" : `a ${typeof sample}`;
  return [
    `The sample is ${kind}, so that no field is found in it. Give the service's response as a JSON object.`,
  ];
}

function missingDefault(key: string | undefined): string {
  if (!key) return "x-default-response names no response. Give it the key of one, or remove it.";
  return `x-default-response names ${key}, which is not among the responses. Add that response, or name another.`;
}

function notesOnSet(
  { key, conditions }: ConditionSet,
  isRepeated: boolean,
  keys: ReadonlySet<string>,
): readonly string[] {
  if (!keys.has(key)) {
    return [
      `There are rules for ${key}, which is not among the responses. Add that response, or remove the rules.`,
    ];
  }
  if (isRepeated)
    return [`There are rules for ${key} again: only the first ones count. Put them in one list.`];
  if (conditions.length === 0)
    return [`There is no list of rules for ${key}. Write them as a list, or remove ${key} here.`];
  return [];
}

function notesOnCondition(condition: WrittenCondition, sample: JsonValue): readonly string[] {
  const { field, operator, value } = condition;
  if (completed(condition) === undefined) {
    const isUnknown = operator !== undefined && !isOperator(operator);
    const missing = [
      ...(field === undefined ? ["no field"] : []),
      ...(operator === undefined ? ["no operator"] : []),
      ...(value === undefined && operator !== "exists" ? ["no value"] : []),
    ];
    const what = [
      ...(missing.length > 0 ? [`has ${listOf(missing)}`] : []),
      ...(isUnknown ? [`has an operator that is not known, ${operator}`] : []),
    ];
    const todo = isUnknown ? `The operators are ${OPERATORS.join(", ")}.` : "Fill it in, or remove the rule.";
    return [`${what.join(" and ")}, so that it never matches. ${todo}`];
  }
  if (field === undefined || !liesInList(sample, field)) return [];
  return [
    `asks for ${field}, which lies in a list of the sample: fields in lists cannot be compared. Choose another field.`,
  ];
}

function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function liesInList(sample: JsonValue, field: string): boolean {
  const names = namesOfField(field);
  return names.some((_, index) => index > 0 && Array.isArray(valueAt(sample, names.slice(0, index))));
}
