import type { SourceText } from "./source-text.ts";

const LESS_THAN = 60;

/** Whether the characters of a plain scalar, from `start` to `end`, are those of a merge key: `<<`. */
export function isMergeKey(text: SourceText, start: number, end: number): boolean {
  return (
    end - start === 2 && text.charCodeAt(start) === LESS_THAN && text.charCodeAt(start + 1) === LESS_THAN
  );
}
