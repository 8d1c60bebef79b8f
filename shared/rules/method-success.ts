import { successCodesOf } from "../codes/usual-codes.ts";
import type { Operation } from "../model/operation.ts";
import { isListed } from "./coverage.ts";
import { addResponse } from "./fixes.ts";
import type { Problem } from "./rule.ts";

/**
 * That an operation of the method lists none of the codes with which the method succeeds.
 * @param additions the codes to offer, the most usual first
 */
export function missingSuccess(
  operation: Operation,
  method: string,
  additions: readonly string[],
): readonly Problem[] {
  const { responses } = operation;
  if (operation.method.toLowerCase() !== method || responses.length === 0) return [];
  if ((successCodesOf(method) ?? []).some((code) => isListed(responses, code))) return [];
  const listed = responses.map(({ key }) => key).join(", ");
  return [
    {
      message: `${method.toUpperCase()} usually succeeds with ${additions.join(" or ")}, but only ${listed} ${responses.length === 1 ? "is" : "are"} listed. Add the one that is sent.`,
      fixes: additions.flatMap((key) => addResponse(operation, key)),
    },
  ];
}
