import { lineAt } from "./count-lines.ts";

// `shared` has no platform types; a page and Node both have these two.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => {
  readonly decode: (bytes: Uint8Array, options?: { readonly stream: boolean }) => string;
};
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array<ArrayBuffer> };

/** How a file's bytes stand for its text; the UTF-16 ones begin with a byte order mark, which alone tells them. */
export type TextEncoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be";

export type DecodedText =
  | {
      readonly ok: true;
      /** Without the byte order mark. */
      readonly text: string;
      readonly encoding: TextEncoding;
    }
  | {
      readonly ok: false;
      /** A sentence for people about the first byte that is no text, and what to do. */
      readonly message: string;
    };

/** A byte order mark. */
export const BOM = "\uFEFF";
const REPLACEMENT_FREE = { fatal: true, ignoreBOM: true } as const;

/** How many bytes are decoded in one step: a few milliseconds of work. */
const STEP = 1 << 21;

/**
 * The text of a file's bytes, in steps between which the caller may do something else. Bytes that stand for no text are told, never
 * replaced: the next save would change the file.
 * @param length bytes in a step
 */
export function* decodeInSteps(bytes: Uint8Array, name: string, length = STEP): Generator<void, DecodedText> {
  const label = labelOf(bytes);
  const decoder = new TextDecoder(label, REPLACEMENT_FREE);
  let text = "";
  try {
    for (let at = 0; at < bytes.length; at += length) {
      if (at > 0) yield;
      text += decoder.decode(bytes.subarray(at, at + length), { stream: at + length < bytes.length });
    }
  } catch {
    return { ok: false, message: messageOf(bytes, label, name) };
  }
  const hasBom = text.startsWith(BOM);
  const encoding = label === "utf-8" && hasBom ? "utf-8-bom" : label;
  return { ok: true, text: hasBom ? text.slice(1) : text, encoding };
}

/** The text of a file's bytes, as `decodeInSteps` gives it, in one step. */
export function decodeText(bytes: Uint8Array, name: string): DecodedText {
  const steps = decodeInSteps(bytes, name, bytes.length);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The bytes of a text: what `decodeText` of them gives back. A text with a lone surrogate has none (`loneSurrogateAt`), and in
 * `utf-8` none that begins with a byte order mark.
 */
export function encodeText(text: string, encoding: TextEncoding): Uint8Array<ArrayBuffer> {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-8-bom") return new TextEncoder().encode(BOM + text);
  const view = new DataView(new ArrayBuffer(2 + 2 * text.length));
  const isLittleEndian = encoding === "utf-16le";
  view.setUint16(0, 0xfeff, isLittleEndian);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + 2 * at, text.charCodeAt(at), isLittleEndian);
  return new Uint8Array(view.buffer);
}

/** Where a text holds half of a character, which no file can hold; undefined when it does not. */
export function loneSurrogateAt(text: string): number | undefined {
  return text.isWellFormed() ? undefined : text.search(/\p{Surrogate}/u);
}

function labelOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
}

function messageOf(bytes: Uint8Array, label: "utf-8" | "utf-16le" | "utf-16be", name: string): string {
  const at = label === "utf-8" ? invalidInUtf8(bytes) : invalidInUtf16(bytes, label === "utf-16le");
  const good = new TextDecoder(label, REPLACEMENT_FREE).decode(bytes.subarray(0, at));
  const line = lineAt(good, good.length);
  const byte = `0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
  const format = label === "utf-8" ? "UTF-8" : "UTF-16";
  return `${name} is not ${format} text: the byte ${byte} at offset ${at}, on line ${line}, stands for no character. Save it as UTF-8 in the editor it was written with, and open it again.`;
}

/** The offset at which the first broken sequence begins. */
function invalidInUtf8(bytes: Uint8Array): number {
  let at = 0;
  for (let length = 1; length > 0 && at < bytes.length; at += length) length = sequenceLength(bytes, at);
  return at;
}

/** How long the character at an offset is; 0 when there is none (Unicode, table 3-7: well-formed UTF-8 byte sequences). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const second = bytes[at + 1] ?? 0;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let next = 2; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** The offset of the first half of a pair without its other half, or of the odd byte at the end. */
function invalidInUtf16(bytes: Uint8Array, isLittleEndian: boolean): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isHalf = (at: number, first: number) =>
    at + 1 < bytes.length && (view.getUint16(at, isLittleEndian) & 0xfc00) === first;
  let at = 0;
  for (; at + 1 < bytes.length; at += 2) {
    if (isHalf(at, 0xdc00)) return at;
    if (!isHalf(at, 0xd800)) continue;
    if (!isHalf(at + 2, 0xdc00)) return at;
    at += 2;
  }
  return at;
}
