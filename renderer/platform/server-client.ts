import type { OpenResult, SaveRequest, SaveResult } from "../../shared/host/host.ts";
import type { Envelope } from "../../shared/ipc/channels.ts";

/** The part of the host that the web shell's server does: the document named on its command line, read from and written to the disk. */
export interface ServerClient {
  readonly takeInitialDocument: () => Promise<OpenResult | null>;
  readonly save: (request: SaveRequest) => Promise<SaveResult>;
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
    save: async (request) => {
      const reply = await ask<SaveResult>("save", request);
      return reply.ok ? reply.value : { status: "failed", message: reply.message };
    },
  };
}

async function ask<T>(channel: string, payload?: unknown): Promise<Envelope<T>> {
  try {
    const response = await fetch(`./ipc/${channel}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ payload }),
    });
    return await response.json();
  } catch {
    return {
      ok: false,
      message: "The Response Designer server does not answer. Start it again, or save under another name.",
    };
  }
}
