/**
 * What the page may ask its shell for, one name for each request. Kept apart from the schemas, because a sandboxed preload is one
 * small file that should not carry zod.
 */
export const requestChannels = [
  "take-initial-document",
  "choose-document",
  "open-recent",
  "open-dropped",
  "list-recent",
  "look",
  "read-again",
  "read-own-rules",
  "save",
  "save-as",
  "save-export",
  "start-draft",
  "update-draft",
  "drop-draft",
  "list-drafts",
  "open-draft",
  "copy-text",
  "open-external",
  "report-state",
  "close-now",
] as const;

export type RequestChannel = (typeof requestChannels)[number];

/** What the shell tells its page unasked. */
export const eventChannels = ["command", "open-request", "close-request"] as const;

export type EventChannel = (typeof eventChannels)[number];

/** How a reply crosses: an exception would lose everything but its message on the way. */
export type Envelope<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };
