import type { Drafts } from "../../shared/host/drafts.ts";
import type {
  DiskState,
  DiskVersion,
  DocumentId,
  DocumentPlace,
  Host,
  OpenResult,
  SaveRequest,
  SaveResult,
} from "../../shared/host/host.ts";
import { prepareSave } from "../../shared/host/prepare-save.ts";
import { createTaskQueue } from "../../shared/host/task-queue.ts";
import { encodeText } from "../../shared/host/text-encoding.ts";
import { chooseWithInput, download, pickDocument, pickPlace } from "./file-pickers.ts";
import {
  contentOf,
  type LocalDocument,
  lookAtHandle,
  readFile,
  saveMessage,
  versionOf,
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

  // A look in the middle of a save would take our own bytes for a stranger's.
  const oneAtATime = createTaskQueue();
  const looks = new Map<DocumentId, () => Promise<DiskState>>();

  function keep(id: DocumentId, document: LocalDocument, version: DiskVersion): DocumentPlace {
    documents.set(id, document);
    if (document.handle && !looks.has(id)) looks.set(id, lookAtHandle(document.handle));
    return { id, name: document.name, folder: "", version };
  }

  async function open(
    file: File,
    handle: FileSystemFileHandle | undefined,
    id: DocumentId = newId(),
  ): Promise<OpenResult> {
    const { name } = file;
    const read = await readFile(file);
    if (!read.ok) return { ok: false, name, message: read.message };
    const { text, encoding, version } = read;
    return { ok: true, document: { ...keep(id, { name, encoding, handle }, version), text } };
  }

  /** Writes to the file of a handle what leads from what it holds to the text; without a check when the person has just chosen it. */
  async function write(
    { id, text, edits, base }: SaveRequest,
    document: LocalDocument,
    handle: FileSystemFileHandle,
  ): Promise<SaveResult> {
    try {
      const before = await contentOf(handle);
      if (base !== null && (!before || (await versionOf(before)) !== base))
        return { status: "changed-on-disk" };
      const { name } = handle;
      const guarded = base === null ? undefined : edits;
      const { encoding } = document;
      const prepared = prepareSave({ name, text, before, edits: guarded, encoding });
      if (!prepared.ok) return { status: "failed", message: prepared.message };
      const written = await writeTo(handle, prepared.bytes);
      if (written.status === "failed") return written;
      const version = await versionOf(prepared.bytes);
      keep(id, { ...document, encoding: prepared.encoding, handle }, version);
      return { status: "saved", version, lines: prepared.lines };
    } catch (error) {
      return { status: "failed", message: saveMessage(handle.name, error) };
    }
  }

  /** Saves a document that came without a handle: from the file input, or as a drop where handles are unknown. */
  async function saveFirst(request: SaveRequest, document: LocalDocument): Promise<SaveResult | null> {
    const { name, encoding } = document;
    const picked = await pickPlace(name);
    if (picked.status === "picked") return write({ ...request, base: null }, document, picked.handle);
    if (picked.status === "cancelled") return null;
    const prepared = prepareSave({ name, text: request.text, before: undefined, edits: undefined, encoding });
    if (!prepared.ok) return { status: "failed", message: prepared.message };
    download(name, prepared.bytes);
    return { status: "downloaded", version: await versionOf(prepared.bytes) };
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
    look: async (id) => {
      if (server && !documents.has(id)) return server.look(id);
      const look = looks.get(id);
      return look ? oneAtATime(look) : { status: "unknown" };
    },
    readAgain: async (id) => {
      const document = documents.get(id);
      if (!document) return server ? server.readAgain(id) : { ok: false, name: "", message: notOpen };
      const { name, handle } = document;
      const file = await handle?.getFile().catch(() => undefined);
      const message = `${name} cannot be read again. Open it once more to see what it holds now.`;
      return file ? open(file, handle, id) : { ok: false, name, message };
    },
    // A file that was chosen in a page does not tell what lies beside it.
    readOwnRules: async (id) => (server && !documents.has(id) ? server.readOwnRules(id) : { status: "none" }),
    save: async (request) => {
      const document = documents.get(request.id);
      if (!document) return server ? server.save(request) : { status: "failed", message: notOpen };
      const { handle } = document;
      return handle ? oneAtATime(() => write(request, document, handle)) : saveFirst(request, document);
    },
    saveAs: async ({ name, text, id }) => {
      const encoding = (id && documents.get(id)?.encoding) ?? "utf-8";
      const prepared = prepareSave({ name, text, before: undefined, edits: undefined, encoding });
      if (!prepared.ok) return { status: "failed", message: prepared.message };
      const picked = await pickPlace(name);
      if (picked.status === "cancelled") return null;
      const handle = picked.status === "picked" ? picked.handle : undefined;
      if (handle) {
        const written = await writeTo(handle, prepared.bytes);
        if (written.status === "failed") return written;
      } else download(name, prepared.bytes);
      const local: LocalDocument = { name: handle?.name ?? name, encoding, handle };
      const document = keep(newId(), local, await versionOf(prepared.bytes));
      return { status: handle ? "saved" : "downloaded", document };
    },
    saveExport: async ({ name, text }) => {
      const bytes = encodeText(text, "utf-8");
      const picked = await pickPlace(name);
      if (picked.status === "cancelled") return null;
      if (picked.status === "picked") return writeTo(picked.handle, bytes);
      download(name, bytes);
      return { status: "downloaded" };
    },
    drafts: server && draftsOf(server, (id) => documents.has(id)),
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

/** The server knows the ids of its own documents only; of the others it keeps name and text, which has to be sent. */
function draftsOf({ drafts }: ServerClient, isLocal: (id: DocumentId) => boolean): Drafts {
  return {
    ...drafts,
    start: async ({ id, ...request }) => {
      if (id !== undefined && !isLocal(id)) return drafts.start({ ...request, id });
      return request.text === undefined
        ? { ok: false, message: "Unsaved changes cannot be kept without their text." }
        : drafts.start(request);
    },
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
