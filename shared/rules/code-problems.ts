import type { Operation, ResponseEntry } from "../model/operation.ts";
import { chooseFix, removeResponse } from "./fixes.ts";
import { classOf, isOutOfRange } from "./responses.ts";
import type { Problem } from "./rule.ts";

/** The responses whose number lies outside 100-599 (RFC 9110 §15). */
export function outOfRangeProblems({ responses }: Operation): readonly Problem[] {
  return responses
    .filter(({ key }) => isOutOfRange(key))
    .map((response) => ({
      response,
      message: `${response.key} is not a status code. Codes run from 100 to 599.`,
      fixes: [chooseFix("Choose a code")],
    }));
}

/** The interim responses (RFC 9110 §15.2), each told with the message that is made for it; none where it makes none. */
export function interimProblems(
  operation: Operation,
  messageOf: (response: ResponseEntry) => string | undefined,
): readonly Problem[] {
  return operation.responses.flatMap((response) => {
    const message = classOf(response) === "1xx" ? messageOf(response) : undefined;
    return message === undefined ? [] : [{ response, message, fixes: removeResponse(operation, response) }];
  });
}
