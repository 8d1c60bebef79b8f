import type { LookAlike } from "../codes/status-code.ts";
import { findStatusCode } from "../codes/status-codes.ts";
import { exactCode, isRangeKey } from "../model/status-key.ts";

/** What to know of a code that no rule has anything to say about. */
export function adviceOn(key: string, method: string): string {
  const status = findStatusCode(exactCode(key) ?? Number.NaN);
  if (status !== undefined) {
    const other = lookAlikeOf(status.code, method);
    return other === undefined ? status.summary : `Not to be taken for ${other.code}. ${other.choose}`;
  }
  if (isRangeKey(key)) {
    const digits = key.replace("XX", "xx");
    return `${key} stands for every ${digits} code that has no entry of its own.`;
  }
  return key === "default"
    ? "The default stands for every code that has no entry of its own."
    : `${key} has no meaning of its own; its class is all that a client can go by.`;
}

/**
 * The code that this one is most often mistaken for, where the choice is a real one for an API and for the method.
 * @returns undefined when it has none, or only codes that the method has no use for or that proxies and the HTTP stack send
 */
export function lookAlikeOf(code: number, method: string): LookAlike | undefined {
  return findStatusCode(code)?.confusedWith.find((other) => {
    const { apiUse, methods } = findStatusCode(other.code) ?? {};
    const isChoice = apiUse === "core" || apiUse === "situational" || apiUse === "non-standard";
    return isChoice && !methods?.inapplicable.includes(method.toUpperCase());
  });
}
