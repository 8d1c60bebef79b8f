import type { Condition } from "../model/condition.ts";
import type { Operation } from "../model/operation.ts";
import { conditionsInWords } from "./describe-conditions.ts";
import { type Evaluated, evaluate, type TypeOf } from "./evaluate.ts";
import { groupsOf } from "./grouping.ts";
import type { JsonValue } from "./json-value.ts";
import { type SentResponse, sendingOrder } from "./sending-order.ts";

/** What became of one response for an answer of the service. */
export interface TriedResponse extends SentResponse {
  readonly evaluated: Evaluated;
  /** Whether it is the one that is sent. */
  readonly isSent: boolean;
}

/** Which response is sent for an answer of the service, and why. */
export interface Simulation {
  /** undefined: nothing is sent, as no conditions hold and no response is the default. */
  readonly sent: TriedResponse | undefined;
  /** All responses, in the order in which they are tried. */
  readonly tried: readonly TriedResponse[];
  /** A sentence. */
  readonly reason: string;
}

/** Which response of an operation is sent when the service answers this: the first whose conditions hold, else the default. */
export function simulate(operation: Operation, answer: JsonValue, typeOf: TypeOf): Simulation {
  let isOver = false;
  const tried = sendingOrder(operation).map((one): TriedResponse => {
    const evaluated = evaluate(one.set?.conditions ?? [], answer, typeOf);
    const isSent = !isOver && (one.isDefault || evaluated.matches);
    isOver ||= isSent;
    return { ...one, evaluated, isSent };
  });
  const sent = tried.find(({ isSent }) => isSent);
  return { sent, tried, reason: reasonOf(sent, tried, operation.sending?.defaultKey, typeOf) };
}

function reasonOf(
  sent: TriedResponse | undefined,
  tried: readonly TriedResponse[],
  defaultKey: string | undefined,
  typeOf: TypeOf,
): string {
  if (sent && !sent.isDefault)
    return `${sent.response.key} is sent, as ${conditionsInWords(holdingIn(sent.evaluated), typeOf)}.`;
  const others = tried.filter(({ set, isDefault }) => set !== undefined && !isDefault);
  const keys = others.map(({ response }) => response.key);
  const why = keys.length === 0 ? "no response has rules" : `the rules of ${listOf(keys)} do not match`;
  if (sent) return `${sent.response.key} is sent, the default, as ${why}.`;
  const missing = defaultKey
    ? `the default, ${defaultKey}, is not among the responses`
    : "no response is the default";
  return `Nothing is sent, as ${why} and ${missing}.`;
}

/** The conditions of the groups that hold: why the whole does. */
function holdingIn({ conditions }: Evaluated): readonly Condition[] {
  const matching = new Set(conditions.filter(({ matches }) => matches).map(({ condition }) => condition));
  const groups = groupsOf(conditions.map(({ condition }) => condition));
  return groups.filter((group) => group.every((condition) => matching.has(condition))).flat();
}

function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
