import { basename, join } from "node:path";
import type { DraftDocument, Drafts, KeptDraft, OpenDraftResult } from "../../shared/host/drafts.ts";
import type { DiskVersion } from "../../shared/host/host.ts";
import { MAX_DOCUMENT_BYTES } from "../../shared/host/limits.ts";
import { createTaskQueue } from "../../shared/host/task-queue.ts";
import { decodeText, encodeText } from "../../shared/host/text-encoding.ts";
import type { TextEdit } from "../../shared/model/text.ts";
import { applyEdits } from "../../shared/source/apply-edits.ts";
import { versionOf } from "./disk-version.ts";
import type { DocumentFile, Documents } from "./documents.ts";
import { type DraftRecord, parseDraft } from "./draft-record.ts";
import { draftMessage } from "./file-messages.ts";
import { folderLabel } from "./folder-label.ts";
import type { FileSystem } from "./ports.ts";
import { isRunning } from "./running-process.ts";
import { writeAtomically } from "./write-atomically.ts";

/** What does not change from edit to edit. */
type Origin = Omit<DraftRecord, "time" | "edits" | "process">;

const privately = { newFile: "private" } as const;

/** JSON escapes most of a text's characters with one more at most; UTF-16 takes two bytes for what UTF-8 may take one. */
const MOST_BYTES = 2 * MAX_DOCUMENT_BYTES;

/**
 * Drafts in a folder: for each a small JSON file, written anew with every update, and beside it the text that its edits start from, written
 * once and named by its content, so that neither ever goes with another's.
 */
export function createDrafts(files: FileSystem, folder: string, documents: Documents): Drafts {
  const origins = new Map<string, Origin>();
  const oneAtATime = createTaskQueue();
  // Not the bare name: Windows knows some, such as "nul", as devices.
  const recordPath = (draft: string) => join(folder, `draft-${draft}.json`);
  const baseName = (draft: string, { version }: Origin) => `draft-${draft}.${version.slice(0, 16)}.base`;

  async function write(draft: string, origin: Origin, edits: readonly TextEdit[]): Promise<void> {
    const record: DraftRecord = { ...origin, time: Date.now(), process: process.pid, edits };
    await writeAtomically(files, recordPath(draft), encodeText(JSON.stringify(record), "utf-8"), privately);
  }

  /** What a document's file holds, while that is still the version that the page means. */
  async function heldBy(
    file: DocumentFile | undefined,
    version: DiskVersion | undefined,
  ): Promise<Uint8Array> {
    const bytes = file && (await files.read(file.path));
    if (!bytes || versionOf(bytes) !== version) throw new Error("the file holds another text by now");
    return bytes;
  }

  /** What somebody else put into the folder may be of any kind and size. */
  async function read(path: string): Promise<Uint8Array | undefined> {
    const { isFile, size } = await files.info(path);
    return isFile && size <= MOST_BYTES ? files.read(path) : undefined;
  }

  async function recordOf(draft: string): Promise<DraftRecord | undefined> {
    const bytes = await read(recordPath(draft));
    return bytes && parseDraft(bytes);
  }

  /** Removes the texts of a draft but the one that is needed. */
  async function removeBases(draft: string, except: string | undefined): Promise<void> {
    const names = await files.list(folder);
    const old = names.filter((name) => name.startsWith(`draft-${draft}.`) && name.endsWith(".base"));
    for (const name of old) if (name !== except) await files.remove(join(folder, name));
  }

  async function listed(draft: string): Promise<KeptDraft | undefined> {
    const record = await recordOf(draft).catch(() => undefined);
    if (!record) return undefined;
    const { name, path, time, edits } = record;
    if (record.process !== process.pid && isRunning(record.process, time)) return undefined;
    if (edits.length === 0 && path !== undefined) return undefined;
    return { draft, name, folder: path === undefined ? "" : folderLabel(path), time };
  }

  /** The document as it is in its file, while that still holds what the edits start from; else the text that was kept of it. */
  async function documentOf(record: DraftRecord, text: string): Promise<DraftDocument> {
    const { name, path, encoding, version } = record;
    if (path === undefined) return { name, folder: "", text };
    const opened = await documents.open(path);
    if (opened.ok && opened.document.version === version) return opened.document;
    return { ...documents.adopt({ path, encoding }, version), text };
  }

  async function open(draft: string): Promise<OpenDraftResult> {
    const names = await files.list(folder).catch((): readonly string[] => []);
    if (!names.includes(basename(recordPath(draft)))) return { ok: false, name: "", message: gone };
    const record = await recordOf(draft);
    if (!record) return { ok: false, name: "", message: damaged };
    const failed = { ok: false, name: record.name, message: damaged } as const;
    const bytes = await read(join(folder, baseName(draft, record)));
    if (!bytes || versionOf(bytes) !== record.version) return failed;
    const decoded = decodeText(bytes, record.name);
    if (!decoded.ok || !areOf(decoded.text, record.edits)) return failed;
    const { name, path, encoding, version, edits } = record;
    origins.set(draft, { name, encoding, version, ...(path === undefined ? {} : { path }) });
    return { ok: true, document: await documentOf(record, decoded.text), edits };
  }

  return {
    start: ({ draft, id, name, text, version }) =>
      oneAtATime(async () => {
        try {
          const file = id === undefined ? undefined : documents.fileOf(id);
          const encoding = file?.encoding ?? "utf-8";
          const bytes = text === undefined ? await heldBy(file, version) : encodeText(text, encoding);
          const origin: Origin = {
            name: file ? basename(file.path) : name,
            encoding,
            version: versionOf(bytes),
            ...(file && { path: file.path }),
          };
          await files.makeFolder(folder);
          await writeAtomically(files, join(folder, baseName(draft, origin)), bytes, privately);
          await write(draft, origin, []);
          origins.set(draft, origin);
          await removeBases(draft, baseName(draft, origin));
          return { ok: true };
        } catch (error) {
          return { ok: false, message: draftMessage(error) };
        }
      }),
    update: ({ draft, edits }) =>
      oneAtATime(async () => {
        const origin = origins.get(draft);
        if (!origin) return { ok: false, message: draftMessage(new Error("no draft was started")) };
        try {
          await write(draft, origin, edits);
          return { ok: true };
        } catch (error) {
          return { ok: false, message: draftMessage(error) };
        }
      }),
    drop: (draft) =>
      oneAtATime(async () => {
        origins.delete(draft);
        await files.remove(recordPath(draft)).catch(() => undefined);
        await removeBases(draft, undefined).catch(() => undefined);
      }),
    list: () =>
      oneAtATime(async () => {
        const names = await files.list(folder).catch((): readonly string[] => []);
        const drafts = names.flatMap((name) => /^draft-([a-z0-9-]{1,64})\.json$/.exec(name)?.[1] ?? []);
        const found = await Promise.all(drafts.map(listed));
        return found.filter((draft) => draft !== undefined).toSorted((a, b) => b.time - a.time);
      }),
    open: (draft) =>
      oneAtATime(async () => {
        try {
          return await open(draft);
        } catch {
          return { ok: false, name: "", message: damaged };
        }
      }),
  };
}

const gone = "The unsaved changes are not there any more. They were saved or given up elsewhere.";
const damaged =
  "The unsaved changes cannot be read, because what was kept of them is damaged. The file is as it was last saved.";

function areOf(text: string, edits: readonly TextEdit[]): boolean {
  try {
    applyEdits(text, edits);
    return true;
  } catch {
    return false;
  }
}
