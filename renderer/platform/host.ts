import type { Host } from "../../shared/host/host.ts";
import { type BrowserHost, createBrowserHost } from "./browser-host.ts";
import { findServer } from "./server-client.ts";

declare global {
  interface Window {
    /** Exposed by the preload; only there in Electron. */
    readonly host?: Host;
  }
}

/** The preload's host in Electron, else one made of what the browser offers. */
export function resolveHost(): Host | BrowserHost {
  const desktop = window.host;
  if (!desktop) return createBrowserHost(findServer());
  // A DataTransferItem cannot cross from the page to the preload, and the desktop needs only the file.
  return { ...desktop, openDropped: (file) => desktop.openDropped(file, undefined) };
}
