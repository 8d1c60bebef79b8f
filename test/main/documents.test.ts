import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFileSystem } from "../../app/adapters/node/file-system.ts";
import { createDocuments } from "../../app/main/documents.ts";
import type { FileSystem } from "../../app/main/ports.ts";
import type { OpenedDocument } from "../../shared/host/host.ts";
import { faultyFileSystem } from "../support/fake-ports.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const before = "openapi: 3.0.3\r\n# kept\r\n";
const after = "openapi: 3.0.3\r\n# kept\r\npaths: {}\r\n";

async function opened(path: string, files: FileSystem = nodeFileSystem) {
  const documents = createDocuments(files);
  const result = await documents.open(path);
  if (!result.ok) throw new Error(result.message);
  return { documents, document: result.document };
}

function fileWith(bytes: string | Uint8Array, name = "api.yaml") {
  const folder = temporaryFolder();
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return { folder, path };
}

/** A save of the whole text at once, from what was opened. */
function saving(document: OpenedDocument, text: string) {
  const edits = [{ start: 0, end: document.text.length, text }];
  return { id: document.id, text, edits, base: document.version };
}

describe("opening", () => {
  it("gives name, folder and text, and an id that tells no path", async () => {
    const { path } = fileWith(before);
    const { document } = await opened(path);
    expect(document).toMatchObject({ name: "api.yaml", text: before });
    expect(document.folder).toMatch(/response-designer-test-\w+$/);
    expect(document.id).not.toContain("api");
  });

  it.each([
    ["a Latin-1 letter", Buffer.from("a\nb\xe4c", "latin1"), "0xE4 at offset 3, on line 2"],
    ["a cut-off character", Buffer.from([0x61, 0xe2, 0x82]), "0xE2 at offset 1, on line 1"],
    ["half a pair in UTF-16", Buffer.from([0xff, 0xfe, 0x0a, 0, 0, 0xd8]), "0x00 at offset 4, on line 2"],
    ["an odd byte in UTF-16", Buffer.from([0xfe, 0xff, 0, 0x61, 0]), "0x00 at offset 4, on line 1"],
  ])("refuses %s instead of changing it silently", async (_name, bytes, message) => {
    const { path } = fileWith(bytes);
    const result = await createDocuments(nodeFileSystem).open(path);
    expect(result).toMatchObject({ ok: false, name: "api.yaml", message: expect.stringContaining(message) });
  });

  it("refuses more than 100 MB without reading it", async () => {
    const { path } = fileWith("");
    truncateSync(path, 100_000_001);
    const result = await createDocuments(faultyFileSystem({ read: "EIO" })).open(path);
    expect(result).toMatchObject({ ok: false, message: expect.stringContaining("larger than 100 MB") });
  });

  it.each([
    ["a file that is not there", "missing.yaml", "missing.yaml is not there."],
    ["a folder", "", "a folder or a device"],
  ])("says what is wrong with %s", async (_name, name, message) => {
    const { folder } = fileWith(before);
    const result = await createDocuments(nodeFileSystem).open(join(folder, name));
    expect(result).toMatchObject({ ok: false, message: expect.stringContaining(message) });
  });
});

describe("saving", () => {
  it("writes exactly the text and leaves nothing else behind", async () => {
    const { path, folder } = fileWith(before);
    const { documents, document } = await opened(path);
    expect(await documents.save(saving(document, after))).toMatchObject({
      status: "saved",
      lines: { added: 1, removed: 0 },
    });
    expect(readFileSync(path, "utf8")).toBe(after);
    expect(readdirSync(folder)).toEqual(["api.yaml"]);
  });

  it("keeps the byte order mark, which the page never sees", async () => {
    const { path } = fileWith(`\uFEFF${before}`);
    const { documents, document } = await opened(path);
    expect(document.text).toBe(before);
    await documents.save(saving(document, after));
    expect(readFileSync(path)).toEqual(Buffer.from(`\uFEFF${after}`));
  });

  it("keeps the permissions", async () => {
    const { path } = fileWith(before);
    chmodSync(path, 0o640);
    const { documents, document } = await opened(path);
    await documents.save(saving(document, after));
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it("writes through a symbolic link and keeps it", async () => {
    const { path, folder } = fileWith(before);
    const link = join(folder, "link.yaml");
    symlinkSync(path, link);
    const { documents, document } = await opened(link);
    await documents.save(saving(document, after));
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, "utf8")).toBe(after);
  });

  it("does not take two saves at once for a stranger's change", async () => {
    const { path } = fileWith(before);
    const { documents, document } = await opened(path);
    const save = (text: string) => documents.save({ ...saving(document, text), base: null });
    expect(await Promise.all([save(after), save(before), save(after)])).toMatchObject([
      { status: "saved", lines: { added: 1, removed: 0 } },
      { status: "saved", lines: { added: 0, removed: 1 } },
      { status: "saved", lines: { added: 1, removed: 0 } },
    ]);
    expect(readFileSync(path, "utf8")).toBe(after);
  });

  it("fails for an id that it never gave out", async () => {
    const { document } = await opened(fileWith(before).path);
    const documents = createDocuments(nodeFileSystem);
    expect(await documents.save({ ...saving(document, after), base: null })).toMatchObject({
      status: "failed",
    });
  });
});

describe("a file that changed on disk", () => {
  it("is not overwritten, until the person says so", async () => {
    const { path } = fileWith(before);
    const { documents, document } = await opened(path);
    // The same length at the same time: only the bytes tell.
    const { atime, mtime } = statSync(path);
    writeFileSync(path, before.replace("kept", "KEPT"));
    utimesSync(path, atime, mtime);
    const request = saving(document, after);
    expect(await documents.save(request)).toEqual({ status: "changed-on-disk" });
    expect(readFileSync(path, "utf8")).toBe(before.replace("kept", "KEPT"));
    const saved = await documents.save({ ...request, base: null });
    expect(saved).toMatchObject({ status: "saved", lines: { added: 2, removed: 1 } });
    expect(readFileSync(path, "utf8")).toBe(after);
    const version = saved.status === "saved" ? saved.version : "";
    const next = saving({ ...document, text: after, version }, before);
    expect(await documents.save(next)).toMatchObject({ status: "saved", lines: { added: 0, removed: 1 } });
    expect(readFileSync(path, "utf8")).toBe(before);
  });

  it("is not brought back silently after it was deleted", async () => {
    const { path } = fileWith(before);
    const { documents, document } = await opened(path);
    rmSync(path);
    const request = saving(document, after);
    expect(await documents.save(request)).toEqual({ status: "changed-on-disk" });
    expect(await documents.save({ ...request, base: null })).toMatchObject({
      status: "saved",
      lines: { added: 3, removed: 0 },
    });
    expect(readFileSync(path, "utf8")).toBe(after);
  });
});

describe("saving under another name", () => {
  it("gives the new file an id of its own, which is then saved there", async () => {
    const { path, folder } = fileWith(`\uFEFF${before}`);
    const { documents, document } = await opened(path);
    const copy = join(folder, "copy.yaml");
    const result = await documents.saveAt(copy, after, document.id);
    if (result.status !== "saved") throw new Error(result.message);
    expect(result.document.name).toBe("copy.yaml");
    expect(readFileSync(copy, "utf8")).toBe(`\uFEFF${after}`);
    await documents.save(saving({ ...result.document, text: after }, before));
    expect(readFileSync(copy, "utf8")).toBe(`\uFEFF${before}`);
    expect(readFileSync(path, "utf8")).toBe(`\uFEFF${before}`);
  });

  it("does not write over a folder", async () => {
    const { folder } = fileWith(before);
    mkdirSync(join(folder, "sub"));
    expect(await createDocuments(nodeFileSystem).saveAt(join(folder, "sub"), after, undefined)).toMatchObject(
      {
        status: "failed",
        message: expect.stringContaining("a folder has that name"),
      },
    );
  });
});
