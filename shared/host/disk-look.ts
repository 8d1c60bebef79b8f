import type { DiskState, DiskVersion } from "./host.ts";
import { MAX_DOCUMENT_BYTES } from "./limits.ts";

/** Looks at a file on the disk. */
export type DiskLook = () => Promise<DiskState>;

/** What a shell tells of a file without reading it. */
export interface FileGlance {
  /** Another one when the file was written, or replaced by another, unless that was too quick for the disk's clock. */
  readonly stamp: string;
  /** In bytes. */
  readonly size: number;
  /** When it was written last, in milliseconds since 1970. */
  readonly modified: number;
  /** Reads the file. */
  readonly version: () => Promise<DiskVersion>;
}

/** In milliseconds; the coarsest clock of a disk counts in two seconds (FAT): what was written so lately may be written again without a sign. */
const CLOCK_STEP = 2_000;

interface DiskLookOptions {
  /** undefined where the file is none that could be read. */
  readonly glance: () => Promise<FileGlance | undefined>;
  /** Whether an error of `glance` means that there is no such file. */
  readonly isAbsence: (error: unknown) => boolean;
  /** In milliseconds since 1970. */
  readonly now: () => number;
}

/** Looks at a file again and again, and reads it only when it seems to be another one than at the last look. */
export function createDiskLook({ glance, isAbsence, now }: DiskLookOptions): DiskLook {
  let seen: { readonly stamp: string; readonly version: DiskVersion } | undefined;
  return async () => {
    try {
      const file = await glance();
      if (file === undefined || file.size > MAX_DOCUMENT_BYTES) return { status: "unknown" };
      if (seen?.stamp === file.stamp) return { status: "there", version: seen.version };
      const version = await file.version();
      seen = now() - file.modified > CLOCK_STEP ? { stamp: file.stamp, version } : undefined;
      return { status: "there", version };
    } catch (error) {
      return { status: isAbsence(error) ? "gone" : "unknown" };
    }
  };
}
