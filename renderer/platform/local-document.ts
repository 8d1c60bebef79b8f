import type { SaveResult } from "../../shared/host/host.ts";
import { MAX_DOCUMENT_BYTES } from "../../shared/host/limits.ts";

/** A document that was chosen in the page; without a handle it can be saved only to a place that is asked for. */
export interface LocalDocument {
  readonly name: string;
  readonly hasBom: boolean;
  readonly target: FileTarget | undefined;
}

export interface FileTarget {
  readonly handle: FileSystemFileHandle;
  /** What the file looked like when it was last read or written here. */
  readonly lastModified: number;
  readonly size: number;
}

export type ReadText =
  | { readonly ok: true; readonly text: string; readonly hasBom: boolean }
  | { readonly ok: false; readonly message: string };

/** The text of a file, byte for byte what UTF-8 says; `File.text()` would replace invalid bytes silently. */
export async function readText(file: File): Promise<ReadText> {
  if (file.size > MAX_DOCUMENT_BYTES) {
    return { ok: false, message: `${file.name} is larger than 100 MB, the most that can be opened.` };
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
    const hasBom = text.startsWith("\uFEFF");
    return { ok: true, text: hasBom ? text.slice(1) : text, hasBom };
  } catch (error) {
    return error instanceof TypeError
      ? { ok: false, message: `${file.name} is not UTF-8 text. Convert it to UTF-8 and open it again.` }
      : { ok: false, message: `${file.name} cannot be read. Check that it is still there and may be read.` };
  }
}

export function encode(text: string, hasBom: boolean): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(hasBom ? `\uFEFF${text}` : text);
}

export async function targetOf(handle: FileSystemFileHandle): Promise<FileTarget> {
  const { lastModified, size } = await handle.getFile();
  return { handle, lastModified, size };
}

export async function isChangedOnDisk(target: FileTarget): Promise<boolean> {
  try {
    const { lastModified, size } = await target.handle.getFile();
    return lastModified !== target.lastModified || size !== target.size;
  } catch {
    // Gone, or not to be read any more: writing needs the person's word as well.
    return true;
  }
}

/** Writes through the browser, which fills a file of its own and puts it in place on `close`. */
export async function writeTo(
  handle: FileSystemFileHandle,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Extract<SaveResult, { status: "saved" | "failed" }>> {
  try {
    const stream = await handle.createWritable();
    await stream.write(bytes);
    await stream.close();
    return { status: "saved" };
  } catch (error) {
    return { status: "failed", message: messageOf(handle.name, error) };
  }
}

function messageOf(name: string, error: unknown): string {
  const kind = error instanceof DOMException ? error.name : "";
  if (kind === "NotAllowedError") {
    return `${name} was not saved, because the browser was not permitted to write it. Save again and permit it.`;
  }
  if (kind === "QuotaExceededError") {
    return `${name} was not saved, because the disk is full. Make room and save again.`;
  }
  return `${name} was not saved. Check that its folder is still there, or save under another name.`;
}
