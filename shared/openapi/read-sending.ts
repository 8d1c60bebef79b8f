import type { ConditionSet, Join, Sending, WrittenCondition } from "../model/condition.ts";
import type { SourceMap, SourceNode } from "../source/tree.ts";
import { asMap, entriesOf, fieldOf, findField, itemsOf, textOf } from "./fields.ts";
import { escapePointer } from "./pointer.ts";
import type { OperationContext } from "./read-context.ts";

/** The conditions of an operation's responses, by response key. */
export const RULES_FIELD = "x-response-rules";
/** The key of the response that is sent when no condition holds. */
export const DEFAULT_FIELD = "x-default-response";
/** The schema of the service's response. */
export const SERVICE_FIELD = "x-service-response";

/** Which response of an operation is sent when; undefined when it says nothing of that. */
export function readSending(
  context: OperationContext,
  operation: SourceMap | undefined,
  pointer: string,
): Sending | undefined {
  const rules = fieldOf(operation, RULES_FIELD);
  const usual = findField(operation, DEFAULT_FIELD);
  const service = fieldOf(operation, SERVICE_FIELD);
  if (rules === undefined && usual === undefined && service === undefined) return undefined;
  const defaultKey = usual && (textOf(usual.value) ?? "");
  context.counter.countTexts([defaultKey]);
  return {
    sets: readSets(context, rules, `${pointer}/${RULES_FIELD}`),
    defaultKey,
    defaultRange: usual && context.rangeOf(usual.key),
    hasServiceResponse: service !== undefined,
  };
}

function readSets(
  context: OperationContext,
  rules: SourceNode | undefined,
  pointer: string,
): readonly ConditionSet[] {
  const map = asMap(rules);
  const entries = map ? entriesOf(map) : [];
  context.counter.count(entries.length);
  return entries.map(({ name, key, value }) => {
    const at = `${pointer}/${escapePointer(name)}`;
    const items = itemsOf(value);
    context.counter.count(items.length);
    return {
      key: name,
      conditions: items.map((item, index) => readCondition(context, item, index, at)),
      pointer: at,
      keyRange: context.rangeOf(key),
    };
  });
}

function readCondition(
  { counter, rangeOf }: OperationContext,
  item: SourceNode,
  index: number,
  pointer: string,
): WrittenCondition {
  const map = asMap(item);
  // What is blank was not filled in.
  const textIn = (name: string): string | undefined => textOf(fieldOf(map, name)) || undefined;
  const [name, field, operator, value] = ["name", "field", "operator", "value"].map(textIn);
  counter.countTexts([name, field, operator, value]);
  return {
    name: name ?? `Rule ${index + 1}`,
    field,
    operator,
    value,
    join: joinOf(textIn("join")),
    pointer: `${pointer}/${index}`,
    range: rangeOf(item),
  };
}

function joinOf(text: string | undefined): Join | undefined {
  const word = text?.toLowerCase();
  return word === "and" || word === "or" ? word : undefined;
}
