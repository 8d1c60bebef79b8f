import { searchCodes } from "../codes/search-codes.ts";
import { phraseOf } from "../codes/status-codes.ts";
import { isRangeKey, isStatusKey, type StatusKey } from "../model/status-key.ts";
import { hasRanges } from "../model/versions.ts";
import { findProfile } from "./profiles.ts";
import type { RuleContext } from "./rule.ts";

/** What stands in the field "Response code" while the person types. */
export type CodeReading =
  | { readonly kind: "empty" }
  /** It may still become a code: the beginning of a number, or words that find codes. */
  | { readonly kind: "incomplete" }
  | { readonly kind: "code"; readonly key: StatusKey }
  /** A number that is no status code, as typed. */
  | { readonly kind: "out-of-range"; readonly number: string }
  /** A range or `default` where only numbers are taken. */
  | { readonly kind: "not-taken"; readonly key: StatusKey }
  | { readonly kind: "malformed" };

/** What the field takes beside numbers, by profile and version. */
export interface CodeField {
  readonly takesRanges: boolean;
  readonly takesDefault: boolean;
  /** What to do, as an imperative sentence. */
  readonly prompt: string;
}

/**
 * What the field "Response code" takes: numbers, and what the profile and the version take beside them.
 * @see OpenAPI 3.x and 2.0, Responses Object, patterned fields
 */
export function codeFieldOf({ profile, version }: RuleContext): CodeField {
  const { lowestCode, takesDefault, ...rest } = findProfile(profile);
  const takesRanges = rest.takesRanges && hasRanges(version);
  const numbers = `type a number from ${lowestCode} to 599`;
  const others = [takesRanges ? "a range such as 4XX" : [], takesDefault ? "default" : []].flat();
  const prompt =
    others.length === 0
      ? `Choose a response code or ${numbers}.`
      : `Choose a response code, or ${[numbers, ...others.slice(0, -1)].join(", ")}, or ${others.at(-1)}.`;
  return { takesRanges, takesDefault, prompt };
}

/** How the field shows a key: `404 - Not Found`; a key without a phrase stands alone. */
export function codeFieldText(key: string): string {
  const phrase = phraseOf(key);
  return phrase === undefined ? key : `${key} - ${phrase}`;
}

/**
 * Reads the text of the field: `404`, `404 - Not Found`, `404 Not Found`, `4xx` (read as `4XX`), `default`, or the beginning of
 * one of them.
 */
export function readCodeField(text: string, context: RuleContext): CodeReading {
  const typed = text.trim();
  if (typed === "") return { kind: "empty" };
  const field = codeFieldOf(context);
  const code = codeIn(typed);
  if (code !== undefined && isStatusKey(code)) {
    const isTaken = isRangeKey(code) ? field.takesRanges : code !== "default" || field.takesDefault;
    return { kind: isTaken ? "code" : "not-taken", key: code };
  }
  if (couldBecomeCode(typed, field)) return { kind: "incomplete" };
  if (code !== undefined && /^\d+$/.test(code)) return { kind: "out-of-range", number: code };
  return searchCodes(typed).length > 0 && !/\d/.test(typed) ? { kind: "incomplete" } : { kind: "malformed" };
}

/** The part before the phrase, in the spelling of OpenAPI. */
function codeIn(typed: string): string | undefined {
  const first = /^(-?\d+|[1-5]xx|default)(?:[\s\-–—]+[^\d]*)?$/i.exec(typed)?.[1];
  if (first === undefined) return undefined;
  return /^default$/i.test(first) ? "default" : first.toUpperCase();
}

function couldBecomeCode(typed: string, field: CodeField): boolean {
  if (/^[1-5]\d?$/.test(typed)) return true;
  if (field.takesRanges && /^[1-5]x$/i.test(typed)) return true;
  return field.takesDefault && "default".startsWith(typed.toLowerCase());
}
