import { beforeEach, expect, it, vi } from "vitest";
import type { Host } from "../../shared/host/host.ts";
import { eventChannels, requestChannels } from "../../shared/ipc/channels.ts";

/** Every key of the interface; a missing or a strange one does not compile. */
const keys: Readonly<Record<keyof Host, true>> = {
  kind: true,
  takeInitialDocument: true,
  chooseDocument: true,
  openRecent: true,
  openDropped: true,
  listRecent: true,
  look: true,
  readAgain: true,
  readOwnRules: true,
  save: true,
  saveAs: true,
  saveExport: true,
  drafts: true,
  copyText: true,
  openExternal: true,
  reportState: true,
  onCommand: true,
  onOpenRequest: true,
  onCloseRequest: true,
  closeNow: true,
};

beforeEach(() => void vi.resetModules());

async function preload() {
  const electron = await import("../support/fake-electron.ts");
  await import("../../app/preload/index.ts");
  const host = electron.seen.exposed.get("host");
  if (!isHost(host)) throw new Error("The preload exposes no host.");
  return { ...electron, host };
}

function isHost(value: unknown): value is Host {
  return typeof value === "object" && value !== null && "takeInitialDocument" in value;
}

it("exposes the host, whole, and nothing else", async () => {
  const { host, seen } = await preload();
  expect([...seen.exposed.keys()]).toEqual(["host"]);
  expect(Object.keys(host).sort()).toEqual(Object.keys(keys).sort());
});

it("asks on every channel of the contract", async () => {
  const { host, seen, world, ipcRenderer } = await preload();
  world.pathOfFile = "/folder/api.yaml";
  const file = new File([], "api.yaml");
  const { document } = await documentOf(host, seen);
  await host.takeInitialDocument();
  await host.openRecent(document.id);
  await host.openDropped(file, undefined);
  await host.listRecent();
  await host.look(document.id);
  await host.readAgain(document.id);
  await host.readOwnRules(document.id);
  await host.save({ id: document.id, text: "", edits: [], base: document.version });
  await host.saveAs({ name: "a.yaml", text: "" });
  await host.saveExport({ name: "a.yaml", text: "" });
  await host.drafts?.start({ draft: "a", id: document.id, name: "api.yaml", text: "" });
  await host.drafts?.update({ draft: "a", edits: [] });
  await host.drafts?.drop("a");
  await host.drafts?.list();
  await host.drafts?.open("a");
  await host.copyText("a");
  await host.openExternal("https://example.com/");
  host.reportState({ name: undefined, isDirty: false, undo: undefined, redo: undefined });
  host.closeNow();
  expect(new Set(seen.invoked.map(({ channel }) => channel))).toEqual(new Set(requestChannels));
  expect(seen.invoked).toContainEqual({ channel: "open-dropped", payload: "/folder/api.yaml" });

  for (const listen of [host.onCommand, host.onOpenRequest, host.onCloseRequest]) listen(() => {});
  expect(ipcRenderer.eventNames().sort()).toEqual([...eventChannels].sort());
});

async function documentOf(host: Host, seen: { replies: Map<string, unknown> }) {
  const document = { id: "opaque", name: "api.yaml", folder: "", version: "1", text: "" };
  seen.replies.set("choose-document", { ok: true, value: { ok: true, document } });
  const result = await host.chooseDocument();
  if (!result?.ok) throw new Error("not opened");
  return result;
}

it("hands on what was sent, never the event, until it is told to stop", async () => {
  const { host, ipcRenderer } = await preload();
  const listener = vi.fn();
  const stop = host.onCommand(listener);
  ipcRenderer.emit("command", { sender: "secret" }, "save");
  stop();
  ipcRenderer.emit("command", { sender: "secret" }, "open");
  expect(listener.mock.calls).toEqual([["save"]]);
});

it("throws what the shell answered with", async () => {
  const { host, seen } = await preload();
  seen.replies.set("copy-text", { ok: false, message: "The clipboard is busy." });
  await expect(host.copyText("a")).rejects.toThrow("The clipboard is busy.");
});

it("refuses a dropped thing that is no file on a disk", async () => {
  const { host, seen, world } = await preload();
  world.pathOfFile = "";
  expect(await host.openDropped(new File([], "made.yaml"), undefined)).toMatchObject({
    ok: false,
    name: "made.yaml",
  });
  expect(seen.invoked).toEqual([]);
});
