import { areSameConditions } from "../../../shared/conditions/same-conditions.ts";
import { conditionsFor } from "../../../shared/conditions/sending-order.ts";
import type { Condition } from "../../../shared/model/condition.ts";
import type { Operation } from "../../../shared/model/operation.ts";
import type { NewField, SemanticEdit } from "../../../shared/model/semantic-edit.ts";
import { escapePointer } from "../../../shared/openapi/pointer.ts";
import { RULES_FIELD } from "../../../shared/openapi/read-sending.ts";

/**
 * What writes the rules of a response into the document, under the key that it has then. Where no rule was added or moved, only what
 * changed is written, so that what else stands there stays.
 * @param before the key that it has now; undefined of a new response
 */
export function ruleEdits(
  { sending, pointer }: Operation,
  before: string | undefined,
  key: string,
  rules: readonly Condition[],
): readonly SemanticEdit[] {
  const written = before === undefined ? [] : (conditionsFor(sending, before)?.conditions ?? []);
  if (areSameConditions(rules, written)) return [];
  const field = `${pointer}/${RULES_FIELD}`;
  const at = `${field}/${escapePointer(key)}`;
  if (rules.length === 0) {
    const isAll = sending?.sets.length === 1;
    return [{ type: "remove-value", at: isAll ? field : at }];
  }
  if (rules.length !== written.length)
    return [{ type: "set-value", at, value: { items: rules.map(fieldsOf) } }];
  return rules.flatMap((rule, index) => changesOf(rule, written[index], `${at}/${index}`));
}

const NAMES = ["name", "field", "operator", "value", "join"] as const;

function fieldsOf(rule: Condition): readonly NewField[] {
  return NAMES.flatMap((key) => (rule[key] === undefined ? [] : [{ key, value: rule[key] }]));
}

function changesOf(rule: Condition, written: Condition | undefined, at: string): readonly SemanticEdit[] {
  return NAMES.filter((name) => rule[name] !== written?.[name]).map((name): SemanticEdit => {
    const value = rule[name];
    return value === undefined
      ? { type: "remove-value", at: `${at}/${name}` }
      : { type: "set-value", at: `${at}/${name}`, value };
  });
}
