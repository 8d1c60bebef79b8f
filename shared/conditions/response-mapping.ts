import type { Operation } from "../model/operation.ts";
import { completed, type TypeOf } from "./evaluate.ts";
import { type SentResponse, sendingOrder } from "./sending-order.ts";
import { toJsonata } from "./to-jsonata.ts";

/** How z/OS Connect calls the file. */
export const MAPPING_FILE = "response_mapping.yaml";

/** The file by which z/OS Connect chooses a response. */
export interface ResponseMapping {
  readonly text: string;
  /** What it cannot say, or says as something that is never sent: sentences. */
  readonly losses: readonly string[];
}

/**
 * Writes which response of an operation is sent when, as z/OS Connect (OpenAPI 3) reads it: in the order in which the responses are
 * tried, conditions as JSONata, the default last.
 */
export function responseMapping(operation: Operation, typeOf: TypeOf): ResponseMapping {
  const all = sendingOrder(operation);
  const numbered = all.filter(({ response }) => /^[1-5]\d\d$/.test(response.key));
  const others = all.filter((one) => !numbered.includes(one));
  const losses = [
    ...others.map(
      ({ response: { key } }) => `${key} is left out: z/OS Connect sends numbers from 100 to 599.`,
    ),
    ...numbered.flatMap(lossesOf),
    ...(numbered.some(({ isDefault }) => isDefault)
      ? []
      : ["No response is the default: where no condition is true, z/OS Connect sends none of them."]),
  ];
  return { text: `---\nversion: 1\n${numbered.map((one) => entryOf(one, typeOf)).join("")}`, losses };
}

function lossesOf({ response: { key }, set, isDefault }: SentResponse): readonly string[] {
  if (isDefault) return set === undefined ? [] : [`The rules of ${key} are left out: it is the default.`];
  if (set === undefined) return [`${key} has no rules, so that it gets no condition and is never sent.`];
  return set.conditions
    .filter((condition) => completed(condition) === undefined)
    .map(({ name }) => `${name} of ${key} is not complete, and is written as false.`);
}

function entryOf({ response: { key }, set, isDefault }: SentResponse, typeOf: TypeOf): string {
  const condition = isDefault ? "true" : set && JSON.stringify(toJsonata(set.conditions, typeOf));
  const line = condition === undefined ? "" : `  condition: ${condition}\n`;
  return `response_${key}.yaml:\n${line}  httpStatusCode: ${key}\n`;
}
