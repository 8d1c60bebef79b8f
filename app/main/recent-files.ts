import { basename } from "node:path";
import { z } from "zod";
import type { DocumentId, RecentDocument } from "../../shared/host/host.ts";
import { newDocumentId } from "./document-id.ts";
import { folderLabel } from "./folder-label.ts";
import type { JsonFile } from "./json-file.ts";

const MOST = 10;
const savedPaths = z.array(z.string().min(1));

export interface RecentFiles {
  readonly load: () => Promise<void>;
  readonly add: (path: string) => void;
  /** Newest first. */
  readonly list: () => readonly RecentDocument[];
  readonly pathOf: (id: DocumentId) => string | undefined;
}

/** The documents that were opened or saved last, kept from start to start; `onChange` after every change of the list. */
export function createRecentFiles(file: JsonFile, onChange: () => void): RecentFiles {
  let paths: readonly string[] = [];
  const ids = new Map<string, DocumentId>();

  function idOf(path: string): DocumentId {
    const id = ids.get(path) ?? newDocumentId();
    ids.set(path, id);
    return id;
  }

  return {
    load: async () => {
      const saved = savedPaths.safeParse(await file.read());
      // What was opened while the file was being read is newer than all that is in it.
      paths = [...new Set([...paths, ...(saved.success ? saved.data : [])])].slice(0, MOST);
      onChange();
    },
    add: (path) => {
      paths = [...new Set([path, ...paths])].slice(0, MOST);
      void file.write(paths);
      onChange();
    },
    list: () => paths.map((path) => ({ id: idOf(path), name: basename(path), folder: folderLabel(path) })),
    pathOf: (id) => paths.find((path) => ids.get(path) === id),
  };
}
