import { findStatusCode } from "./status-codes.ts";

/** The methods that ask for no change, of those that APIs use (RFC 9110 §9.2.1, IANA's method registry). */
const SAFE: ReadonlySet<string> = new Set([
  "GET",
  "HEAD",
  "OPTIONS",
  "TRACE",
  "QUERY",
  "PROPFIND",
  "REPORT",
  "SEARCH",
]);

/** Whether the method asks for no change; in any case. */
export function isSafeMethod(method: string): boolean {
  return SAFE.has(method.toUpperCase());
}

/** Whether the code makes no sense in an answer to the method, in any case; false where nothing is known of the two. */
export function isInapplicable(code: number | undefined, method: string): boolean {
  const methods = code === undefined ? undefined : findStatusCode(code)?.methods;
  return methods?.inapplicable.includes(method.toUpperCase()) ?? false;
}
