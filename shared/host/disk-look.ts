import type { DiskState, DiskVersion } from "./host.ts";

/** Looks at a file on the disk. */
export type DiskLook = () => Promise<DiskState>;

/** What a shell tells of a file without reading it. */
export interface FileGlance {
  /** Another one when the file was written, or replaced by another, unless that was too quick for the disk's clock. */
  readonly stamp: string;
  /** When it was written last, in milliseconds since 1970. */
  readonly modified: number;
  /** Reads the file. */
  readonly version: () => Promise<DiskVersion>;
}

/** In milliseconds; the coarsest clock of a disk counts in two seconds (FAT): what was written so lately may be written again without a sign. */
const CLOCK_STEP = 2_000;

/**
 * Looks at a file again and again, and reads it only when it seems to be another one than at the last look.
 * @param glance undefined where the file is none that could be read
 * @param isAbsence whether an error of `glance` means that there is no such file
 */
export function createDiskLook(
  glance: () => Promise<FileGlance | undefined>,
  isAbsence: (error: unknown) => boolean,
): DiskLook {
  let seen: { readonly stamp: string; readonly version: DiskVersion } | undefined;
  return async () => {
    try {
      const file = await glance();
      if (file === undefined) return { status: "unknown" };
      if (seen?.stamp === file.stamp) return { status: "there", version: seen.version };
      const version = await file.version();
      seen = Date.now() - file.modified > CLOCK_STEP ? { stamp: file.stamp, version } : undefined;
      return { status: "there", version };
    } catch (error) {
      return { status: isAbsence(error) ? "gone" : "unknown" };
    }
  };
}
