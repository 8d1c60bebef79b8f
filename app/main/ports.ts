import type { OpenResult, ShellCommand, ShellState } from "../../shared/host/host.ts";
import type { RequestChannel } from "../../shared/ipc/channels.ts";

/** The few things that are done with files; an interface, so that a test can let each of them fail. */
export interface FileSystem {
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Follows symbolic links. */
  readonly info: (path: string) => Promise<FileInfo>;
  /** The path without symbolic links. */
  readonly resolve: (path: string) => Promise<string>;
  readonly checkWritable: (path: string) => Promise<void>;
  /** Writes a file that must not be there yet and waits until it is on the disk. */
  readonly create: (path: string, bytes: Uint8Array, access: FileAccess) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  readonly syncFolder: (path: string) => Promise<void>;
  /** The names of what is in a folder. */
  readonly list: (path: string) => Promise<readonly string[]>;
  /** Makes a folder for this user alone, and those above it, unless it is there. */
  readonly makeFolder: (path: string) => Promise<void>;
}

/** Permissions and owner of another file; or those that a new file has here; or those of a file for this user alone. */
export type FileAccess = Pick<FileInfo, "mode" | "user" | "group"> | "usual" | "private";

export interface FileInfo {
  readonly isFile: boolean;
  readonly size: number;
  /** Permission bits. */
  readonly mode: number;
  readonly user: number;
  readonly group: number;
  /** Of the last write, in milliseconds since 1970. */
  readonly modified: number;
  /** Another one after every write and after every replacement that the clock of the disk can tell from the last. */
  readonly stamp: string;
}

/** What the handlers need of the desktop; each function that asks resolves to undefined when the person cancels. */
export interface Desktop {
  readonly askOpenPath: () => Promise<string | undefined>;
  readonly askSavePath: (suggestion: string) => Promise<string | undefined>;
  readonly copyText: (text: string) => Promise<void>;
  readonly openExternal: (url: string) => Promise<void>;
  /** The file that the app was started with or asked to open before its page was there. */
  readonly takeInitialPath: () => string | undefined;
  readonly reportState: (state: ShellState) => void;
  readonly closeNow: () => void;
}

/** What is sent to the page unasked. */
export interface PageEvents {
  readonly command: ShellCommand;
  readonly "open-request": OpenResult;
  readonly "close-request": undefined;
}

export interface Sender {
  readonly url: string;
  readonly isMainFrame: boolean;
}

export interface IpcServer {
  readonly handle: (
    channel: RequestChannel,
    listener: (sender: Sender, payload: unknown) => Promise<unknown>,
  ) => void;
}
