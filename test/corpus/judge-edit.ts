import type { Operation } from "../../shared/model/operation.ts";
import { exactCode } from "../../shared/model/status-key.ts";
import { shiftRange, type TextEdit } from "../../shared/model/text.ts";
import type { ApiDocument } from "../../shared/openapi/document.ts";

/**
 * Whether an insertion into an operation shows as added lines only in a line diff; in a map in brackets, or one on one line,
 * one line may change instead. Only the operation's own lines are compared: outside an insertion the bytes are the same.
 */
export function isCleanDiff(document: ApiDocument, { id, range }: Operation, edit: TextEdit): boolean {
  const text = document.text.toString();
  const operation = shiftRange(range, document.startOf(id));
  const start = text.lastIndexOf("\n", operation.start) + 1;
  const feed = text.indexOf("\n", Math.max(operation.end, edit.start));
  const end = feed === -1 ? text.length : feed;
  const before = text.slice(start, end).split(/\r?\n/);
  const after = (text.slice(start, edit.start) + edit.text + text.slice(edit.start, end)).split(/\r?\n/);
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  let below = 0;
  while (below < before.length - same && before.at(-1 - below) === after.at(-1 - below)) below++;
  const changed = before.length - same - below;
  if (changed === 0) return true;
  const line = before[same] ?? "";
  return changed === 1 && /[{}]/.test(line);
}

/**
 * The keys with a new one in its place: before the first greater code, range or word when they ascend, ranges behind all codes or
 * behind those of their class; else last.
 */
export function keysWith(keys: readonly string[], key: string): readonly string[] {
  const order = [false, true]
    .map((isByClass) => (text: string): number => {
      const range = isByClass ? Number(text[0]) * 100 + 99.5 : 1000;
      return exactCode(text) ?? (/^\dXX$/.test(text) ? range : 2000);
    })
    .find((rank) => keys.every((one, index) => index === 0 || rank(keys[index - 1] ?? "") <= rank(one)));
  const at = order ? keys.findIndex((one) => order(one) > order(key)) : -1;
  return at === -1 ? [...keys, key] : keys.toSpliced(at, 0, key);
}

/** Whether two ways to delete as many characters from a text lead to the same text. */
export function deletesTheSame(
  text: string,
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
): boolean {
  const start = Math.min(one.start, other.start);
  const end = Math.max(one.end, other.end);
  const without = (range: { readonly start: number; readonly end: number }): string =>
    text.slice(start, range.start) + text.slice(range.end, end);
  return without(one) === without(other);
}
