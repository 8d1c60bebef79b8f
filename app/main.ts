import { join } from "node:path";
import { app, type BrowserWindow, clipboard, shell } from "electron";
import { z } from "zod";
import type { ShellState } from "../shared/host/host.ts";
import { showMenu } from "./adapters/electron/app-menu.ts";
import { registerAppScheme, serveAppScheme } from "./adapters/electron/app-protocol.ts";
import { askCloseUnanswered, askOpenPath, askSavePath } from "./adapters/electron/dialogs.ts";
import { electronIpcServer } from "./adapters/electron/ipc-server.ts";
import { lockDown } from "./adapters/electron/lock-down.ts";
import { bringToFront, openMainWindow, send, stateOf } from "./adapters/electron/main-window.ts";
import { nodeFileSystem } from "./adapters/node/file-system.ts";
import { readSmallFile, writeSmallFile } from "./adapters/node/small-file.ts";
import { createCloseGuard } from "./main/close-guard.ts";
import { createDocuments } from "./main/documents.ts";
import { createDrafts } from "./main/drafts.ts";
import { fileArgument } from "./main/file-argument.ts";
import { createHandlers, openAndRemember } from "./main/handlers.ts";
import { createJsonFile } from "./main/json-file.ts";
import { menuTemplate } from "./main/menu.ts";
import { createOpenRequests } from "./main/open-requests.ts";
import { isOwnPage } from "./main/origin.ts";
import { createRecentFiles } from "./main/recent-files.ts";
import { serve } from "./main/serve.ts";

const isMac = process.platform === "darwin";
const startPage: ShellState = { name: undefined, isDirty: false, undo: undefined, redo: undefined };
const startedWith = z.object({ file: z.string() });

const file = fileArgument(process.argv, process.cwd(), app.isPackaged ? undefined : app.getAppPath());

// A second start hands its file to the first one and ends. Electron's advice: `argv` may arrive in another order, this does not.
if (app.requestSingleInstanceLock(file === undefined ? {} : { file })) start();
else app.quit();

function start(): void {
  const windowStatePath = join(app.getPath("userData"), "window-state.json");
  const recentFile = createJsonFile(nodeFileSystem, join(app.getPath("userData"), "recent.json"));
  const guard = createCloseGuard();
  const documents = createDocuments(nodeFileSystem);
  const drafts = createDrafts(nodeFileSystem, join(app.getPath("userData"), "drafts"), documents);
  const recent = createRecentFiles(recentFile, refreshMenu);
  const requests = createOpenRequests(file, (path) => void openInPage(path));
  let window: BrowserWindow | undefined;
  let state = startPage;

  async function openInPage(path: string): Promise<void> {
    const result = await openAndRemember(path, documents, recent);
    if (window) send(window, "open-request", result);
  }

  function open(path: string): void {
    requests.request(path);
    if (window) bringToFront(window);
    else if (app.isReady()) openWindow();
  }

  function refreshMenu(): void {
    if (!app.isReady()) return;
    const template = menuTemplate({ state, recent: recent.list(), isMac, isDevelopment: !app.isPackaged });
    showMenu(template, {
      run: (command) => window && send(window, "command", command),
      openRecent: (id) => {
        const path = recent.pathOf(id);
        if (path !== undefined) open(path);
      },
    });
  }

  function report(next: ShellState): void {
    // Building a menu anew closes it where it is open: not for every keystroke.
    const isMenuStale =
      next.undo !== state.undo ||
      next.redo !== state.redo ||
      (next.name === undefined) !== (state.name === undefined);
    state = next;
    guard.setDirty(next.isDirty);
    window?.setDocumentEdited(next.isDirty);
    if (isMenuStale) refreshMenu();
  }

  function openWindow(): void {
    const opened = openMainWindow({
      preload: join(import.meta.dirname, "../preload/index.cjs"),
      hasDevTools: !app.isPackaged,
      savedState: readSmallFile(windowStatePath),
    });
    window = opened;
    let isAnswering = true;
    opened.on("unresponsive", () => {
      isAnswering = false;
    });
    opened.on("responsive", () => {
      isAnswering = true;
    });
    opened.on("close", (event) => {
      writeSmallFile(windowStatePath, stateOf(opened));
      if (!guard.mustAsk()) return;
      if (!isAnswering && askCloseUnanswered(opened)) return;
      event.preventDefault();
      send(opened, "close-request", undefined);
    });
    opened.on("closed", () => {
      window = undefined;
      requests.reset();
      report(startPage);
    });
    // A page that is gone cannot be asked; its window has to close all the same.
    opened.webContents.on("render-process-gone", () => guard.setDirty(false));
  }

  registerAppScheme();
  const handlers = createHandlers(
    {
      askOpenPath: async () => window && askOpenPath(window),
      askSavePath: async (suggestion) => window && askSavePath(window, suggestion),
      copyText: async (text) => clipboard.writeText(text),
      openExternal: (url) => shell.openExternal(url),
      takeInitialPath: requests.take,
      reportState: report,
      closeNow: () => {
        window?.destroy();
        if (guard.isQuitting()) app.quit();
      },
    },
    documents,
    recent,
    drafts,
  );
  serve(electronIpcServer, handlers, isOwnPage);

  app.on("second-instance", (_event, _argv, _workingDirectory, data) => {
    const started = startedWith.safeParse(data);
    if (started.success) open(started.data.file);
    else if (window) bringToFront(window);
  });
  // Before `ready`: macOS sends it while the app is still starting.
  app.on("open-file", (event, path) => {
    event.preventDefault();
    open(path);
  });
  app.on("before-quit", () => guard.startQuit());
  app.on("window-all-closed", () => {
    if (!isMac) app.quit();
  });

  // Not `await`: at the top level of a module it keeps `ready` from ever firing (electron#40719).
  void app.whenReady().then(async () => {
    lockDown();
    serveAppScheme(join(import.meta.dirname, "../renderer"));
    refreshMenu();
    openWindow();
    // Only now: macOS activates an app also while it starts.
    app.on("activate", () => {
      if (!window) openWindow();
    });
    await recent.load();
  });
}
