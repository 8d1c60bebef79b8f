import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFileSystem } from "../../app/adapters/node/file-system.ts";
import { createDocuments } from "../../app/main/documents.ts";
import type { FileSystem } from "../../app/main/ports.ts";
import { type Faults, faultyFileSystem } from "../support/fake-ports.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { bundleProgram } from "./bundle-program.ts";

const before = "openapi: 3.0.3\n";
const after = "openapi: 3.1.0\n";
const edits = [{ start: 11, end: 14, text: "1.0" }];
const nothingLost = "Nothing is lost: your changes are still in the window.";

async function opened(files: FileSystem) {
  const folder = temporaryFolder();
  const path = join(folder, "api.yaml");
  writeFileSync(path, before);
  const documents = createDocuments(files);
  const result = await documents.open(path);
  if (!result.ok) throw new Error(result.message);
  const { id, version: base } = result.document;
  return { folder, path, documents, save: () => documents.save({ id, text: after, edits, base }) };
}

describe("a save that fails", () => {
  const cases: readonly [Faults, why: string, todo: string][] = [
    [{ create: "ENOSPC" }, "the disk is full", "Make room and save again."],
    [{ rename: "ENOSPC" }, "the disk is full", "Make room and save again."],
    [{ create: "EDQUOT" }, "your share of the disk is full", "Make room and save again."],
    [{ create: "EFBIG" }, "larger than its disk", "Save it on another disk."],
    [{ create: "EROFS" }, "its disk is read-only", "Save under another name."],
    [{ checkWritable: "EROFS" }, "its disk is read-only", "Save under another name."],
    [{ checkWritable: "EACCES" }, "may not be written", "Save under another name."],
    [{ create: "EACCES" }, "may not be written", "Save under another name."],
    [{ rename: "EPERM" }, "another program holds it", "Close it there"],
    [{ create: "ENOENT" }, "its folder is not there any more", "Save under another name."],
    [{ rename: "EBUSY" }, "another program is using it", "Close it there and save again."],
    [{ rename: "ETXTBSY" }, "another program is using it", "Close it there and save again."],
    [{ create: "EMFILE" }, "too many files are open", "Close other programs"],
    [{ create: "ENFILE" }, "too many files are open", "Close other programs"],
    [{ create: "ENAMETOOLONG" }, "its name is too long", "a shorter name"],
    [{ create: "EIO" }, "its disk does not work", "Save it on another disk."],
    [{ rename: "EXDEV" }, "the system says EXDEV", "Save under another name."],
  ];
  it.each(cases)(
    "with %o says so, keeps the old bytes and leaves no other file",
    async (faults, why, todo) => {
      const { folder, path, save } = await opened(faultyFileSystem(faults));
      const result = await save();
      expect(result.status === "failed" && result.message).toMatch(/^api\.yaml was not saved, because /);
      expect(result).toMatchObject({ message: expect.stringContaining(why) });
      expect(result).toMatchObject({ message: expect.stringContaining(nothingLost) });
      expect(result).toMatchObject({ message: expect.stringContaining(todo) });
      expect(readFileSync(path, "utf8")).toBe(before);
      expect(readdirSync(folder)).toEqual(["api.yaml"]);
    },
  );

  it("can be made again when the obstacle is gone", async () => {
    const faults: { create?: string } = { create: "ENOSPC" };
    const { path, save } = await opened(faultyFileSystem(faults));
    expect(await save()).toMatchObject({ status: "failed" });
    delete faults.create;
    expect(await save()).toMatchObject({ status: "saved" });
    expect(readFileSync(path, "utf8")).toBe(after);
  });

  it("is none when only the folder cannot be synced, or what was left there cannot be seen", async () => {
    for (const faults of [{ syncFolder: "EPERM" }, { list: "EACCES" }]) {
      const { path, save } = await opened(faultyFileSystem(faults));
      expect(await save()).toMatchObject({ status: "saved" });
      expect(readFileSync(path, "utf8")).toBe(after);
    }
  });

  it("tells a file that cannot be read from one that changed", async () => {
    const faults: { read?: string } = {};
    const { save } = await opened(faultyFileSystem(faults));
    faults.read = "EACCES";
    expect(await save()).toMatchObject({ status: "failed" });
  });
});

describe("the real system", () => {
  it("has no folder any more", async () => {
    const { folder, save, documents } = await opened(nodeFileSystem);
    rmSync(folder, { recursive: true });
    // The file is gone with its folder; that it cannot be brought back is told when that is tried.
    expect(await save()).toEqual({ status: "changed-on-disk" });
    expect(await documents.saveAt(join(folder, "api.yaml"), after, undefined)).toMatchObject({
      message: expect.stringContaining("its folder is not there any more"),
    });
  });

  it.each([
    ["a name that is too long", `${"n".repeat(300)}.yaml`, "its name is too long"],
    ["a file for a folder", join("api.yaml", "api.yaml"), "its folder is not there any more"],
    ["a link to itself", "loop.yaml", "a link that leads back to itself"],
  ])("knows %s", async (_name, name, why) => {
    const { folder, documents } = await opened(nodeFileSystem);
    symlinkSync("loop.yaml", join(folder, "loop.yaml"));
    expect(await documents.saveAt(join(folder, name), after, undefined)).toMatchObject({
      status: "failed",
      message: expect.stringContaining(why),
    });
  });

  it.skipIf(process.platform === "win32")("stops in the middle of a file that is too large", async () => {
    const { folder, path } = await opened(nodeFileSystem);
    const program = await bundleProgram("save-once", temporaryFolder());
    // In blocks of 512 or 1,024 bytes; the save reaches half of its way.
    const limited = 'ulimit -f 1000; exec "$0" "$@"';
    const words = ["-c", limited, process.execPath, program, path, "2000000"];
    const said = execFileSync("sh", words, { encoding: "utf8" });
    expect(said).toContain("larger than its disk or your account allows");
    expect(said).toContain(nothingLost);
    expect(readFileSync(path, "utf8")).toBe(before);
    expect(readdirSync(folder)).toEqual(["api.yaml"]);
  });
});
