import { exactCode, isRangeKey, type StatusClass, statusClass } from "../model/status-key.ts";
import { classLabels } from "./class-labels.ts";
import { codes1xx } from "./codes-1xx.ts";
import { codes2xx } from "./codes-2xx.ts";
import { codes3xx } from "./codes-3xx.ts";
import { codes4xx } from "./codes-4xx.ts";
import { codes5xx } from "./codes-5xx.ts";
import type { StatusCode } from "./status-code.ts";

/** All known codes in ascending order: the 64 entries of the registry of 2025-09-15, and the toolkit's 550. */
export const statusCodes: readonly StatusCode[] = [
  ...codes1xx,
  ...codes2xx,
  ...codes3xx,
  ...codes4xx,
  ...codes5xx,
];

const byCode: ReadonlyMap<number, StatusCode> = new Map(statusCodes.map((status) => [status.code, status]));

/** What is known of a code, or undefined when it is neither registered nor the toolkit's own. */
export function findStatusCode(code: number): StatusCode | undefined {
  return byCode.get(code);
}

/** The known codes of a class, ascending. */
export function codesOfClass(wanted: StatusClass): readonly StatusCode[] {
  return statusCodes.filter((status) => status.class === wanted);
}

/**
 * A short text for a response key, to show beside it or to describe a new response with: the reason phrase of an exact code,
 * the class in words for a range, `Any other response` for `default`.
 * @returns undefined for codes without a usable phrase (306, 418, unknown ones) and for malformed keys
 */
export function phraseOf(key: string): string | undefined {
  if (key === "default") return "Any other response";
  const rangeClass = isRangeKey(key) ? statusClass(key) : undefined;
  if (rangeClass !== undefined) return classLabels[rangeClass];
  const status = findStatusCode(exactCode(key) ?? Number.NaN);
  return status === undefined || status.registry.status === "unused" ? undefined : status.phrase;
}
