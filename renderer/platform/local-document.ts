import { createDiskLook, type DiskLook } from "../../shared/host/disk-look.ts";
import type { DiskVersion, ExportResult } from "../../shared/host/host.ts";
import { MAX_DOCUMENT_BYTES } from "../../shared/host/limits.ts";
import { decodeInSteps, type TextEncoding } from "../../shared/host/text-encoding.ts";
import { nextTask } from "./next-task.ts";

/** A document that was chosen in the page; without a handle it can be saved only to a place that is asked for. */
export interface LocalDocument {
  readonly name: string;
  readonly encoding: TextEncoding;
  readonly handle: FileSystemFileHandle | undefined;
}

export type ReadFile =
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: TextEncoding;
      readonly version: DiskVersion;
    }
  | { readonly ok: false; readonly message: string };

/** The text of a file, byte for byte; `File.text()` would replace invalid bytes silently. */
export async function readFile(file: File): Promise<ReadFile> {
  if (file.size > MAX_DOCUMENT_BYTES) {
    return { ok: false, message: `${file.name} is larger than 100 MB, the most that can be opened.` };
  }
  const bytes = await bytesOf(file).catch(() => undefined);
  if (!bytes) {
    return {
      ok: false,
      message: `${file.name} cannot be read. Check that it is still there and may be read.`,
    };
  }
  const version = await versionOf(bytes);
  const steps = decodeInSteps(bytes, file.name);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.ok ? { ...step.value, version } : step.value;
    await nextTask();
  }
}

export async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

/** By content, not by time: a time can stay the same over a change, and change without one. */
export async function versionOf(bytes: Uint8Array<ArrayBuffer>): Promise<DiskVersion> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What the file of a handle holds; undefined when it is gone. Rejects when that cannot be told. */
export async function contentOf(handle: FileSystemFileHandle): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await bytesOf(await handle.getFile());
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** The look at the file of a handle. */
export function lookAtHandle(handle: FileSystemFileHandle): DiskLook {
  const glance = async () => {
    const file = await handle.getFile();
    const { size, lastModified: modified } = file;
    return {
      stamp: `${modified} ${size}`,
      size,
      modified,
      version: async () => versionOf(await bytesOf(file)),
    };
  };
  return createDiskLook({ glance, isAbsence, now: Date.now });
}

function isAbsence(error: unknown): boolean {
  return error instanceof DOMException && error.name === "NotFoundError";
}

/** Writes through the browser, which fills a file of its own and puts it in place on `close`. */
export async function writeTo(
  handle: FileSystemFileHandle,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ExportResult> {
  try {
    const stream = await handle.createWritable();
    await stream.write(bytes);
    await stream.close();
    return { status: "saved" };
  } catch (error) {
    return { status: "failed", message: saveMessage(handle.name, error) };
  }
}

export function saveMessage(name: string, error: unknown): string {
  const kind = error instanceof DOMException ? error.name : "";
  if (kind === "NotAllowedError") {
    return `${name} was not saved, because the browser was not permitted to write it. ${kept} Save again and permit it.`;
  }
  if (kind === "QuotaExceededError") {
    return `${name} was not saved, because the disk is full. ${kept} Make room and save again.`;
  }
  if (kind === "NoModificationAllowedError") {
    return `${name} was not saved, because another page or program is using it. ${kept} Close it there and save again.`;
  }
  return `${name} was not saved. ${kept} Check that its folder is still there, or save under another name.`;
}

const kept = "Nothing is lost: your changes are still in the window.";
