import type { TextRange } from "./text.ts";

/** How a condition compares a field of the service's response with its value, as `x-response-rules` writes it. */
export const OPERATORS = [
  "=",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "contains",
  "starts-with",
  "ends-with",
  "exists",
] as const;

export type Operator = (typeof OPERATORS)[number];

/** How a condition is joined with the next one; AND binds before OR. */
export type Join = "and" | "or";

/** One of the rules that decide whether a response is sent: a row of the window, an item of `x-response-rules`. */
export interface Condition {
  /** As it is called: `Rule 1`, counted from 1, unless it has a name. */
  readonly name: string;
  /** Where the value lies in the service's response: names parted by slashes, `response/status` (`field-path.ts`). */
  readonly field: string | undefined;
  /** As written; one that is none of `OPERATORS` cannot be evaluated. */
  readonly operator: string | undefined;
  /** What to compare with, as text: `13` whether it is written as a number or as a text. `exists` needs none. */
  readonly value: string | undefined;
  /** undefined: as `and` where another condition follows. */
  readonly join: Join | undefined;
}

/** A condition that is written in a document. */
export interface WrittenCondition extends Condition {
  /** JSON pointer of the item, e.g. `/paths/~1pets/get/x-response-rules/404/0`. */
  readonly pointer: string;
  /** Counted as in the operation. */
  readonly range: TextRange;
}

/** The conditions of one response, an entry of `x-response-rules`. */
export interface ConditionSet {
  /** The key of the response. */
  readonly key: string;
  readonly conditions: readonly WrittenCondition[];
  readonly pointer: string;
  /** Its key, counted as in the operation. */
  readonly keyRange: TextRange;
}

/** Which response of an operation is sent when: `x-response-rules`, `x-default-response` and `x-service-response`. */
export interface Sending {
  /** In document order. */
  readonly sets: readonly ConditionSet[];
  /** The key of the response that is sent when no other is; undefined when none is named. */
  readonly defaultKey: string | undefined;
  /** Where `x-default-response` stands, counted as in the operation. */
  readonly defaultRange: TextRange | undefined;
  /** Whether the service's response is described (`x-service-response`). */
  readonly hasServiceResponse: boolean;
}
