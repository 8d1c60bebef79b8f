import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";
import { errorCode } from "./error-code.ts";
import type { FileInfo, FileSystem } from "./ports.ts";

/** `private`: a file that is made new is for this user alone. */
export type NewFileAccess = "usual" | "private";

/**
 * Replaces a file's bytes as a whole: whatever goes wrong, the file holds either the old bytes or the new ones, and no temporary
 * file stays. Follows a symbolic link to the file it names and keeps that file's permissions. Throws the system's error.
 */
export async function writeAtomically(
  files: FileSystem,
  path: string,
  bytes: Uint8Array,
  newFileAccess: NewFileAccess = "usual",
): Promise<void> {
  const before = await infoOf(files, path);
  if (before && !before.isFile) throw Object.assign(new Error("not a file"), { code: "EISDIR" });
  // A rename needs only the folder's permission; a file that is marked read-only stays as it is nevertheless.
  if (before) await files.checkWritable(path);
  const target = before ? await files.resolve(path) : path;
  // In the same folder, because a rename is atomic only within one file system; short, because names have a limit.
  const temporary = join(dirname(target), `.${randomUUID()}.tmp`);
  try {
    await files.create(temporary, bytes, before ?? newFileAccess);
    await files.rename(temporary, target);
  } catch (error) {
    await files.remove(temporary).catch(() => undefined);
    throw error;
  }
  // The new bytes are in place. Some platforms cannot sync a folder, and none of them loses the file for it.
  await files.syncFolder(dirname(target)).catch(() => undefined);
}

async function infoOf(files: FileSystem, path: string): Promise<FileInfo | undefined> {
  try {
    return await files.info(path);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}
