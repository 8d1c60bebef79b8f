import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { nodeFileSystem } from "../../app/adapters/node/file-system.ts";
import { createDocuments } from "../../app/main/documents.ts";
import { createDrafts } from "../../app/main/drafts.ts";
import { faultyFileSystem } from "../support/fake-ports.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const before = "openapi: 3.0.3\n# ß\n";
const edits = [{ start: 11, end: 14, text: "1.0" }];
const after = "openapi: 3.1.0\n# ß\n";

/** A program on a folder of drafts; started again on the same one, it is the next one. */
function program(folder: string, files = nodeFileSystem) {
  const documents = createDocuments(files);
  return { documents, drafts: createDrafts(files, folder, documents) };
}

/** A document that was edited when its program ended. */
async function crashed({ bytes = before, draft = "a" }: { bytes?: string | Buffer; draft?: string } = {}) {
  const root = temporaryFolder();
  const path = join(root, "api.yaml");
  writeFileSync(path, bytes);
  const folder = join(root, "state", "drafts");
  const { documents, drafts } = program(folder);
  const opened = await documents.open(path);
  if (!opened.ok) throw new Error(opened.message);
  const { id, version, text } = opened.document;
  expect(await drafts.start({ draft, id, name: "api.yaml", text })).toEqual({ ok: true });
  expect(await drafts.update({ draft, edits })).toEqual({ ok: true });
  return {
    root,
    path,
    folder,
    version,
    draft,
    ...program(folder),
    record: join(folder, `draft-${draft}.json`),
  };
}

/** The draft's record as another process would have written it. */
function changeRecord(path: string, change: Readonly<Record<string, unknown>>) {
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), ...change }));
}

async function openedDraft({ drafts, draft }: Pick<Awaited<ReturnType<typeof crashed>>, "drafts" | "draft">) {
  const result = await drafts.open(draft);
  if (!result.ok) throw new Error(result.message);
  return result;
}

describe("a draft of a document", () => {
  it("takes the text from the file while that holds what the page means, in its own encoding", async () => {
    const bytes = Buffer.from(`\ufeff${before}`, "utf16le");
    const { drafts, documents, path } = await crashed({ bytes });
    const opened = await documents.open(path);
    if (!opened.ok) throw new Error(opened.message);
    const { id, version } = opened.document;
    const start = { draft: "b", id, name: "api.yaml", version };
    expect(await drafts.start(start)).toEqual({ ok: true });
    expect(await drafts.update({ draft: "b", edits })).toEqual({ ok: true });
    writeFileSync(path, "something else");
    expect(await openedDraft({ drafts, draft: "b" })).toMatchObject({ document: { text: before, version } });
    expect(await drafts.start(start)).toMatchObject({ ok: false });
    expect(await drafts.start({ draft: "b", name: "api.yaml", version })).toMatchObject({ ok: false });
  });

  it("is offered after a crash, and leads back to the file, which is then saved", async () => {
    const left = await crashed();
    expect(await left.drafts.list()).toEqual([
      {
        draft: "a",
        name: "api.yaml",
        folder: expect.stringContaining("response-designer-test-"),
        time: expect.any(Number),
      },
    ]);
    const { document, edits: kept } = await openedDraft(left);
    expect(document).toMatchObject({ name: "api.yaml", text: before, version: left.version });
    expect(kept).toEqual(edits);
    const { id, version } = document;
    if (id === undefined || version === undefined) throw new Error("The document has no file.");
    expect(await left.documents.save({ id, text: after, edits: kept, base: version })).toMatchObject({
      status: "saved",
    });
    expect(readFileSync(left.path, "utf8")).toBe(after);
    await left.drafts.drop("a");
    expect(await left.drafts.list()).toEqual([]);
    expect(readdirSync(left.folder)).toEqual([]);
  });

  it.each<BufferEncoding>(["utf8", "utf16le"])(
    "is of the bytes that the file has: %s with a mark",
    async (encoding) => {
      const left = await crashed({ bytes: Buffer.from(`\uFEFF${before}`, encoding) });
      expect((await openedDraft(left)).document).toMatchObject({ text: before, version: left.version });
    },
  );

  it("keeps the text that its edits start from when the file was changed, and a save finds that out", async () => {
    const left = await crashed();
    writeFileSync(left.path, "theirs\n");
    const { document } = await openedDraft(left);
    expect(document).toMatchObject({ text: before, version: left.version });
    const { id, version } = document;
    if (id === undefined || version === undefined) throw new Error("The document has no file.");
    const request = { id, text: after, edits };
    expect(await left.documents.save({ ...request, base: version })).toEqual({ status: "changed-on-disk" });
    expect(await left.documents.look(id)).toMatchObject({
      status: "there",
      version: expect.not.stringMatching(version),
    });
    expect(await left.documents.save({ ...request, base: null })).toMatchObject({ status: "saved" });
    expect(readFileSync(left.path, "utf8")).toBe(after);
  });

  it("brings back a document whose file is gone, with its folder", async () => {
    const left = await crashed({ bytes: Buffer.from(`\uFEFF${before}`) });
    rmSync(left.path);
    const { document } = await openedDraft(left);
    expect(document).toMatchObject({ name: "api.yaml", text: before });
    if (document.id === undefined) throw new Error("The document has no file.");
    expect(await left.documents.look(document.id)).toEqual({ status: "gone" });
    await left.documents.save({ id: document.id, text: after, edits: [], base: null });
    expect(readFileSync(left.path, "utf8")).toBe(`\uFEFF${after}`);
  });

  it("goes on after it was opened, until it is dropped", async () => {
    const left = await crashed();
    await openedDraft(left);
    expect(await left.drafts.update({ draft: "a", edits: [] })).toEqual({ ok: true });
    await left.drafts.drop("a");
    expect(await left.drafts.update({ draft: "a", edits })).toMatchObject({ ok: false });
    expect(readdirSync(left.folder)).toEqual([]);
  });

  it("is begun anew under its name after a save, from the text of now", async () => {
    const left = await crashed();
    const { document } = await openedDraft(left);
    if (document.id === undefined) throw new Error("The document has no file.");
    await left.drafts.start({ draft: "a", id: document.id, name: "api.yaml", text: after });
    // Without an edit there is nothing to recover.
    expect(await left.drafts.list()).toEqual([]);
    await left.drafts.update({ draft: "a", edits: [{ start: 0, end: 0, text: "# new\n" }] });
    writeFileSync(left.path, after);
    expect((await openedDraft({ ...program(left.folder), draft: "a" })).document.text).toBe(after);
    expect(readdirSync(left.folder)).toHaveLength(2);
  });

  it("is for this user alone", async () => {
    const { folder, root } = await crashed();
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(root, "state")).mode & 0o777).toBe(0o700);
  });

  it("writes the text once, however often its edits change", async () => {
    const { folder, draft } = await crashed();
    const written: string[] = [];
    const files: typeof nodeFileSystem = {
      ...nodeFileSystem,
      rename: (from, to) => {
        written.push(to);
        return nodeFileSystem.rename(from, to);
      },
    };
    const { drafts } = program(folder, files);
    await drafts.open(draft);
    for (const text of ["1", "2", "3"]) await drafts.update({ draft, edits: [{ start: 0, end: 0, text }] });
    expect(written).toEqual(Array(3).fill(join(folder, "draft-a.json")));
  });
});

it("keeps a document that is in no file, by its name", async () => {
  const folder = join(temporaryFolder(), "drafts");
  await program(folder).drafts.start({ draft: "new-1", name: "orders.yaml", text: before });
  const { drafts } = program(folder);
  expect(await drafts.list()).toMatchObject([{ draft: "new-1", name: "orders.yaml", folder: "" }]);
  expect(await drafts.open("new-1")).toEqual({
    ok: true,
    document: { name: "orders.yaml", folder: "", text: before },
    edits: [],
  });
});

it("offers the newest first", async () => {
  const { folder, record, drafts } = await crashed();
  changeRecord(record, { time: Date.now() + 1000 });
  await drafts.start({ draft: "b", name: "b.yaml", text: "" });
  writeFileSync(join(folder, "notes.txt"), "");
  expect((await drafts.list()).map(({ draft }) => draft)).toEqual(["a", "b"]);
  changeRecord(record, { time: Date.now() - 1000 });
  expect((await drafts.list()).map(({ draft }) => draft)).toEqual(["b", "a"]);
});

describe("the process that keeps a draft", () => {
  it("is left in peace while it runs", async () => {
    const { record, drafts } = await crashed();
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    onTestFinished(() => void child.kill());
    changeRecord(record, { process: child.pid });
    expect(await drafts.list()).toEqual([]);
    // From before this machine was started: the number is another process's now.
    changeRecord(record, { time: 0 });
    expect(await drafts.list()).toHaveLength(1);
  });

  it("has ended: its draft is offered", async () => {
    const { record, drafts } = await crashed();
    changeRecord(record, { process: spawnSync(process.execPath, ["-e", ""]).pid });
    expect(await drafts.list()).toHaveLength(1);
  });
});

describe("what is no draft of ours", () => {
  it.each<[string, string | Buffer]>([
    ["no JSON", "{"],
    ["no object", "[]"],
    ["nothing", ""],
    ["deep", "[".repeat(100_000)],
    ["a key too many", '{"__proto__": {}}'],
    ["not UTF-8", Buffer.from([0x7b, 0xff])],
  ])("is not offered and not opened: %s", async (_name, text) => {
    const { drafts, record } = await crashed();
    writeFileSync(record, text);
    expect(await drafts.list()).toEqual([]);
    expect(await drafts.open("a")).toMatchObject({ ok: false, message: expect.stringContaining("damaged") });
    expect(readFileSync(record)).toEqual(Buffer.from(text));
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["a field of the wrong type", { name: 7 }],
    ["an unknown field", { more: 1 }],
    ["a version that is a path", { version: "../../../../etc/passwd".padEnd(64, "0") }],
    ["an edit of the wrong type", { edits: [{ start: "0", end: 0, text: "" }] }],
    ["an unknown encoding", { encoding: "latin1" }],
    ["a process that cannot be", { process: 2 ** 40 }],
  ])("is not offered and not opened: %s", async (_name, change) => {
    const { drafts, record } = await crashed();
    changeRecord(record, change);
    expect(await drafts.list()).toEqual([]);
    expect(await drafts.open("a")).toMatchObject({ ok: false, message: expect.stringContaining("damaged") });
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["edits out of range", { edits: [{ start: 0, end: 99, text: "" }] }],
    ["edits that overlap", { edits: [...edits, ...edits] }],
    ["the text of another version", { version: "0".repeat(64) }],
  ])("is not opened: %s", async (_name, change) => {
    const { drafts, record } = await crashed();
    changeRecord(record, change);
    expect(await drafts.open("a")).toMatchObject({ ok: false, message: expect.stringContaining("damaged") });
  });

  it("is not read when it is huge, and not when its text is", async () => {
    const left = await crashed();
    const base = readdirSync(left.folder).find((name) => name.endsWith(".base")) ?? "";
    truncateSync(join(left.folder, base), 200_000_001);
    expect(await left.drafts.open("a")).toMatchObject({ ok: false, name: "api.yaml" });
    truncateSync(left.record, 200_000_001);
    expect(await left.drafts.list()).toEqual([]);
    expect(await left.drafts.open("a")).toMatchObject({ ok: false });
  });

  it("is not offered: a folder, and a text that has changed", async () => {
    const left = await crashed();
    const base = readdirSync(left.folder).find((name) => name.endsWith(".base")) ?? "";
    writeFileSync(join(left.folder, base), before.replace("3.0.3", "3.0.4"));
    expect(await left.drafts.open("a")).toMatchObject({ ok: false, name: "api.yaml" });
    mkdirSync(join(left.folder, "draft-b.json"));
    expect(await left.drafts.list()).toHaveLength(1);
    expect(await left.drafts.open("b")).toMatchObject({ ok: false });
  });
});

it("says that a draft is not there, and offers none without a folder", async () => {
  const { drafts } = program(join(temporaryFolder(), "drafts"));
  expect(await drafts.list()).toEqual([]);
  await drafts.drop("a");
  expect(await drafts.open("a")).toEqual({
    ok: false,
    name: "",
    message: "The unsaved changes are not there any more. They were saved or given up elsewhere.",
  });
});

it("says that and why nothing is kept, and keeps what was", async () => {
  const left = await crashed();
  const faults: { create?: string } = {};
  const { drafts } = program(left.folder, faultyFileSystem(faults));
  await drafts.open("a");
  faults.create = "ENOSPC";
  expect(await drafts.update({ draft: "a", edits: [] })).toEqual({
    ok: false,
    message: "Their copy for a recovery cannot be written, because the disk is full. Save often.",
  });
  expect(await drafts.start({ draft: "b", name: "b.yaml", text: "" })).toMatchObject({ ok: false });
  expect((await openedDraft(left)).edits).toEqual(edits);
});
