/** A well-formed key of a Responses Object: an exact code `100`-`599`, a range `1XX`-`5XX`, or `default`. */
export type StatusKey = string & { readonly __brand: "StatusKey" };

/** The class of a status code by its first digit (RFC 9110 §15). */
export type StatusClass = "1xx" | "2xx" | "3xx" | "4xx" | "5xx";

const CLASSES: readonly StatusClass[] = ["1xx", "2xx", "3xx", "4xx", "5xx"];
const STATUS_KEY = /^(?:[1-5]\d\d|[1-5]XX|default)$/;

/**
 * Reads a key of a Responses Object.
 * @returns the branded key, or undefined when it is malformed or its number lies outside 100-599
 * @see OpenAPI 3.2.0, Responses Object, patterned fields; RFC 9110 §15
 */
export function parseStatusKey(text: string): StatusKey | undefined {
  return isStatusKey(text) ? text : undefined;
}

/** Whether the text is an exact code `100`-`599`, a range `1XX`-`5XX`, or `default`. */
export function isStatusKey(text: string): text is StatusKey {
  return STATUS_KEY.test(text);
}

/** Whether the key is a range such as `4XX` (OpenAPI 3.x only). */
export function isRangeKey(text: string): boolean {
  return /^[1-5]XX$/.test(text);
}

/** The number of an exact code, or undefined for ranges, `default` and malformed keys. Takes three digits, 000-999. */
export function exactCode(text: string): number | undefined {
  return /^\d{3}$/.test(text) ? Number(text) : undefined;
}

/** The class of an exact code or a range; undefined for `default` and for numbers outside 100-599. */
export function statusClass(text: string): StatusClass | undefined {
  return isStatusKey(text) ? CLASSES[Number(text[0]) - 1] : undefined;
}
