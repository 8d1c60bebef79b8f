import type { Sender } from "./ports.ts";

export const UI_SCHEME = "app";
const UI_HOST = "ui";
export const UI_URL = `${UI_SCHEME}://${UI_HOST}/index.html`;

/** Whether an address is the app's own. Scheme and host are compared, because `URL.origin` is the word "null" for a custom scheme. */
export function isUiUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${UI_SCHEME}:` && url.host === UI_HOST;
}

export function isOwnPage(sender: Sender): boolean {
  return sender.isMainFrame && isUiUrl(sender.url);
}
