import type { TextEdit } from "../model/text.ts";
import type { DiskVersion, DocumentId, OpenedDocument } from "./host.ts";

/**
 * Unsaved work, kept beside the document until it is saved or given up: the text that the edits start from, once, and the edits, as often
 * as they change. A draft is named by the page, in lower-case letters, digits and hyphens; `crypto.randomUUID()` is one.
 */
export interface Drafts {
  /** Begins a draft without edits; one of the same name is replaced. */
  readonly start: (request: DraftStart) => Promise<DraftResult>;
  /** Replaces the draft's edits, which lead from the text that it was started with to the text of now. */
  readonly update: (request: DraftUpdate) => Promise<DraftResult>;
  /** Forgets a draft: its text is saved, or the person does not want it. Wait for it before the window is closed. */
  readonly drop: (draft: string) => Promise<void>;
  /** What was left behind when a program ended, newest first; not what another running one is keeping. */
  readonly list: () => Promise<readonly KeptDraft[]>;
  /** The draft's document and edits; the draft stays until it is dropped. */
  readonly open: (draft: string) => Promise<OpenDraftResult>;
}

export interface DraftStart {
  readonly draft: string;
  /** The document that is edited; none when it is in no file yet. */
  readonly id?: DocumentId;
  readonly name: string;
  /**
   * The text as it is in the file; of a document in no file, what it began with. Left out, the shell takes it from the file itself, if that
   * still holds `version`: sending megabytes would be felt in the middle of typing.
   */
  readonly text?: string;
  readonly version?: DiskVersion;
}

export interface DraftUpdate {
  readonly draft: string;
  readonly edits: readonly TextEdit[];
}

/** `message` says why the changes ("they") are not kept, and what to do. */
export type DraftResult = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** A draft as it is offered: with edits in it, or of a document that is in no file. */
export interface KeptDraft {
  readonly draft: string;
  readonly name: string;
  readonly folder: string;
  /** Of its last update, in milliseconds since 1970. */
  readonly time: number;
}

export type OpenDraftResult =
  | { readonly ok: true; readonly document: DraftDocument; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly name: string; readonly message: string };

/**
 * The document that a draft's edits start from. Its `version` is that of the text here: when the file was changed or removed since, a save
 * finds that out as any other does. Without an id and a version it is in no file that the shell knows.
 */
export type DraftDocument = Omit<OpenedDocument, "id" | "version"> &
  Partial<Pick<OpenedDocument, "id" | "version">>;
