import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { nodeFileSystem } from "../../app/adapters/node/file-system.ts";
import { createDocuments } from "../../app/main/documents.ts";
import { createDrafts } from "../../app/main/drafts.ts";
import { createHandlers } from "../../app/main/handlers.ts";
import { createJsonFile } from "../../app/main/json-file.ts";
import { isOwnPage, UI_URL } from "../../app/main/origin.ts";
import type { Desktop, IpcServer, PageEvents, Sender } from "../../app/main/ports.ts";
import { createRecentFiles } from "../../app/main/recent-files.ts";
import { serve } from "../../app/main/serve.ts";
import type { ShellState } from "../../shared/host/host.ts";
import { preloadScript } from "./electron-in-page.ts";

const sender: Sender = { url: UI_URL, isMainFrame: true };

/** The desktop app around a page: its real handlers and files, and dialogs that answer what the test says. */
export interface DesktopApp {
  /** Where its files lie; removed after the test. */
  readonly folder: string;
  /** What the dialogs answer, as file names in the folder; undefined: the person cancels. */
  readonly answers: { open: string | undefined; save: string | undefined };
  /** What the save dialogs offered, as paths or names. */
  readonly suggestions: readonly string[];
  readonly copied: readonly string[];
  readonly openedInBrowser: readonly string[];
  /** What the page last reported for title, menu and close guard. */
  readonly state: () => ShellState | undefined;
  /** Whether the page has let its window be closed. */
  readonly isClosed: () => boolean;
  readonly write: (name: string, text: string) => Promise<void>;
  readonly read: (name: string) => Promise<string>;
  /** Loads the page, with a file of the folder as if named on the command line. */
  readonly start: (file?: string) => Promise<void>;
  /** Sends an event of the shell, such as a command of its menu. */
  readonly send: <C extends keyof PageEvents>(channel: C, payload: PageEvents[C]) => Promise<void>;
  readonly dispose: () => Promise<void>;
}

export async function createDesktopApp(page: Page, url: string): Promise<DesktopApp> {
  const folder = await mkdtemp(join(tmpdir(), "response-designer-"));
  const pathOf = (name: string | undefined) => (name === undefined ? undefined : join(folder, name));
  const answers: DesktopApp["answers"] = { open: undefined, save: undefined };
  const suggestions: string[] = [];
  const copied: string[] = [];
  const openedInBrowser: string[] = [];
  let initialPath: string | undefined;
  let state: ShellState | undefined;
  let isClosed = false;

  const desktop: Desktop = {
    askOpenPath: async () => pathOf(answers.open),
    askSavePath: async (suggestion) => {
      suggestions.push(suggestion);
      return pathOf(answers.save);
    },
    copyText: async (text) => void copied.push(text),
    openExternal: async (address) => void openedInBrowser.push(address),
    takeInitialPath: () => {
      const path = initialPath;
      initialPath = undefined;
      return path;
    },
    reportState: (reported) => {
      state = reported;
    },
    closeNow: () => {
      isClosed = true;
    },
  };

  const recent = createRecentFiles(createJsonFile(nodeFileSystem, join(folder, ".recent.json")), () => {});
  await recent.load();
  const ipc = createIpc();
  const documents = createDocuments(nodeFileSystem);
  const drafts = createDrafts(nodeFileSystem, join(folder, ".drafts"), documents);
  serve(ipc.server, createHandlers(desktop, documents, recent, drafts), isOwnPage);
  await page.exposeFunction("sendToMain", ipc.send);
  await page.addInitScript({ content: await preloadScript(folder) });

  return {
    folder,
    answers,
    suggestions,
    copied,
    openedInBrowser,
    state: () => state,
    isClosed: () => isClosed,
    write: (name, text) => writeFile(join(folder, name), text),
    read: (name) => readFile(join(folder, name), "utf8"),
    start: async (file) => {
      initialPath = pathOf(file);
      await page.goto(url);
    },
    send: (channel, payload) =>
      page.evaluate(([name, value]) => window.receiveFromMain(name, value), [channel, payload] as const),
    dispose: () => rm(folder, { recursive: true, force: true, maxRetries: 10 }),
  };
}

/** `ipcMain` without Electron: what crosses is cloned, as it would be. */
function createIpc() {
  const listeners = new Map<string, (sender: Sender, payload: unknown) => Promise<unknown>>();
  const server: IpcServer = { handle: (channel, listener) => void listeners.set(channel, listener) };
  const send = async (channel: string, payload: unknown): Promise<unknown> => {
    const listener = listeners.get(channel);
    if (listener === undefined) throw new Error(`Nothing listens to ${channel}.`);
    return structuredClone(await listener(sender, structuredClone(payload)));
  };
  return { server, send };
}

declare global {
  interface Window {
    receiveFromMain: (channel: string, payload: unknown) => void;
  }
}
