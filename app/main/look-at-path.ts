import { createDiskLook, type DiskLook } from "../../shared/host/disk-look.ts";
import { MAX_DOCUMENT_BYTES } from "../../shared/host/limits.ts";
import { versionOf } from "./disk-version.ts";
import { errorCode } from "./error-code.ts";
import type { FileSystem } from "./ports.ts";

/** The look at the file of a path. */
export function lookAtPath(files: FileSystem, path: string): DiskLook {
  return createDiskLook(async () => {
    const { isFile, size, stamp, modified } = await files.info(path);
    if (!isFile || size > MAX_DOCUMENT_BYTES) return undefined;
    return { stamp, modified, version: async () => versionOf(await files.read(path)) };
  }, isAbsence);
}

function isAbsence(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes(errorCode(error));
}
