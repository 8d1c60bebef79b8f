import type { TextEdit } from "../model/text.ts";
import { applyEdits } from "../source/apply-edits.ts";
import { findCommonLines } from "../source/common-lines.ts";
import { changedLines, differentLines } from "./changed-lines.ts";
import { lineAt } from "./count-lines.ts";
import type { LineCounts } from "./host.ts";
import { BOM, decodeText, encodeText, loneSurrogateAt, type TextEncoding } from "./text-encoding.ts";

export interface SaveInput {
  /** Of the file, for messages. */
  readonly name: string;
  readonly text: string;
  /** What the file holds now; undefined when there is none. */
  readonly before: Uint8Array | undefined;
  /** The edits that lead from `before` to `text`; undefined when the person agreed to write over whatever is there. */
  readonly edits: readonly TextEdit[] | undefined;
  /** Of the document, for when `before` does not tell. */
  readonly encoding: TextEncoding;
}

export type PreparedSave =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly encoding: TextEncoding;
      readonly lines: LineCounts;
    }
  | { readonly ok: false; readonly message: string };

/**
 * What a save writes, in the encoding that the file has, and what it changes there.
 * @returns a sentence instead when the text differs from the file anywhere but in the person's own edits, or cannot be written
 */
export function prepareSave({ name, text, before, edits, encoding }: SaveInput): PreparedSave {
  const half = loneSurrogateAt(text);
  if (half !== undefined) {
    const message = `${name} was not saved, because line ${lineAt(text, half)} holds half of a character, which no file can hold. Remove it and save again.`;
    return { ok: false, message };
  }
  const decoded = before && decodeText(before, name);
  const old = decoded?.ok ? decoded : undefined;
  const kept = edits === undefined ? encoding : (old?.encoding ?? encoding);
  if (kept === "utf-8" && text.startsWith(BOM)) {
    const message = `${name} was not saved, because its text begins with an invisible character, a byte order mark, which the next reader would take for a sign of the encoding. Remove the first character and save again.`;
    return { ok: false, message };
  }
  if (edits === undefined) {
    const lines = differentLines(old?.text ?? "", text);
    return { ok: true, bytes: encodeText(text, kept), encoding: kept, lines };
  }
  const base = old?.text ?? "";
  const expected = applied(base, edits);
  if (expected !== text) {
    const line = lineAt(text, findCommonLines(expected ?? base, text).start);
    const message = `${name} was not saved, because line ${line} would have changed without an edit of yours. The file is as it was. Save under another name to keep your work, and report this fault.`;
    return { ok: false, message };
  }
  return { ok: true, bytes: encodeText(text, kept), encoding: kept, lines: changedLines(base, edits) };
}

/** undefined when the edits do not fit the text. */
function applied(text: string, edits: readonly TextEdit[]): string | undefined {
  try {
    return applyEdits(text, edits);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
