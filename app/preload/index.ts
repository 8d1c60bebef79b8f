import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from "electron";
import type { DraftResult, KeptDraft, OpenDraftResult } from "../../shared/host/drafts.ts";
import type {
  DiskState,
  ExportResult,
  Host,
  OpenResult,
  RecentDocument,
  SaveAsResult,
  SaveResult,
  ShellCommand,
} from "../../shared/host/host.ts";
import type { OwnRulesText } from "../../shared/host/own-rules.ts";
import type { Envelope, EventChannel, RequestChannel } from "../../shared/ipc/channels.ts";

async function ask<T>(channel: RequestChannel, payload?: unknown): Promise<T> {
  const reply: Envelope<T> = await ipcRenderer.invoke(channel, payload);
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

/** Hands on what was sent and never the event, through which the page would reach `ipcRenderer` itself. */
function listen<T>(channel: EventChannel, listener: (value: T) => void): () => void {
  const wrapped = (_event: IpcRendererEvent, value: T) => listener(value);
  ipcRenderer.on(channel, wrapped);
  return () => void ipcRenderer.off(channel, wrapped);
}

const host: Host = {
  kind: "desktop",
  takeInitialDocument: () => ask<OpenResult | null>("take-initial-document"),
  chooseDocument: () => ask<OpenResult | null>("choose-document"),
  openRecent: (id) => ask<OpenResult>("open-recent", id),
  openDropped: async (file) => {
    const path = webUtils.getPathForFile(file);
    return path === ""
      ? {
          ok: false,
          name: file.name,
          message: `${file.name} is not a file on a disk. Save it and open it then.`,
        }
      : ask<OpenResult>("open-dropped", path);
  },
  listRecent: () => ask<readonly RecentDocument[]>("list-recent"),
  look: (id) => ask<DiskState>("look", id),
  readAgain: (id) => ask<OpenResult>("read-again", id),
  readOwnRules: (id) => ask<OwnRulesText>("read-own-rules", id),
  save: (request) => ask<SaveResult>("save", request),
  saveAs: (request) => ask<SaveAsResult | null>("save-as", request),
  saveExport: (request) => ask<ExportResult | null>("save-export", request),
  drafts: {
    start: (request) => ask<DraftResult>("start-draft", request),
    update: (request) => ask<DraftResult>("update-draft", request),
    drop: (draft) => ask<void>("drop-draft", draft),
    list: () => ask<readonly KeptDraft[]>("list-drafts"),
    open: (draft) => ask<OpenDraftResult>("open-draft", draft),
  },
  copyText: (text) => ask<void>("copy-text", text),
  openExternal: (url) => ask<void>("open-external", url),
  reportState: (state) => void ask<void>("report-state", state),
  onCommand: (listener) => listen<ShellCommand>("command", listener),
  onOpenRequest: (listener) => listen<OpenResult>("open-request", listener),
  onCloseRequest: (listener) => listen<undefined>("close-request", () => listener()),
  closeNow: () => void ask<void>("close-now"),
};

contextBridge.exposeInMainWorld("host", host);
