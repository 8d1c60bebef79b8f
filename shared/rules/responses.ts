import type { ResponseEntry } from "../model/operation.ts";
import {
  exactCode,
  isStatusKey,
  type StatusClass,
  type StatusKey,
  statusClass,
} from "../model/status-key.ts";
import type { TextRange } from "../model/text.ts";
import type { PartOutline, ResponseOutline } from "./response-outline.ts";

interface MeaningOfKey {
  readonly code: number | undefined;
  readonly class: StatusClass | undefined;
}

/** Rules ask for the code of each response a hundred times; there are five hundred well-formed keys and no more. */
const meanings = new Map<StatusKey, MeaningOfKey>();

function meaningOf(status: StatusKey): MeaningOfKey {
  const known = meanings.get(status);
  if (known) return known;
  const meaning = { code: exactCode(status), class: statusClass(status) };
  meanings.set(status, meaning);
  return meaning;
}

/** The number of a well-formed exact code in 100-599, or undefined. */
export function codeOf({ status }: Pick<ResponseOutline, "status">): number | undefined {
  return status === undefined ? undefined : meaningOf(status).code;
}

/** The key as it was meant: `4xx` as `4XX`, `Default` as `default`. */
export function meantKey(key: string): string {
  if (isStatusKey(key)) return key;
  const trimmed = key.trim();
  if (/^[1-5]xx$/i.test(trimmed)) return trimmed.toUpperCase();
  return /^default$/i.test(trimmed) ? "default" : trimmed;
}

/** The first response of each key, by the list that they are in. */
const firstByKey = new WeakMap<readonly ResponseEntry[], ReadonlyMap<string, ResponseEntry>>();

/** The first response with this very key. Kept by list, as rules and fixes ask for each response of a list that may be long. */
export function findResponse(responses: readonly ResponseEntry[], key: string): ResponseEntry | undefined {
  const known = firstByKey.get(responses) ?? new Map(responses.toReversed().map((one) => [one.key, one]));
  firstByKey.set(responses, known);
  return known.get(key);
}

/** The class of an exact code or range; a range in lower case counts as what it was meant to be. */
export function classOf({ key, status }: Pick<ResponseOutline, "key" | "status">): StatusClass | undefined {
  return status === undefined ? statusClass(meantKey(key)) : meaningOf(status).class;
}

/** Whether the set has a `default` entry. */
export function hasDefault(responses: readonly Pick<ResponseOutline, "key">[]): boolean {
  return responses.some(({ key }) => meantKey(key) === "default");
}

/** Whether everything about the response is known: it stands here, or its reference was followed. */
export function isKnown(response: Pick<ResponseOutline, "ref">): boolean {
  return response.ref === undefined || response.ref.state === "resolved";
}

/** Whether the response declares a body. */
export function hasContent(response: Pick<ResponseOutline, "content">): boolean {
  return response.content !== undefined && response.content.length > 0;
}

/** Whether the response declares a header, whatever the case of its name. */
export function hasHeader(response: Pick<ResponseOutline, "headers">, name: string): boolean {
  return response.headers.some((header) => header.name.toLowerCase() === name.toLowerCase());
}

/** Whether a response has links (3.x). */
export function hasLinks({ fields }: PartOutline): boolean {
  return fields.includes("links");
}

/** Whether there may be examples in the media types of a response, or of its headers (3.x). */
export function mayHoldExamples({ headers, content = [] }: PartOutline): boolean {
  return headers.length > 0 || content.some(({ hasExample }) => hasExample);
}

/** Whether the key is a number outside 100-599, which is no status code. */
export function isOutOfRange(key: string): boolean {
  return /^\d+$/.test(key) && (Number(key) < 100 || Number(key) > 599);
}

/** Where the body stands, to be spread into a problem; nothing for one that stands in a shared response. */
export function bodyPlace({ ref, bodyField }: ResponseEntry): {
  readonly range?: TextRange;
  readonly pointer?: string;
} {
  return ref !== undefined || bodyField?.range === undefined
    ? {}
    : { range: bodyField.range, pointer: `/${bodyField.name}` };
}

/** The response as the subject of a sentence about what stands in it. */
export function subjectOf({ key, ref }: ResponseEntry): string {
  return ref === undefined ? key : `The shared response ${ref.name}`;
}

/** The response as the subject of a sentence about what its code asks of it. */
export function subjectUnderCode({ key, ref }: ResponseEntry): string {
  return ref === undefined ? key : `The shared response ${ref.name}, used as ${key},`;
}
