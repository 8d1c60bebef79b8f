import type { DraftResult, Drafts, KeptDraft, OpenDraftResult } from "../../shared/host/drafts.ts";
import type { DiskState, Host, OpenResult, SaveResult } from "../../shared/host/host.ts";
import type { OwnRulesText } from "../../shared/host/own-rules.ts";
import type { Envelope, RequestChannel } from "../../shared/ipc/channels.ts";
import { jsonBlob } from "./json-blob.ts";

/** The part of the host that the web shell's server does: the document named on its command line, read from and written to the disk, and drafts. */
export interface ServerClient
  extends Pick<Host, "takeInitialDocument" | "look" | "readAgain" | "readOwnRules" | "save"> {
  readonly drafts: Drafts;
}

/** The server that served this page, when it is the web shell: it says so in the page, so that a plain static server is never asked. */
export function findServer(): ServerClient | undefined {
  if (!document.querySelector('meta[name="response-designer-server"]')) return undefined;
  // The key has done its work: the cookie carries on, and the address can be shown or copied without it.
  window.history.replaceState(window.history.state, "", window.location.pathname);
  return {
    takeInitialDocument: async () => {
      const reply = await ask<OpenResult | null>("take-initial-document");
      return reply.ok ? reply.value : { ok: false, name: "", message: reply.message };
    },
    look: async (id) => {
      const reply = await ask<DiskState>("look", id);
      return reply.ok ? reply.value : { status: "unknown" };
    },
    readAgain: async (id) => {
      const reply = await ask<OpenResult>("read-again", id);
      return reply.ok ? reply.value : { ok: false, name: "", message: reply.message };
    },
    readOwnRules: async (id) => {
      const reply = await ask<OwnRulesText>("read-own-rules", id);
      return reply.ok ? reply.value : { status: "unknown" };
    },
    save: async (request) => {
      const reply = await ask<SaveResult>("save", request);
      return reply.ok ? reply.value : { status: "failed", message: reply.message };
    },
    drafts,
  };
}

const drafts: Drafts = {
  start: (request) => keep("start-draft", request),
  update: (request) => keep("update-draft", request),
  drop: async (draft) => void (await ask<void>("drop-draft", draft)),
  list: async () => {
    const reply = await ask<readonly KeptDraft[]>("list-drafts");
    return reply.ok ? reply.value : [];
  },
  open: async (draft) => {
    const reply = await ask<OpenDraftResult>("open-draft", draft);
    return reply.ok ? reply.value : { ok: false, name: "", message: reply.message };
  },
};

async function keep(channel: RequestChannel, request: unknown): Promise<DraftResult> {
  const reply = await ask<DraftResult>(channel, request);
  return reply.ok ? reply.value : reply;
}

async function ask<T>(channel: RequestChannel, payload?: unknown): Promise<Envelope<T>> {
  try {
    const response = await fetch(`./ipc/${channel}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: await jsonBlob({ payload }),
    });
    if (response.status === 403) return { ok: false, message: STRANGER };
    return await response.json();
  } catch {
    return { ok: false, message: SILENT };
  }
}

const SILENT = "The Response Designer server does not answer. Save under another name, or start it again.";

/** A server that was started anew has another key. */
const STRANGER =
  "The Response Designer server was started anew and does not know this page. Save under another name, then open the address that it printed.";
