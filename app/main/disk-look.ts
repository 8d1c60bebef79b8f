import type { DiskState, DiskVersion } from "../../shared/host/host.ts";
import { MAX_DOCUMENT_BYTES } from "../../shared/host/limits.ts";
import { versionOf } from "./disk-version.ts";
import { errorCode } from "./error-code.ts";
import type { FileSystem } from "./ports.ts";

export type DiskLook = () => Promise<DiskState>;

/** The coarsest clock of a disk counts in two seconds (FAT): what was written so lately may be written again without a sign. */
const CLOCK_STEP = 2_000;

/** Looks at a file again and again, and reads it only when it seems to be another one than at the last look. */
export function createDiskLook(files: FileSystem, path: string): DiskLook {
  let seen: { readonly stamp: string; readonly version: DiskVersion } | undefined;
  return async () => {
    try {
      const { isFile, size, stamp, modified } = await files.info(path);
      if (!isFile || size > MAX_DOCUMENT_BYTES) return { status: "unknown" };
      if (seen?.stamp === stamp) return { status: "there", version: seen.version };
      const version = versionOf(await files.read(path));
      seen = Date.now() - modified > CLOCK_STEP ? { stamp, version } : undefined;
      return { status: "there", version };
    } catch (error) {
      return { status: isAbsence(error) ? "gone" : "unknown" };
    }
  };
}

function isAbsence(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes(errorCode(error));
}
