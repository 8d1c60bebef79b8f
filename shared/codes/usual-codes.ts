import { statusCodes } from "./status-codes.ts";

const ERRORS: readonly number[] = [400, 401, 403, 404, 409, 422, 429, 500, 503];

/** The codes that an operation of each method usually lists, the most usual first. */
const USUAL: Readonly<Record<string, readonly number[]>> = {
  get: [200, 404, 400, 401, 403, 500, 304, 429, 503],
  head: [200, 404, 400, 401, 403, 500, 304, 429, 503],
  query: [200, 400, 401, 403, 404, 415, 422, 500, 429, 503],
  post: [201, 400, 401, 403, 409, 500, 404, 422, 202, 200, 415, 429, 503],
  put: [200, 400, 401, 403, 404, 409, 500, 201, 204, 412, 422, 415, 429, 503],
  patch: [200, 400, 401, 403, 404, 409, 500, 204, 412, 422, 415, 429, 503],
  delete: [204, 404, 401, 403, 400, 409, 500, 202, 200, 429, 503],
  options: [200, 204, 400, 500],
};

/**
 * The usual success code of a method: 201 for POST, 204 for DELETE, else 200.
 * @param method in any case
 * @see RFC 9110 §9.3
 */
export function successCodeOf(method: string): string {
  return String(usualOf(method)[0] ?? 200);
}

/** The success codes of a method whose definition lists them. */
const SUCCESS: Readonly<Record<string, readonly number[]>> = {
  // 207 for several resources at once: RFC 4918 §9.6.1 has it for DELETE, and batches take it for the others.
  put: [200, 201, 202, 204, 207],
  delete: [200, 202, 204, 207],
  // PATCH may create what is not there (RFC 5789 §2).
  patch: [200, 201, 202, 204, 207],
};

/**
 * The codes with which a method succeeds, where its definition lists them.
 * @param method in any case
 * @see RFC 9110 §9.3.4, §9.3.5; RFC 5789 §2
 */
export function successCodesOf(method: string): readonly number[] | undefined {
  return SUCCESS[method.toLowerCase()];
}

/**
 * The code that the next response of an operation most probably has: the first of the method's usual codes that is not in
 * use, else the first of all codes from 200 that is not.
 * @param method in any case
 * @param used the keys of the operation's responses
 */
export function nextUsualCode(method: string, used: readonly string[]): string {
  const rest = statusCodes.filter(
    ({ code, registry, apiUse }) =>
      code >= 200 && registry.status === "registered" && (apiUse === "core" || apiUse === "situational"),
  );
  const candidates = [...usualOf(method), ...rest.map(({ code }) => code)];
  return String(candidates.find((code) => !used.includes(String(code))) ?? "default");
}

function usualOf(method: string): readonly number[] {
  return USUAL[method.toLowerCase()] ?? [200, ...ERRORS];
}
