import { readFileSync, renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFileSystem } from "../../app/adapters/node/file-system.ts";
import { createDocuments } from "../../app/main/documents.ts";
import type { FileSystem } from "../../app/main/ports.ts";
import type { DocumentId } from "../../shared/host/host.ts";
import { faultyFileSystem } from "../support/fake-ports.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const before = "openapi: 3.0.3\n";
const theirs = "openapi: 3.0.4\n";

async function opened({
  bytes = before,
  files = nodeFileSystem,
}: {
  bytes?: string | Buffer;
  files?: FileSystem;
} = {}) {
  const path = join(temporaryFolder(), "api.yaml");
  writeFileSync(path, bytes);
  const documents = createDocuments(files);
  const result = await documents.open(path);
  if (!result.ok) throw new Error(result.message);
  return { path, documents, ...result.document, document: result.document };
}

/** The real file system, which counts what is read. */
function countingReads() {
  const seen = { reads: 0 };
  const files: FileSystem = {
    ...nodeFileSystem,
    read: (path) => {
      seen.reads += 1;
      return nodeFileSystem.read(path);
    },
  };
  return { files, seen };
}

describe("a look at the file", () => {
  it("finds what was opened, then what somebody else wrote, then nothing", async () => {
    const { path, documents, id, version } = await opened();
    utimesSync(path, 1, 1);
    expect(await documents.look(id)).toEqual({ status: "there", version });
    // The same length at the same time: only the bytes tell.
    writeFileSync(path, theirs);
    utimesSync(path, 1, 1);
    const changed = await documents.look(id);
    expect(changed).toEqual({ status: "there", version: expect.not.stringMatching(version) });
    writeFileSync(path, before);
    expect(await documents.look(id)).toEqual({ status: "there", version });
    rmSync(path);
    expect(await documents.look(id)).toEqual({ status: "gone" });
  });

  it("finds a file that was put in the place of the old one", async () => {
    const { path, documents, id, version } = await opened();
    await documents.look(id);
    writeFileSync(`${path}.new`, theirs);
    renameSync(`${path}.new`, path);
    expect(await documents.look(id)).toMatchObject({ version: expect.not.stringMatching(version) });
  });

  it("finds the version that a save answered with", async () => {
    const { documents, id, version } = await opened();
    const edits = [{ start: 11, end: 14, text: "1.0" }];
    const saved = await documents.save({ id, text: "openapi: 3.1.0\n", edits, base: version });
    expect(await documents.look(id)).toEqual({
      status: "there",
      version: saved.status === "saved" && saved.version,
    });
  });

  it("does not see a save halfway", async () => {
    const { documents, id, version } = await opened();
    const saving = documents.save({ id, text: "", edits: [{ start: 0, end: 15, text: "" }], base: version });
    const looked = documents.look(id);
    const saved = await saving;
    expect(await looked).toEqual({ status: "there", version: saved.status === "saved" && saved.version });
  });

  it("reads a file again only when it seems to be another one", async () => {
    const { files, seen } = countingReads();
    const { path, documents, id } = await opened({ files });
    const long = new Date("2020-01-01");
    utimesSync(path, long, long);
    await documents.look(id);
    seen.reads = 0;
    await documents.look(id);
    await documents.look(id);
    expect(seen.reads).toBe(0);
    writeFileSync(path, theirs);
    await documents.look(id);
    expect(seen.reads).toBe(1);
  });

  it("reads a file again that was written just now, as a clock may be too coarse to tell", async () => {
    const { files, seen } = countingReads();
    const { documents, id } = await opened({ files });
    await documents.look(id);
    seen.reads = 0;
    await documents.look(id);
    expect(seen.reads).toBe(1);
  });

  it("cannot tell without the permission, of a file that is too large, and of an id that was never given out", async () => {
    const faults: { info?: string } = {};
    const { path, documents, id } = await opened({ files: faultyFileSystem(faults) });
    faults.info = "EACCES";
    expect(await documents.look(id)).toEqual({ status: "unknown" });
    delete faults.info;
    truncateSync(path, 100_000_001);
    expect(await documents.look(id)).toEqual({ status: "unknown" });
    expect(await documents.look("made-up" as DocumentId)).toEqual({ status: "unknown" });
  });
});

describe("reading again", () => {
  it("gives the file as it is now, with the same id, from which it is saved", async () => {
    const { path, documents, id, version } = await opened();
    writeFileSync(path, Buffer.from(`\uFEFF${theirs}`, "utf16le"));
    const again = await documents.readAgain(id);
    if (!again.ok) throw new Error(again.message);
    expect(again.document).toMatchObject({ id, name: "api.yaml", text: theirs });
    expect(again.document.version).not.toBe(version);
    const edits = [{ start: 0, end: 0, text: "# ours\n" }];
    const text = `# ours\n${theirs}`;
    // What was opened first is not there any more.
    expect(await documents.save({ id, text, edits, base: version })).toEqual({ status: "changed-on-disk" });
    const base = again.document.version;
    expect(await documents.save({ id, text, edits, base })).toMatchObject({ status: "saved" });
    expect(readFileSync(path, "utf16le")).toBe(`\uFEFF${text}`);
  });

  it("tells why it cannot", async () => {
    const { path, documents, id } = await opened();
    rmSync(path);
    expect(await documents.readAgain(id)).toMatchObject({
      ok: false,
      name: "api.yaml",
      message: expect.stringContaining("not there"),
    });
    expect(await documents.readAgain("made-up" as DocumentId)).toMatchObject({ ok: false });
  });
});

it.each<BufferEncoding>(["utf8", "utf16le"])("is saved in the encoding that it has: %s", async (encoding) => {
  const { path, documents, id, text, version } = await opened({
    bytes: Buffer.from(`\uFEFF${before}ß`, encoding),
  });
  expect(text).toBe(`${before}ß`);
  const edits = [{ start: 9, end: 9, text: "€" }];
  const after = text.replace("3", "€3");
  expect(await documents.save({ id, text: after, edits, base: version })).toMatchObject({
    lines: { added: 1, removed: 1 },
  });
  expect(readFileSync(path)).toEqual(Buffer.from(`\uFEFF${after}`, encoding));
  const copy = await documents.saveAt(`${path}.copy`, before, id);
  expect(copy).toMatchObject({ status: "saved" });
  expect(readFileSync(`${path}.copy`)).toEqual(Buffer.from(`\uFEFF${before}`, encoding));
});

it("writes nothing when the text differs from the file outside the edits", async () => {
  const { path, documents, id, version } = await opened({ bytes: `${before}# kept\n` });
  const edits = [{ start: 11, end: 14, text: "1.0" }];
  expect(await documents.save({ id, text: "openapi: 3.1.0\n# lost\n", edits, base: version })).toEqual({
    status: "failed",
    message: expect.stringContaining("line 2 would have changed without an edit of yours"),
  });
  expect(readFileSync(path, "utf8")).toBe(`${before}# kept\n`);
});

it("writes nothing over what somebody else writes while the save is under way", async () => {
  const files: FileSystem = {
    ...nodeFileSystem,
    create: async (path, bytes, access) => {
      await nodeFileSystem.create(path, bytes, access);
      writeFileSync(document.path, theirs);
    },
  };
  const document = await opened({ files });
  const { documents, id, version, path } = document;
  const edits = [{ start: 0, end: 0, text: "# ours\n" }];
  expect(await documents.save({ id, text: `# ours\n${before}`, edits, base: version })).toEqual({
    status: "changed-on-disk",
  });
  expect(readFileSync(path, "utf8")).toBe(theirs);
});
