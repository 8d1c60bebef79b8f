import { dirname } from "node:path";
import { errorCode } from "./error-code.ts";
import type { FileInfo, FileSystem } from "./ports.ts";
import { removeLeftBehind, temporaryBeside } from "./temporary-file.ts";

export interface WriteOptions {
  /** Of a file that is not there yet: as files have it here, or for this user alone. */
  readonly newFile?: "usual" | "private";
  /** Called when the new bytes are on the disk and the next step puts them in place; what it throws stops that. */
  readonly beforeReplacing?: () => Promise<void>;
}

/**
 * Replaces a file's bytes as a whole: whatever goes wrong, the file holds either the old bytes or the new ones, and no temporary
 * file stays; one that a killed process left is removed by the next save in its folder. Follows a symbolic link to the file it
 * names and keeps that file's permissions. Throws the system's error.
 */
export async function writeAtomically(
  files: FileSystem,
  path: string,
  bytes: Uint8Array,
  { newFile = "usual", beforeReplacing }: WriteOptions = {},
): Promise<void> {
  const before = await infoOf(files, path);
  if (before && !before.isFile) throw Object.assign(new Error("not a file"), { code: "EISDIR" });
  // A rename needs only the folder's permission; a file that is marked read-only stays as it is nevertheless.
  if (before) await files.checkWritable(path);
  const target = before ? await files.resolve(path) : path;
  // First, because what was left may be what fills the disk. Where it cannot be removed, it is in nobody's way.
  await removeLeftBehind(files, dirname(target)).catch(() => undefined);
  const temporary = temporaryBeside(target);
  try {
    await files.create(temporary, bytes, before ?? newFile);
    await beforeReplacing?.();
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
