import { createDiskLook, type DiskLook } from "../../shared/host/disk-look.ts";
import { versionOf } from "./disk-version.ts";
import { errorCode } from "./error-code.ts";
import type { FileSystem } from "./ports.ts";

/** The look at the file of a path. */
export function lookAtPath(files: FileSystem, path: string): DiskLook {
  const glance = async () => {
    const { isFile, size, stamp, modified } = await files.info(path);
    return isFile
      ? { stamp, size, modified, version: async () => versionOf(await files.read(path)) }
      : undefined;
  };
  return createDiskLook({ glance, isAbsence, now: Date.now });
}

function isAbsence(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes(errorCode(error));
}
