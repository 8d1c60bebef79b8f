import { areSameConditions } from "../../../shared/conditions/same-conditions.ts";
import type { Condition } from "../../../shared/model/condition.ts";
import type { Operation } from "../../../shared/model/operation.ts";
import type { NewField, SemanticEdit } from "../../../shared/model/semantic-edit.ts";
import { escapePointer } from "../../../shared/openapi/pointer.ts";
import { RULES_FIELD } from "../../../shared/openapi/read-sending.ts";
import type { EntryMode } from "../../../shared/rules/judge-entry.ts";
import { isWithoutRules } from "../../../shared/rules/rules-before.ts";
import type { DraftCondition, DraftRules } from "./use-rules.ts";

/**
 * What writes the rules of a response into the document, under the key that it has then, behind the edits of the response itself. Of a
 * list that is there only what changed is written, so that what else stands there stays.
 */
export function ruleEdits(
  operation: Operation,
  mode: EntryMode,
  key: string,
  { source, conditions: rules }: DraftRules,
): readonly SemanticEdit[] {
  if (isWithoutRules(mode, key)) return [];
  const sets = operation.sending?.sets ?? [];
  const field = `${operation.pointer}/${RULES_FIELD}`;
  const at = `${field}/${escapePointer(key)}`;
  const isWritten = sets.some((set) => set.key === key);
  const old = mode.kind === "edit" && isOnlyOne(operation, mode.target.key) ? mode.target.key : undefined;

  if (source && (source.key === key || (source.key === old && !isWritten))) {
    const written = source.conditions;
    if (areSameConditions(rules, written)) return [];
    return rules.length === 0
      ? [{ type: "remove-value", at: sets.length === 1 ? field : at }]
      : changesOfList(rules, written, at);
  }
  const left: SemanticEdit[] =
    source && source.key === old
      ? [{ type: "remove-value", at: `${field}/${escapePointer(source.key)}` }]
      : [];
  if (rules.length === 0) return left;
  const isFilled = sets.some((set) => set.key === key && set.conditions.length > 0);
  // What stands there without being rules is not written over: an item behind it is refused with a sentence.
  return isWritten && !isFilled
    ? [...rules.map((rule) => append(at, rule)), ...left]
    : [{ type: "set-value", at, value: { items: rules.map(fieldsOf) } }, ...left];
}

/** Then what is said of the key follows a rename. */
function isOnlyOne({ responses }: Operation, key: string): boolean {
  return responses.filter((response) => response.key === key).length === 1;
}

const NAMES = ["name", "field", "operator", "value", "join"] as const;

function append(at: string, rule: Condition): SemanticEdit {
  return { type: "append-item", at, value: fieldsOf(rule) };
}

function fieldsOf(rule: Condition): readonly NewField[] {
  return NAMES.flatMap((key) => (rule[key] === undefined ? [] : [{ key, value: rule[key] }]));
}

/** First what changes in the items that stay, then those behind them, then those that go, the last first. */
function changesOfList(
  rules: readonly DraftCondition[],
  written: readonly Condition[],
  at: string,
): readonly SemanticEdit[] {
  const kept = new Set(rules.map(({ from }) => from));
  const indices = [...written.keys()];
  const stay = indices.filter((index) => kept.has(index));
  const changed = rules.slice(0, stay.length).flatMap((rule, place) => {
    const index = stay[place] ?? place;
    const isLast = place === rules.length - 1;
    return changesOfItem(rule, { written, index, place, isLast }, `${at}/${index}`);
  });
  const added = rules.slice(stay.length).map((rule) => append(at, rule));
  const gone = indices.filter((index) => !kept.has(index)).toReversed();
  return [...changed, ...added, ...gone.map((index): SemanticEdit => removal(`${at}/${index}`))];
}

/** Where a rule is written now, and where it comes to stand. */
interface ItemPlace {
  readonly written: readonly Condition[];
  readonly index: number;
  readonly place: number;
  readonly isLast: boolean;
}

function changesOfItem(
  rule: Condition,
  { written, index, place, isLast }: ItemPlace,
  at: string,
): readonly SemanticEdit[] {
  const before = written[index];
  const wasLast = index === written.length - 1;
  // One without a name of its own is called by its place.
  const isRenumbered = index !== place && before?.name === `Rule ${index + 1}`;
  const isAlike = (name: (typeof NAMES)[number]): boolean => {
    if (name === "name" && isRenumbered) return false;
    // The join of the last one joins nothing, and one that is missing is AND.
    if (name === "join" && isLast && wasLast) return true;
    if (name === "join" && !isLast && !wasLast) return rule.join === (before?.join ?? "and");
    return rule[name] === before?.[name];
  };
  return NAMES.filter((name) => !isAlike(name)).map((name): SemanticEdit => {
    const value = rule[name];
    return value === undefined ? removal(`${at}/${name}`) : { type: "set-value", at: `${at}/${name}`, value };
  });
}

function removal(at: string): SemanticEdit {
  return { type: "remove-value", at };
}
