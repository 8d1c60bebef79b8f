import type { SourceProblem } from "../model/text.ts";
import { createLineIndex } from "./line-index.ts";
import type { SourceText } from "./source-text.ts";

/** A problem at an offset of the text, with its line and column. */
export function locate(
  text: SourceText,
  offset: number,
  { message, advice }: { readonly message: string; readonly advice: string },
): SourceProblem {
  const inside = Math.min(Math.max(offset, 0), text.length);
  return { message, advice, offset: inside, position: createLineIndex(text).positionAt(inside) };
}
