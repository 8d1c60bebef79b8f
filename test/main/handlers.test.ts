import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { nodeFileSystem } from "../../app/adapters/node/file-system.ts";
import { createDocuments } from "../../app/main/documents.ts";
import { createDrafts } from "../../app/main/drafts.ts";
import { createHandlers } from "../../app/main/handlers.ts";
import { isOwnPage } from "../../app/main/origin.ts";
import type { IpcServer, Sender } from "../../app/main/ports.ts";
import { createRecentFiles } from "../../app/main/recent-files.ts";
import { serve } from "../../app/main/serve.ts";
import { type RequestChannel, requestChannels } from "../../shared/ipc/channels.ts";
import { contract } from "../../shared/ipc/contract.ts";
import { type FakeDesktopOptions, fakeDesktop, fakeJsonFile } from "../support/fake-ports.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const UI: Sender = { url: "app://ui/index.html", isMainFrame: true };

/** The handlers behind a transport that clones what it carries, as Electron's does. */
function start(options: FakeDesktopOptions = {}) {
  const { desktop, seen } = fakeDesktop(options);
  const recent = createRecentFiles(fakeJsonFile([]), () => {});
  const listeners = new Map<RequestChannel, (sender: Sender, payload: unknown) => Promise<unknown>>();
  const server: IpcServer = { handle: (channel, listener) => void listeners.set(channel, listener) };
  const documents = createDocuments(nodeFileSystem);
  const drafts = createDrafts(nodeFileSystem, join(temporaryFolder(), "drafts"), documents);
  serve(server, createHandlers(desktop, documents, recent, drafts), isOwnPage);
  const send = async (channel: RequestChannel, payload?: unknown, sender = UI): Promise<unknown> =>
    structuredClone(await listeners.get(channel)?.(sender, structuredClone(payload)));
  return { send, seen, listeners };
}

function api() {
  const folder = temporaryFolder();
  const path = join(folder, "api.yaml");
  writeFileSync(path, "openapi: 3.0.3\n");
  return { folder, path };
}

async function openedId(send: ReturnType<typeof start>["send"], channel: RequestChannel = "choose-document") {
  const reply = await send(channel);
  return contract["choose-document"].reply.parse(
    typeof reply === "object" && reply !== null && "value" in reply ? reply.value : undefined,
  );
}

it("answers every channel of the contract", () => {
  const { listeners } = start();
  expect([...listeners.keys()]).toEqual([...requestChannels]);
  expect(Object.keys(contract).sort()).toEqual([...requestChannels].sort());
});

it("opens what the person chooses, saves it back and remembers it", async () => {
  const { path } = api();
  const { send } = start({ openPath: path });
  const result = await openedId(send);
  if (!result?.ok) throw new Error("not opened");
  const { id, version: base } = result.document;
  const edits = [{ start: 11, end: 14, text: "1.0" }];
  expect(await send("save", { id, text: "openapi: 3.1.0\n", edits, base })).toMatchObject({
    ok: true,
    value: { status: "saved", lines: { added: 1, removed: 1 } },
  });
  expect(readFileSync(path, "utf8")).toBe("openapi: 3.1.0\n");
  expect(await send("list-recent")).toMatchObject({ ok: true, value: [{ name: "api.yaml" }] });
});

it("opens a recent document by its id, and no other", async () => {
  const { path } = api();
  const { send } = start({ openPath: path });
  await send("choose-document");
  const recent = contract["list-recent"].reply.parse(
    Object.getOwnPropertyDescriptor(await send("list-recent"), "value")?.value,
  );
  expect(await send("open-recent", recent[0]?.id)).toMatchObject({ ok: true, value: { ok: true } });
  expect(await send("open-recent", "made-up")).toMatchObject({ ok: true, value: { ok: false } });
  expect(await send("open-recent", path)).toEqual({ ok: false, message: "The request is malformed." });
});

it("hands the document of the command line over once", async () => {
  const { path } = api();
  const { send } = start({ initialPath: path });
  expect(await send("take-initial-document")).toMatchObject({ ok: true, value: { ok: true } });
  expect(await send("take-initial-document")).toEqual({ ok: true, value: null });
});

it.each(["choose-document", "save-as", "save-export"] as const)(
  "replies null when %s is cancelled",
  async (channel) => {
    const payload = channel === "choose-document" ? undefined : { name: "a.yaml", text: "" };
    expect(await start().send(channel, payload)).toEqual({ ok: true, value: null });
  },
);

it("offers the folder of the open document and makes the new place the document", async () => {
  const { path, folder } = api();
  const { send, seen } = start({ openPath: path, savePath: join(folder, "new.yaml") });
  const result = await openedId(send);
  if (!result?.ok) throw new Error("not opened");
  const reply = await send("save-as", { name: "new.yaml", text: "x: 1\n", id: result.document.id });
  expect(seen.suggestions).toEqual([join(folder, "new.yaml")]);
  expect(reply).toMatchObject({ ok: true, value: { status: "saved", document: { name: "new.yaml" } } });
});

it("writes an export without making it a recent document", async () => {
  const savePath = join(temporaryFolder(), "responses.json");
  const { send } = start({ savePath });
  expect(await send("save-export", { name: "responses.json", text: "{}\n" })).toEqual({
    ok: true,
    value: { status: "saved" },
  });
  expect(readFileSync(savePath, "utf8")).toBe("{}\n");
  expect(await send("list-recent")).toEqual({ ok: true, value: [] });
});

it.each(["http://example.com/", "file:///etc/passwd", "javascript:alert(1)", "https:", 7, undefined])(
  "does not open the address %s",
  async (url) => {
    const { send, seen } = start();
    expect(await send("open-external", url)).toMatchObject({ ok: false });
    expect(seen.opened).toEqual([]);
  },
);

it("opens a specification's page", async () => {
  const { send, seen } = start();
  await send("open-external", "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5");
  expect(seen.opened).toEqual(["https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5"]);
});

it.each<[RequestChannel, unknown]>([
  ["save", { id: "../../etc/passwd", text: "", edits: [], base: null }],
  ["save", { id: "a", text: 1, edits: [], base: null }],
  ["save", { id: "a", text: "", edits: [], base: null, path: "/etc/passwd" }],
  ["save", { id: "a", text: "", edits: [{ start: -1, end: 0, text: "" }], base: null }],
  ["save", { id: "a", text: "", edits: [], base: "" }],
  ["look", "../../etc/passwd"],
  ["read-again", { id: "a" }],
  ["start-draft", { draft: "../a", name: "a", text: "" }],
  ["start-draft", { draft: "a.json", name: "a", text: "" }],
  ["start-draft", { draft: "a", name: "a", text: "", path: "/etc/passwd" }],
  ["update-draft", { draft: "a", edits: [{ start: 0, end: 0.5, text: "" }] }],
  ["drop-draft", "A"],
  ["open-draft", "/etc/passwd"],
  ["list-drafts", "/etc"],
  ["save-as", { name: "", text: "" }],
  ["copy-text", { text: "a" }],
  ["report-state", { isDirty: "no" }],
  ["take-initial-document", "/etc/passwd"],
])("refuses a malformed %s", async (channel, payload) => {
  expect(await start().send(channel, payload)).toEqual({ ok: false, message: "The request is malformed." });
});

it.each<Sender>([
  { url: "https://evil.example/", isMainFrame: true },
  { url: "app://ui.evil.example/", isMainFrame: true },
  { url: "file:///index.html", isMainFrame: true },
  { url: "", isMainFrame: true },
  { url: "app://ui/index.html", isMainFrame: false },
])("refuses the sender %o", async (sender) => {
  const { send, seen } = start();
  expect(await send("copy-text", "secret", sender)).toMatchObject({ ok: false });
  expect(seen.copied).toEqual([]);
});

it("turns an exception into a result, so that its message arrives", async () => {
  const { desktop } = fakeDesktop();
  const recent = createRecentFiles(fakeJsonFile([]), () => {});
  const broken = { ...desktop, copyText: () => Promise.reject(new Error("The clipboard is busy.")) };
  const listeners = new Map<RequestChannel, (sender: Sender, payload: unknown) => Promise<unknown>>();
  const documents = createDocuments(nodeFileSystem);
  const drafts = createDrafts(nodeFileSystem, temporaryFolder(), documents);
  serve(
    { handle: (channel, listener) => void listeners.set(channel, listener) },
    createHandlers(broken, documents, recent, drafts),
    isOwnPage,
  );
  expect(await listeners.get("copy-text")?.(UI, "a")).toEqual({
    ok: false,
    message: "The clipboard is busy.",
  });
});
