import type { TextEdit } from "../model/text.ts";
import type { Drafts } from "./drafts.ts";
import type { OwnRulesText } from "./own-rules.ts";

// The two objects of a drop, by name only: `shared` has no DOM types, and where there are some, these merge with them.
declare global {
  interface File {
    readonly name: string;
  }
  interface DataTransferItem {
    readonly kind: string;
  }
}

/**
 * What the page knows of the world outside it. The preload provides it in Electron (`window.host`), `renderer/platform/browser-host.ts`
 * in a browser. Documents are named by ids: the page never sees or sends a path.
 */
export interface Host {
  /** `desktop`: has a menu of its own, real dialogs and a close guard. */
  readonly kind: "desktop" | "browser";
  /** The document named on the command line, once; null when there is none. */
  readonly takeInitialDocument: () => Promise<OpenResult | null>;
  /** Asks for a file; null when the person cancels. */
  readonly chooseDocument: () => Promise<OpenResult | null>;
  readonly openRecent: (id: DocumentId) => Promise<OpenResult>;
  /** Opens a file dropped on the window. */
  readonly openDropped: (file: File, item: DataTransferItem | undefined) => Promise<OpenResult>;
  readonly listRecent: () => Promise<readonly RecentDocument[]>;
  /** What the document's file holds now; cheap enough to ask whenever the window gets the focus. */
  readonly look: (id: DocumentId) => Promise<DiskState>;
  /** The document's file as it is now, with the same id; changes nothing by itself. */
  readonly readAgain: (id: DocumentId) => Promise<OpenResult>;
  /** What the file `.response-rules.json` beside the document says now. */
  readonly readOwnRules: (id: DocumentId) => Promise<OwnRulesText>;
  /** Writes the document back; null when it has no place yet and the person cancels choosing one. One at a time: the version that one save answers with is the base of the next. */
  readonly save: (request: SaveRequest) => Promise<SaveResult | null>;
  /** Asks for a place and writes there; null when the person cancels. The reply names the document as it is from now on. */
  readonly saveAs: (request: SaveAsRequest) => Promise<SaveAsResult | null>;
  /** Asks for a place and writes an export there; the open document stays what it is. null when the person cancels. */
  readonly saveExport: (request: SaveAsRequest) => Promise<ExportResult | null>;
  /** Where unsaved work is kept in case the program ends; undefined where nothing can be kept: a page that no server of ours serves. */
  readonly drafts: Drafts | undefined;
  readonly copyText: (text: string) => Promise<void>;
  /** Opens a specification's page in the person's browser; https only. */
  readonly openExternal: (url: string) => Promise<void>;
  /** Tells the shell what it needs for the close guard and the menu; a window's title is the page's own. */
  readonly reportState: (state: ShellState) => void;
  /** A command chosen in the shell's menu. Returns the unsubscribe function. */
  readonly onCommand: (listener: (command: ShellCommand) => void) => () => void;
  /** A document that the shell was asked to open (second start, file association). */
  readonly onOpenRequest: (listener: (result: OpenResult) => void) => () => void;
  /** The person wants to close the window while `reportState` said that something is not saved: ask, then call `closeNow` or do nothing. */
  readonly onCloseRequest: (listener: () => void) => () => void;
  readonly closeNow: () => void;
}

export type DocumentId = string & { readonly __brand: "DocumentId" };

/** Which bytes a file held when they were read or written here: opaque, the same for the same bytes, and only for them. */
export type DiskVersion = string;

/** An open document without its text: which file it is, and what that held. */
export interface DocumentPlace {
  readonly id: DocumentId;
  /** File name, e.g. `openapi.yaml`. */
  readonly name: string;
  /** The folder, for people to read, e.g. `sample-ims-api / src / main / api`; empty when it is not known. */
  readonly folder: string;
  readonly version: DiskVersion;
}

export interface OpenedDocument extends DocumentPlace {
  readonly text: string;
}

/** `unknown`: it cannot be told, for lack of permission or because the browser gave no way back to the file. */
export type DiskState =
  | { readonly status: "there"; readonly version: DiskVersion }
  | { readonly status: "gone" }
  | { readonly status: "unknown" };

export type OpenResult =
  | { readonly ok: true; readonly document: OpenedDocument }
  | { readonly ok: false; readonly name: string; readonly message: string };

export interface RecentDocument {
  readonly id: DocumentId;
  readonly name: string;
  readonly folder: string;
}

export interface SaveRequest {
  readonly id: DocumentId;
  readonly text: string;
  /** Lead from the text of `base` to `text`: nothing is written when they do not, so that a save changes what the person changed and no more. */
  readonly edits: readonly TextEdit[];
  /** What the file held before the edits; null when the person agreed to write over whatever is there, or to bring back a file that is gone. Then `edits` say nothing. */
  readonly base: DiskVersion | null;
}

/** Whole lines; a line that changed is one removed and one added. */
export interface LineCounts {
  readonly added: number;
  readonly removed: number;
}

export type SaveResult =
  | {
      readonly status: "saved";
      readonly version: DiskVersion;
      /** What became different in the file. */
      readonly lines: LineCounts;
    }
  /** The file holds something else than `base` says, or is gone; nothing was written. */
  | { readonly status: "changed-on-disk" }
  /** The text was handed over as a download: the file on disk is where the browser puts it. */
  | { readonly status: "downloaded"; readonly version: DiskVersion }
  | { readonly status: "failed"; readonly message: string };

export interface SaveAsRequest {
  /** File name to offer. */
  readonly name: string;
  readonly text: string;
  /** The document it comes from, so that the dialog opens in its folder. */
  readonly id?: DocumentId;
}

export type SaveAsResult =
  | { readonly status: "saved" | "downloaded"; readonly document: DocumentPlace }
  | { readonly status: "failed"; readonly message: string };

export type ExportResult =
  | { readonly status: "saved" | "downloaded" }
  | { readonly status: "failed"; readonly message: string };

export interface ShellState {
  /** The document's name; undefined on the start page. */
  readonly name: string | undefined;
  readonly isDirty: boolean;
  /** Names of the steps that undo and redo would take; undefined when there is none. */
  readonly undo: string | undefined;
  readonly redo: string | undefined;
}

/** Ids of the actions that a shell's menu offers; the page runs the action of that id. */
export type ShellCommand =
  | "new"
  | "open"
  | "save"
  | "save-as"
  | "undo"
  | "redo"
  | "add-response"
  | "palette"
  | "toggle-tabs"
  | "close-document";
