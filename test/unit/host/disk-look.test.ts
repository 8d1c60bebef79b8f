import { expect, it } from "vitest";
import { createDiskLook, type FileGlance } from "../../../shared/host/disk-look.ts";
import { MAX_DOCUMENT_BYTES } from "../../../shared/host/limits.ts";

/** A file of which each reading is counted. */
function lookAt(file: Partial<FileGlance>, now: number) {
  const seen = { readings: 0 };
  const version = async () => `reading ${++seen.readings}`;
  const glance = async () => ({ stamp: "same", modified: 0, size: 1, version, ...file });
  return { look: createDiskLook({ glance, isAbsence: () => false, now: () => now }), seen };
}

it.each([
  ["once, when it was written longer ago than a disk's clock counts in", 2001, 1],
  ["again, when it may be written once more within the same step of that clock", 2000, 2],
])("a file is read %s", async (_when, now, readings) => {
  const { look, seen } = lookAt({}, now);
  await look();
  await look();
  expect(seen.readings).toBe(readings);
});

it("a file that is too large to be opened is not read", async () => {
  const { look, seen } = lookAt({ size: MAX_DOCUMENT_BYTES + 1 }, 0);
  expect(await look()).toEqual({ status: "unknown" });
  expect(seen.readings).toBe(0);
});
