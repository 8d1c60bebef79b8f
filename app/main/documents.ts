import { createHash } from "node:crypto";
import { basename } from "node:path";
import type {
  DocumentId,
  OpenedDocument,
  OpenResult,
  SaveAsResult,
  SaveRequest,
  SaveResult,
} from "../../shared/host/host.ts";
import { MAX_DOCUMENT_BYTES } from "../../shared/host/limits.ts";
import { newDocumentId } from "./document-id.ts";
import { errorCode } from "./error-code.ts";
import { openMessage, saveMessage } from "./file-messages.ts";
import { folderLabel } from "./folder-label.ts";
import type { FileSystem } from "./ports.ts";
import { decodeText, encodeText } from "./text-encoding.ts";
import { writeAtomically } from "./write-atomically.ts";

interface Entry {
  readonly path: string;
  readonly hasBom: boolean;
  /** Of the bytes that were last read or written here. */
  readonly hash: string;
}

/** Without `downloaded`: a shell that knows the file system writes files. */
export type ShellSaveResult = Exclude<SaveResult, { status: "downloaded" }>;
export type ShellSaveAsResult = Exclude<SaveAsResult, { status: "downloaded" }>;

export interface Documents {
  readonly open: (path: string) => Promise<OpenResult>;
  readonly save: (request: SaveRequest) => Promise<ShellSaveResult>;
  /** Writes to another path and gives the document there an id; `from` is the document whose byte order mark goes along. */
  readonly saveAt: (path: string, text: string, from: DocumentId | undefined) => Promise<ShellSaveAsResult>;
  /** Writes a text that is no document of ours. */
  readonly writeText: (path: string, text: string) => Promise<ShellSaveResult>;
  readonly pathOf: (id: DocumentId) => string | undefined;
}

/** Knows which file each document id stands for, and what was in it when it was last seen. */
export function createDocuments(files: FileSystem): Documents {
  const entries = new Map<DocumentId, Entry>();
  const oneAtATime = createQueue();

  function keep(entry: Entry): Omit<OpenedDocument, "text"> {
    const id = newDocumentId();
    entries.set(id, entry);
    return { id, name: basename(entry.path), folder: folderLabel(entry.path) };
  }

  return {
    open: async (path) => {
      const name = basename(path);
      const failed = (message: string) => ({ ok: false, name, message }) as const;
      try {
        const { isFile, size } = await files.info(path);
        if (!isFile) return failed(`${name} is a folder or a device. Open the OpenAPI document itself.`);
        if (size > MAX_DOCUMENT_BYTES)
          return failed(`${name} is larger than 100 MB, the most that can be opened.`);
        const bytes = await files.read(path);
        const decoded = decodeText(bytes);
        if (!decoded) return failed(`${name} is not UTF-8 text. Convert it to UTF-8 and open it again.`);
        const document = keep({ path, hasBom: decoded.hasBom, hash: hashOf(bytes) });
        return { ok: true, document: { ...document, text: decoded.text } };
      } catch (error) {
        return failed(openMessage(error, name));
      }
    },

    save: ({ id, text, overwrite }) =>
      oneAtATime(async () => {
        const entry = entries.get(id);
        if (!entry) {
          return {
            status: "failed",
            message: "This document is not open any more. Save it under another name.",
          };
        }
        try {
          if (!overwrite && (await isChanged(files, entry))) return { status: "changed-on-disk" };
          const bytes = encodeText({ text, hasBom: entry.hasBom });
          await writeAtomically(files, entry.path, bytes);
          entries.set(id, { ...entry, hash: hashOf(bytes) });
          return { status: "saved" };
        } catch (error) {
          return { status: "failed", message: saveMessage(error, basename(entry.path)) };
        }
      }),

    saveAt: (path, text, from) =>
      oneAtATime(async () => {
        try {
          const hasBom = (from && entries.get(from)?.hasBom) ?? false;
          const bytes = encodeText({ text, hasBom });
          await writeAtomically(files, path, bytes);
          return { status: "saved", document: keep({ path, hasBom, hash: hashOf(bytes) }) };
        } catch (error) {
          return { status: "failed", message: saveMessage(error, basename(path)) };
        }
      }),

    writeText: (path, text) =>
      oneAtATime(async () => {
        try {
          await writeAtomically(files, path, encodeText({ text, hasBom: false }));
          return { status: "saved" };
        } catch (error) {
          return { status: "failed", message: saveMessage(error, basename(path)) };
        }
      }),

    pathOf: (id) => entries.get(id)?.path,
  };
}

/** By content, not by time: a time can stay the same over a change, and change without one. */
async function isChanged(files: FileSystem, { path, hash }: Entry): Promise<boolean> {
  try {
    return hashOf(await files.read(path)) !== hash;
  } catch (error) {
    // Deleted meanwhile: somebody else's doing as well, and bringing it back is the person's choice.
    if (errorCode(error) === "ENOENT") return true;
    throw error;
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64");
}

/** Two saves at once would each take the other's bytes for a stranger's change. */
function createQueue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task);
    last = next.catch(() => undefined);
    return next;
  };
}
