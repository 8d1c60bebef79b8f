import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { requestChannels } from "../../shared/ipc/channels.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const UI_FRAME = { senderFrame: { url: "app://ui/index.html", parent: null } };
const clean = { name: "api.yaml", isDirty: false, undo: undefined, redo: undefined };
const dirty = { ...clean, isDirty: true, undo: "Add 404" };

beforeEach(() => void vi.resetModules());

/** The app as Electron starts it, with a double of its own. */
async function launch(setUp: { argv?: string[]; isFirstInstance?: boolean; isPackaged?: boolean } = {}) {
  const electron = await import("../support/fake-electron.ts");
  electron.world.userData = temporaryFolder();
  electron.world.isFirstInstance = setUp.isFirstInstance ?? true;
  electron.world.isPackaged = setUp.isPackaged ?? false;
  const { argv } = process;
  process.argv = ["/electron", "/app", ...(setUp.argv ?? [])];
  onTestFinished(() => {
    process.argv = argv;
  });
  await import("../../app/main.ts");
  return electron;
}

async function launched(setUp?: Parameters<typeof launch>[0]) {
  const electron = await launch(setUp);
  electron.becomeReady();
  await vi.waitUntil(() => electron.seen.windows.length > 0);
  const window = electron.seen.windows[0];
  if (!window) throw new Error("There is no window.");
  const ask = (channel: string, payload?: unknown, event: unknown = UI_FRAME) =>
    electron.seen.handled.get(channel)?.(event, payload);
  return { ...electron, window, ask };
}

function document() {
  const path = join(temporaryFolder(), "api.yaml");
  writeFileSync(path, "openapi: 3.0.3\n");
  return path;
}

describe("starting", () => {
  it("opens one sandboxed window, once the app is ready", async () => {
    const { seen, becomeReady } = await launch();
    expect(seen.windows).toEqual([]);
    expect(seen.schemes).toEqual([{ scheme: "app", privileges: { standard: true, secure: true } }]);
    becomeReady();
    await vi.waitUntil(() => seen.windows.length > 0);
    expect(seen.windows).toHaveLength(1);
    expect(seen.windows[0]?.url).toBe("app://ui/index.html");
    expect(seen.windows[0]?.options).toMatchObject({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
    });
    expect(seen.windows[0]?.options.webPreferences?.preload).toMatch(/preload[\\/]index\.cjs$/);
  });

  it("shows the window when it has something to show", async () => {
    const { window } = await launched();
    expect(window.isShown).toBe(false);
    window.emit("ready-to-show");
    expect(window.isShown).toBe(true);
  });

  it.each([
    [true, false],
    [false, true],
  ])("has developer tools unless it is packaged (%s: %s)", async (isPackaged, devTools) => {
    const { window, seen } = await launched({ isPackaged });
    expect(window.options.webPreferences).toMatchObject({ devTools });
    const roles = seen.menus.at(-1)?.flatMap((menu) => menu.submenu?.map((item) => item.role) ?? []);
    expect(roles?.includes("toggleDevTools")).toBe(devTools);
  });

  it("handles every channel and refuses other senders", async () => {
    const { seen, ask } = await launched();
    expect([...seen.handled.keys()]).toEqual([...requestChannels]);
    expect(await ask("take-initial-document")).toEqual({ ok: true, value: null });
    for (const senderFrame of [
      null,
      { url: "https://evil.example/", parent: null },
      { url: "app://ui/index.html", parent: {} },
    ]) {
      expect(await ask("copy-text", "secret", { senderFrame })).toMatchObject({ ok: false });
    }
    expect(seen.copied).toEqual([]);
  });

  it("survives broken files of its own", async () => {
    const electron = await launch();
    writeFileSync(join(electron.world.userData, "recent.json"), "{ not json");
    writeFileSync(join(electron.world.userData, "window-state.json"), '{"bounds": 7}');
    electron.becomeReady();
    await vi.waitUntil(() => electron.seen.windows.length > 0);
    expect(electron.seen.windows[0]?.options).toMatchObject({ width: 1440, height: 900 });
    expect(await electron.seen.handled.get("list-recent")?.(UI_FRAME, undefined)).toEqual({
      ok: true,
      value: [],
    });
  });
});

describe("the page's limits", () => {
  it("refuses navigation, new windows, embedded pages and permissions", async () => {
    const { window, seen, FakeEvent } = await launched();
    for (const name of ["will-navigate", "will-attach-webview"]) {
      const event = new FakeEvent();
      window.webContents.emit(name, event, "https://evil.example/");
      expect(event.isPrevented).toBe(true);
    }
    expect(window.webContents.windowOpenHandler?.()).toEqual({ action: "deny" });
    const { request, check } = seen.permission;
    const decide = vi.fn();
    if (typeof request === "function") request(window.webContents, "media", decide);
    expect(decide).toHaveBeenCalledExactlyOnceWith(false);
    expect(typeof check === "function" && check()).toBe(false);
  });

  it("serves the page's own files with their limits", async () => {
    const { seen } = await launched();
    const response = await seen.protocols.get("app")?.({ url: "app://ui/index.html" });
    expect(response?.status).toBe(200);
    expect(response?.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response?.headers.get("content-security-policy")).toContain("script-src 'self';");
  });

  it.each([
    "app://ui/../../../../etc/passwd",
    "app://ui/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
    "app://ui/..%2f..%2f..%2f..%2fetc/passwd",
    "app://ui/..%5c..%5cpackage.json",
    "app://other/index.html",
  ])("serves nothing for %s", async (url) => {
    const { seen } = await launched();
    const response = await seen.protocols.get("app")?.({ url });
    expect(response?.status).toBe(404);
    expect(response?.headers.get("content-security-policy")).toContain("default-src 'none'");
  });
});

describe("opening from outside", () => {
  it("hands over the file of the command line", async () => {
    const path = document();
    const { ask, seen } = await launched({ argv: ["--some-flag", path] });
    expect(seen.lockData).toEqual({ file: path });
    expect(await ask("take-initial-document")).toMatchObject({ ok: true, value: { ok: true } });
  });

  it("ends at once when it is the second one", async () => {
    const { seen } = await launch({ isFirstInstance: false, argv: [document()] });
    expect(seen.quits).toBe(1);
    expect(seen.handled.size).toBe(0);
  });

  it.each(["second-instance", "open-file"])(
    "opens the file of %s in the window that is there",
    async (name) => {
      const path = document();
      const { app, window, ask, FakeEvent } = await launched();
      await ask("take-initial-document");
      const event = new FakeEvent();
      if (name === "open-file") app.emit(name, event, path);
      else app.emit(name, event, ["/electron", "--flag"], "/", { file: path });
      await vi.waitUntil(() => window.webContents.sent.length > 0);
      expect(window.webContents.sent).toMatchObject([
        { channel: "open-request", value: { ok: true, document: { name: "api.yaml" } } },
      ]);
    },
  );

  it("keeps a file that macOS names before there is a page", async () => {
    const path = document();
    const { app, seen, becomeReady, FakeEvent } = await launch();
    app.emit("open-file", new FakeEvent(), path);
    becomeReady();
    await vi.waitUntil(() => seen.windows.length > 0);
    expect(await seen.handled.get("take-initial-document")?.(UI_FRAME, undefined)).toMatchObject({
      value: { ok: true, document: { name: "api.yaml" } },
    });
  });

  it("ignores what a second start should not have sent", async () => {
    const { app, window, FakeEvent } = await launched();
    app.emit("second-instance", new FakeEvent(), [], "/", { file: 7 });
    expect(window.webContents.sent).toEqual([]);
  });
});

it("keeps drafts with its own files, and offers them when its page is there again", async () => {
  const path = document();
  const { ask, world } = await launched({ argv: [path] });
  await ask("take-initial-document");
  expect(await ask("start-draft", { draft: "a", name: "new.yaml", text: "openapi: 3.0.3\n" })).toEqual({
    ok: true,
    value: { ok: true },
  });
  expect(readdirSync(join(world.userData, "drafts"))).toContain("draft-a.json");
  expect(await ask("list-drafts")).toMatchObject({ ok: true, value: [{ draft: "a", name: "new.yaml" }] });
});

describe("closing", () => {
  it("closes a clean window and remembers where it was", async () => {
    const { window, world, seen } = await launched();
    expect(window.close().isPrevented).toBe(false);
    const saved = JSON.parse(readFileSync(join(world.userData, "window-state.json"), "utf8"));
    expect(saved).toEqual({ bounds: { x: 10, y: 20, width: 1000, height: 700 }, isMaximized: false });
    expect(seen.quits).toBe(process.platform === "darwin" ? 0 : 1);
  });

  it("asks the page first while something is not saved, and closes when the page says so", async () => {
    const { window, ask } = await launched();
    await ask("report-state", dirty);
    expect(window.close().isPrevented).toBe(true);
    expect(window.webContents.sent).toEqual([{ channel: "close-request", value: undefined }]);
    expect(window.isDestroyed()).toBe(false);
    await ask("close-now");
    expect(window.isDestroyed()).toBe(true);
  });

  it("goes on quitting after the page was asked, unless the person called it off", async () => {
    const { app, window, ask, seen, FakeEvent } = await launched();
    // macOS: without its last window the app stays, unless quitting was asked for.
    app.removeAllListeners("window-all-closed");
    await ask("report-state", dirty);
    app.emit("before-quit", new FakeEvent());
    window.close();
    expect(seen.quits).toBe(0);
    await ask("close-now");
    expect(seen.quits).toBe(1);
  });

  it("does not quit at a later close, when an earlier quit was called off", async () => {
    const { app, window, ask, seen, FakeEvent } = await launched();
    app.removeAllListeners("window-all-closed");
    await ask("report-state", dirty);
    app.emit("before-quit", new FakeEvent());
    window.close();
    window.close();
    await ask("close-now");
    expect(seen.quits).toBe(0);
  });

  it("asks by itself about a page that does not answer", async () => {
    const { window, world, ask } = await launched();
    await ask("report-state", dirty);
    window.emit("unresponsive");
    expect(window.close().isPrevented).toBe(true);
    world.pressedButton = 1;
    expect(window.close().isPrevented).toBe(false);
  });

  it("leaves the question to a page that answers again", async () => {
    const { window, world, ask } = await launched();
    await ask("report-state", dirty);
    window.emit("unresponsive");
    window.emit("responsive");
    world.pressedButton = 1;
    expect(window.close().isPrevented).toBe(true);
  });

  it("lets a window close whose page has crashed", async () => {
    const { window, ask } = await launched();
    await ask("report-state", dirty);
    window.webContents.emit("render-process-gone");
    expect(window.close().isPrevented).toBe(false);
  });
});

describe("window and menu", () => {
  it("say what the page reports", async () => {
    const { window, ask, seen } = await launched();
    await ask("report-state", dirty);
    expect(window.isEdited).toBe(true);
    const items = seen.menus.at(-1)?.flatMap((menu) => menu.submenu ?? []);
    const undo = items?.find((item) => item.label === "Undo Add 404");
    expect(undo).toMatchObject({ enabled: true, registerAccelerator: false });
    undo?.click?.();
    expect(window.webContents.sent).toEqual([{ channel: "command", value: "undo" }]);
  });

  it("build no new menu while only the dirty mark changes", async () => {
    const { ask, seen } = await launched();
    await ask("report-state", clean);
    const before = seen.menus.length;
    await ask("report-state", { ...clean, isDirty: true });
    expect(seen.menus).toHaveLength(before);
  });

  it("offer recent documents, kept from start to start", async () => {
    const path = document();
    const { ask, seen, world, window } = await launched({ argv: [path] });
    await ask("take-initial-document");
    await vi.waitUntil(() => existsSync(join(world.userData, "recent.json")));
    expect(JSON.parse(readFileSync(join(world.userData, "recent.json"), "utf8"))).toEqual([path]);
    const items = seen.menus.at(-1)?.flatMap((menu) => menu.submenu ?? []);
    const recent = items?.find((item) => item.label === "Open Recent")?.submenu?.[0];
    expect(recent?.label).toMatch(/^api\.yaml - /);
    recent?.click?.();
    await vi.waitUntil(() => window.webContents.sent.length > 0);
    expect(window.webContents.sent[0]).toMatchObject({ channel: "open-request", value: { ok: true } });
  });
});
