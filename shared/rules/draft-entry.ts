import type { Condition, ConditionSet, Sending } from "../model/condition.ts";
import type { Operation, ResponseEntry } from "../model/operation.ts";
import { parseStatusKey } from "../model/status-key.ts";
import { lookAt } from "../openapi/look-at.ts";
import { RULES_FIELD } from "../openapi/read-sending.ts";
import type { Entry, EntryMode } from "./judge-entry.ts";
import { isWithoutRules } from "./rules-before.ts";

/** The operation as it would be after OK. */
export function draftOf({ document, operation, mode, description, conditions }: Entry, key: string) {
  const others = operation.responses.filter((entry) => mode.kind !== "edit" || entry !== mode.target);
  const base = mode.kind === "add" ? newEntry : mode.kind === "edit" ? mode.target : mode.source;
  const entry: ResponseEntry = {
    ...base,
    key,
    status: parseStatusKey(key),
    occurrence:
      mode.kind === "edit" && key === mode.target.key
        ? mode.target.occurrence
        : others.filter((other) => other.key === key).length,
    description: base.ref === undefined ? description : base.description,
    pointer: `${operation.pointer}/responses/${key}`,
  };
  const responses =
    mode.kind === "edit"
      ? operation.responses.map((other) => (other === mode.target ? entry : other))
      : [...operation.responses, entry];
  const look = lookAt(document, operation, {
    draft: entry,
    origin: mode.kind === "add" ? undefined : base,
  });
  const sending = isWithoutRules(mode, key)
    ? operation.sending
    : sendingWith(operation, keyLeft(operation, mode), key, conditions);
  return { entry, operation: { ...operation, responses, sending }, look };
}

/** A response that is in no text yet; its ranges mean nothing. */
const newEntry: ResponseEntry = {
  key: "",
  status: undefined,
  occurrence: 0,
  keyStyle: "single",
  ref: undefined,
  fields: [],
  description: undefined,
  headers: [],
  content: undefined,
  pointer: "",
  keyRange: { start: 0, end: 0 },
  range: { start: 0, end: 0 },
  descriptionRange: undefined,
  bodyField: undefined,
};

/** The key that no response has any more; of several with one key the others keep what is said of it. */
function keyLeft({ responses }: Operation, mode: EntryMode): string | undefined {
  if (mode.kind !== "edit") return undefined;
  const { key } = mode.target;
  return responses.some((other) => other !== mode.target && other.key === key) ? undefined : key;
}

/** A place in no text. */
const NOWHERE = { start: 0, end: 0 };

/** With the conditions of the response in place of those that it has; undefined where there is nothing to be said of any. */
function sendingWith(
  { sending, pointer }: Operation,
  replaced: string | undefined,
  key: string,
  conditions: readonly Condition[],
): Sending | undefined {
  if (sending === undefined && conditions.length === 0) return undefined;
  const at = `${pointer}/${RULES_FIELD}/${key}`;
  const set: ConditionSet = {
    key,
    conditions: conditions.map((one, index) => ({ ...one, pointer: `${at}/${index}`, range: NOWHERE })),
    pointer: at,
    keyRange: NOWHERE,
  };
  const others = (sending?.sets ?? []).filter((other) => other.key !== replaced && other.key !== key);
  const defaultKey = sending?.defaultKey === replaced && replaced !== undefined ? key : sending?.defaultKey;
  return {
    sets: conditions.length === 0 ? others : [...others, set],
    defaultKey,
    defaultRange: sending?.defaultRange,
    hasServiceResponse: sending?.hasServiceResponse ?? false,
  };
}
