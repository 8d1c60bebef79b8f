import type { DocumentId, Host, OpenedDocument, OpenResult, SaveResult } from "../../shared/host/host.ts";
import { chooseWithInput, download, pickDocument, pickPlace } from "./file-pickers.ts";
import {
  encode,
  isChangedOnDisk,
  type LocalDocument,
  readText,
  targetOf,
  writeTo,
} from "./local-document.ts";
import type { ServerClient } from "./server-client.ts";

export interface BrowserHost extends Host {
  readonly kind: "browser";
  /** Opens a file of the page's own file input; it arrives as an open request. */
  readonly openFile: (file: File) => Promise<void>;
}

export function isBrowserHost(host: Host): host is BrowserHost {
  return host.kind === "browser" && "openFile" in host;
}

/** A host of browser APIs; `server` serves the document named on the web shell's command line, if it was the web shell that served the page. */
export function createBrowserHost(server: ServerClient | undefined): BrowserHost {
  const documents = new Map<DocumentId, LocalDocument>();
  const openListeners = new Set<(result: OpenResult) => void>();

  function keep(document: LocalDocument): Omit<OpenedDocument, "text"> {
    const id = newId();
    documents.set(id, document);
    return { id, name: document.name, folder: "" };
  }

  async function open(file: File, handle: FileSystemFileHandle | undefined): Promise<OpenResult> {
    const read = await readText(file);
    if (!read.ok) return { ok: false, name: file.name, message: read.message };
    const target = handle && { handle, lastModified: file.lastModified, size: file.size };
    const document = keep({ name: file.name, hasBom: read.hasBom, target });
    return { ok: true, document: { ...document, text: read.text } };
  }

  async function write(
    id: DocumentId,
    document: LocalDocument,
    handle: FileSystemFileHandle,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<SaveResult> {
    const result = await writeTo(handle, bytes);
    if (result.status === "saved") documents.set(id, { ...document, target: await targetOf(handle) });
    return result;
  }

  /** Saves a document that came without a handle: from the file input, or as a drop where handles are unknown. */
  async function saveFirst(
    id: DocumentId,
    document: LocalDocument,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<SaveResult | null> {
    const picked = await pickPlace(document.name);
    if (picked.status === "picked") return write(id, document, picked.handle, bytes);
    if (picked.status === "cancelled") return null;
    download(document.name, bytes);
    return { status: "downloaded" };
  }

  const shell = createPageShell();
  return {
    kind: "browser",
    takeInitialDocument: async () => (server ? server.takeInitialDocument() : null),
    chooseDocument: async () => {
      const picked = await pickDocument();
      if (picked.status === "cancelled") return null;
      if (picked.status === "picked") return open(await picked.handle.getFile(), picked.handle);
      const file = await chooseWithInput();
      return file ? open(file, undefined) : null;
    },
    openRecent: async () => ({ ok: false, name: "", message: "A browser keeps no recent documents." }),
    openDropped: async (file, item) => {
      // Asked for before anything is awaited: the item is empty once the drop event has passed.
      const handle = await item?.getAsFileSystemHandle?.().catch(() => null);
      return open(file, handle instanceof FileSystemFileHandle ? handle : undefined);
    },
    openFile: async (file) => {
      const result = await open(file, undefined);
      for (const listener of openListeners) listener(result);
    },
    listRecent: async () => [],
    save: async (request) => {
      const document = documents.get(request.id);
      if (!document) return server ? server.save(request) : { status: "failed", message: notOpen };
      const { target } = document;
      const bytes = encode(request.text, document.hasBom);
      if (!target) return saveFirst(request.id, document, bytes);
      if (!request.overwrite && (await isChangedOnDisk(target))) return { status: "changed-on-disk" };
      return write(request.id, document, target.handle, bytes);
    },
    saveAs: async ({ name, text, id }) => {
      const hasBom = (id && documents.get(id)?.hasBom) ?? false;
      const bytes = encode(text, hasBom);
      const picked = await pickPlace(name);
      if (picked.status === "cancelled") return null;
      if (picked.status === "unavailable") {
        download(name, bytes);
        return { status: "downloaded", document: keep({ name, hasBom, target: undefined }) };
      }
      const result = await writeTo(picked.handle, bytes);
      if (result.status === "failed") return result;
      const target = await targetOf(picked.handle);
      return { status: "saved", document: keep({ name: picked.handle.name, hasBom, target }) };
    },
    saveExport: async ({ name, text }) => {
      const bytes = encode(text, false);
      const picked = await pickPlace(name);
      if (picked.status === "cancelled") return null;
      if (picked.status === "picked") return writeTo(picked.handle, bytes);
      download(name, bytes);
      return { status: "downloaded" };
    },
    copyText: (text) => navigator.clipboard.writeText(text),
    openExternal: async (url) => {
      if (new URL(url).protocol === "https:") window.open(url, "_blank", "noopener,noreferrer");
    },
    onOpenRequest: (listener) => {
      openListeners.add(listener);
      return () => openListeners.delete(listener);
    },
    ...shell,
  };
}

const notOpen = "This document is not open any more. Save it under another name.";

/** A browser's tab has no menu of ours and closes without asking us; it can warn of unsaved changes. */
function createPageShell(): Pick<Host, "reportState" | "onCommand" | "onCloseRequest" | "closeNow"> {
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  return {
    reportState: ({ isDirty }) => {
      // Only while there is something to lose: the listener alone keeps a page out of the back-forward cache.
      if (isDirty) window.addEventListener("beforeunload", warn);
      else window.removeEventListener("beforeunload", warn);
    },
    onCommand: () => () => undefined,
    onCloseRequest: () => () => undefined,
    closeNow: () => window.close(),
  };
}

function newId(): DocumentId {
  const id: string = crypto.randomUUID();
  // The one place where the page names a document; everywhere else ids come from a shell.
  return id as DocumentId;
}
