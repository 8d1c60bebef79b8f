const BOM = "\uFEFF";

export interface DecodedText {
  /** Without the byte order mark. */
  readonly text: string;
  readonly hasBom: boolean;
}

/** The text of UTF-8 bytes; undefined when they are not UTF-8, because replacing them would change the file on the next save. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith(BOM) ? { text: text.slice(1), hasBom: true } : { text, hasBom: false };
  } catch {
    return undefined;
  }
}

export function encodeText({ text, hasBom }: DecodedText): Uint8Array {
  return new TextEncoder().encode(hasBom ? BOM + text : text);
}
