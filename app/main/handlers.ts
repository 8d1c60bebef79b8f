import { dirname, join } from "node:path";
import type { Drafts } from "../../shared/host/drafts.ts";
import type { DocumentId, OpenResult } from "../../shared/host/host.ts";
import type { Handlers } from "../../shared/ipc/contract.ts";
import type { Documents } from "./documents.ts";
import type { Desktop } from "./ports.ts";
import type { RecentFiles } from "./recent-files.ts";

/** What the desktop app does for each request of its page. */
export function createHandlers(
  desktop: Desktop,
  documents: Documents,
  recent: RecentFiles,
  drafts: Drafts,
): Handlers {
  /** Only in the folder of a document that is open; the name alone lets the dialog choose the folder. */
  function suggestion(name: string, id: DocumentId | undefined): string {
    const path = id && documents.fileOf(id)?.path;
    return path ? join(dirname(path), name) : name;
  }

  const open = (path: string) => openAndRemember(path, documents, recent);

  return {
    "take-initial-document": async () => {
      const path = desktop.takeInitialPath();
      return path === undefined ? null : open(path);
    },
    "choose-document": async () => {
      const path = await desktop.askOpenPath();
      return path === undefined ? null : open(path);
    },
    "open-recent": async (id) => {
      const path = recent.pathOf(id);
      return path === undefined
        ? { ok: false, name: "", message: "This document is not in the list of recent documents any more." }
        : open(path);
    },
    "open-dropped": open,
    "list-recent": async () => [...recent.list()],
    look: documents.look,
    "read-again": documents.readAgain,
    "read-own-rules": documents.readOwnRules,
    save: documents.save,
    "save-as": async ({ name, text, id }) => {
      const path = await desktop.askSavePath(suggestion(name, id));
      if (path === undefined) return null;
      const result = await documents.saveAt(path, text, id);
      if (result.status === "saved") recent.add(path);
      return result;
    },
    "save-export": async ({ name, text, id }) => {
      const path = await desktop.askSavePath(suggestion(name, id));
      return path === undefined ? null : documents.writeText(path, text);
    },
    "start-draft": drafts.start,
    "update-draft": drafts.update,
    "drop-draft": drafts.drop,
    "list-drafts": drafts.list,
    "open-draft": drafts.open,
    "copy-text": desktop.copyText,
    "open-external": desktop.openExternal,
    "report-state": async (state) => desktop.reportState(state),
    "close-now": async () => desktop.closeNow(),
  };
}

/** Opens a document and, when that works, puts it at the top of the recent ones. */
export async function openAndRemember(
  path: string,
  documents: Documents,
  recent: RecentFiles,
): Promise<OpenResult> {
  const result = await documents.open(path);
  if (result.ok) recent.add(path);
  return result;
}
