import { createHash } from "node:crypto";
import type { DiskVersion } from "../../shared/host/host.ts";

/** By content, not by time: a time can stay the same over a change, and change without one. */
export function versionOf(bytes: Uint8Array): DiskVersion {
  return createHash("sha256").update(bytes).digest("hex");
}
