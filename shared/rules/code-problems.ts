import type { ResponseEntry } from "../model/operation.ts";
import { chooseFix } from "./fixes.ts";
import { isOutOfRange } from "./responses.ts";
import type { ResponseProblem } from "./rule.ts";

/** A response whose number lies outside 100-599 (RFC 9110 §15); undefined for any other. */
export function outOfRangeProblem({ key }: ResponseEntry): ResponseProblem | undefined {
  return isOutOfRange(key)
    ? {
        message: `${key} is not a status code. Codes run from 100 to 599.`,
        fixes: [chooseFix("Choose a code")],
      }
    : undefined;
}
