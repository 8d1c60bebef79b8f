import { basename } from "node:path";
import type { DiskLook } from "../../shared/host/disk-look.ts";
import type {
  DiskState,
  DiskVersion,
  DocumentId,
  DocumentPlace,
  ExportResult,
  OpenResult,
  SaveAsResult,
  SaveRequest,
  SaveResult,
} from "../../shared/host/host.ts";
import { MAX_DOCUMENT_BYTES } from "../../shared/host/limits.ts";
import type { OwnRulesText } from "../../shared/host/own-rules.ts";
import { prepareSave } from "../../shared/host/prepare-save.ts";
import { createTaskQueue } from "../../shared/host/task-queue.ts";
import { decodeText, encodeText, type TextEncoding } from "../../shared/host/text-encoding.ts";
import { versionOf } from "./disk-version.ts";
import { newDocumentId } from "./document-id.ts";
import { errorCode } from "./error-code.ts";
import { openMessage, saveMessage } from "./file-messages.ts";
import { folderLabel } from "./folder-label.ts";
import { lookAtPath } from "./look-at-path.ts";
import type { FileSystem } from "./ports.ts";
import { readOwnRules } from "./read-own-rules.ts";
import { writeAtomically } from "./write-atomically.ts";

/** The file that a document id stands for. */
export interface DocumentFile {
  readonly path: string;
  /** In which it was last read or written here. */
  readonly encoding: TextEncoding;
}

/** Without downloads: a shell that knows the file system writes files. */
export type ShellSaveResult = Exclude<SaveResult, { status: "downloaded" }>;
export type ShellSaveAsResult =
  | { readonly status: "saved"; readonly document: DocumentPlace }
  | Extract<SaveAsResult, { status: "failed" }>;
export type ShellExportResult = { readonly status: "saved" } | Extract<ExportResult, { status: "failed" }>;

export interface Documents {
  readonly open: (path: string) => Promise<OpenResult>;
  readonly look: (id: DocumentId) => Promise<DiskState>;
  readonly readAgain: (id: DocumentId) => Promise<OpenResult>;
  /** What the project of the document says of how it is judged. */
  readonly readOwnRules: (id: DocumentId) => Promise<OwnRulesText>;
  readonly save: (request: SaveRequest) => Promise<ShellSaveResult>;
  /** Writes to another path and gives the document there an id; `from` is the document whose encoding goes along. */
  readonly saveAt: (path: string, text: string, from: DocumentId | undefined) => Promise<ShellSaveAsResult>;
  /** Writes a text that is no document of ours. */
  readonly writeText: (path: string, text: string) => Promise<ShellExportResult>;
  /** Gives a file an id without looking at it, for a text that it held once. */
  readonly adopt: (file: DocumentFile, version: DiskVersion) => DocumentPlace;
  readonly fileOf: (id: DocumentId) => DocumentFile | undefined;
}

const notOpen = "This document is not open any more. Save it under another name.";

/** Knows which file each document id stands for. */
export function createDocuments(files: FileSystem): Documents {
  const entries = new Map<DocumentId, DocumentFile>();
  const looks = new Map<DocumentId, DiskLook>();
  // Two saves at once would each take the other's bytes for a stranger's change, and a look would see one of them too early.
  const oneAtATime = createTaskQueue();

  function keep(id: DocumentId, file: DocumentFile, version: DiskVersion): DocumentPlace {
    entries.set(id, file);
    return { id, name: basename(file.path), folder: folderLabel(file.path), version };
  }

  async function read(path: string, id: DocumentId): Promise<OpenResult> {
    const name = basename(path);
    const failed = (message: string) => ({ ok: false, name, message }) as const;
    try {
      const { isFile, size } = await files.info(path);
      if (!isFile) return failed(`${name} is a folder or a device. Open the OpenAPI document itself.`);
      if (size > MAX_DOCUMENT_BYTES)
        return failed(`${name} is larger than 100 MB, the most that can be opened.`);
      const bytes = await files.read(path);
      const decoded = decodeText(bytes, name);
      if (!decoded.ok) return failed(decoded.message);
      const { text, encoding } = decoded;
      return { ok: true, document: { ...keep(id, { path, encoding }, versionOf(bytes)), text } };
    } catch (error) {
      return failed(openMessage(error, name));
    }
  }

  async function write({ id, text, edits, base }: SaveRequest, file: DocumentFile): Promise<ShellSaveResult> {
    const { path, encoding } = file;
    const name = basename(path);
    const stamp = await stampOf(files, path);
    const before = await bytesOf(files, path);
    if (base !== null && (before === undefined || versionOf(before) !== base)) {
      return { status: "changed-on-disk" };
    }
    const guarded = base === null ? undefined : edits;
    const prepared = prepareSave({ name, text, before, edits: guarded, encoding });
    if (!prepared.ok) return { status: "failed", message: prepared.message };
    // Once more, because writing takes its time: what somebody else saved meanwhile would be lost.
    const beforeReplacing = async () => {
      if (base !== null && (await stampOf(files, path)) !== stamp) throw new ChangedMeanwhile();
    };
    await writeAtomically(files, path, prepared.bytes, { beforeReplacing });
    const { version } = keep(id, { path, encoding: prepared.encoding }, versionOf(prepared.bytes));
    return { status: "saved", version, lines: prepared.lines };
  }

  return {
    open: (path) => read(path, newDocumentId()),
    look: (id) =>
      oneAtATime(async () => {
        const file = entries.get(id);
        if (!file) return { status: "unknown" };
        const look = looks.get(id) ?? lookAtPath(files, file.path);
        looks.set(id, look);
        return look();
      }),
    readAgain: (id) =>
      oneAtATime(async () => {
        const file = entries.get(id);
        return file ? read(file.path, id) : { ok: false, name: "", message: notOpen };
      }),
    readOwnRules: async (id) => {
      const file = entries.get(id);
      return file ? readOwnRules(files, file.path) : { status: "unknown" };
    },
    save: (request) =>
      oneAtATime(async () => {
        const file = entries.get(request.id);
        if (!file) return { status: "failed", message: notOpen };
        try {
          return await write(request, file);
        } catch (error) {
          if (error instanceof ChangedMeanwhile) return { status: "changed-on-disk" };
          return { status: "failed", message: saveMessage(error, basename(file.path)) };
        }
      }),
    saveAt: (path, text, from) =>
      oneAtATime(async () => {
        const name = basename(path);
        try {
          const encoding = (from && entries.get(from)?.encoding) ?? "utf-8";
          const prepared = prepareSave({ name, text, before: undefined, edits: undefined, encoding });
          if (!prepared.ok) return { status: "failed", message: prepared.message };
          await writeAtomically(files, path, prepared.bytes);
          const version = versionOf(prepared.bytes);
          return { status: "saved", document: keep(newDocumentId(), { path, encoding }, version) };
        } catch (error) {
          return { status: "failed", message: saveMessage(error, name) };
        }
      }),
    writeText: (path, text) =>
      oneAtATime(async () => {
        try {
          await writeAtomically(files, path, encodeText(text, "utf-8"));
          return { status: "saved" };
        } catch (error) {
          return { status: "failed", message: saveMessage(error, basename(path)) };
        }
      }),
    adopt: (file, version) => keep(newDocumentId(), file, version),
    fileOf: (id) => entries.get(id),
  };
}

class ChangedMeanwhile extends Error {}

async function stampOf(files: FileSystem, path: string): Promise<string> {
  try {
    return (await files.info(path)).stamp;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return "";
    throw error;
  }
}

/** undefined when the file is not there: bringing it back is the person's choice. */
async function bytesOf(files: FileSystem, path: string): Promise<Uint8Array | undefined> {
  try {
    return await files.read(path);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}
