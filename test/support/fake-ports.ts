import { writeFile } from "node:fs/promises";
import { nodeFileSystem } from "../../app/adapters/node/file-system.ts";
import type { JsonFile } from "../../app/main/json-file.ts";
import type { Desktop, FileSystem } from "../../app/main/ports.ts";

/** The system's error codes that each step should fail with; a step without one works. */
export interface Faults {
  /** Fails halfway: the file is there, with half of its bytes. */
  readonly create?: string;
  readonly rename?: string;
  readonly checkWritable?: string;
  readonly syncFolder?: string;
  readonly read?: string;
  readonly info?: string;
  readonly list?: string;
}

/** The real file system, with faults; they may change while it is used. */
export function faultyFileSystem(faults: Faults): FileSystem {
  const fail = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));
  return {
    ...nodeFileSystem,
    create: async (path, bytes, access) => {
      if (faults.create === undefined) return nodeFileSystem.create(path, bytes, access);
      await writeFile(path, bytes.subarray(0, bytes.length / 2), { flag: "wx" });
      return fail(faults.create);
    },
    rename: (from, to) => (faults.rename ? fail(faults.rename) : nodeFileSystem.rename(from, to)),
    checkWritable: (path) =>
      faults.checkWritable ? fail(faults.checkWritable) : nodeFileSystem.checkWritable(path),
    syncFolder: (path) => (faults.syncFolder ? fail(faults.syncFolder) : nodeFileSystem.syncFolder(path)),
    read: (path) => (faults.read ? fail(faults.read) : nodeFileSystem.read(path)),
    info: (path) => (faults.info ? fail(faults.info) : nodeFileSystem.info(path)),
    list: (path) => (faults.list ? fail(faults.list) : nodeFileSystem.list(path)),
  };
}

export interface FakeDesktopOptions {
  /** What the person chooses in the open dialog; cancelled when undefined. */
  readonly openPath?: string;
  readonly savePath?: string;
  readonly initialPath?: string;
}

/** A desktop whose person has made up their mind, and which remembers what it was asked. */
export function fakeDesktop({ openPath, savePath, initialPath }: FakeDesktopOptions = {}) {
  const seen = { suggestions: [] as string[], copied: [] as string[], opened: [] as string[], closes: 0 };
  let initial = initialPath;
  const desktop: Desktop = {
    askOpenPath: async () => openPath,
    askSavePath: async (suggestion) => {
      seen.suggestions.push(suggestion);
      return savePath;
    },
    copyText: async (text) => void seen.copied.push(text),
    openExternal: async (url) => void seen.opened.push(url),
    takeInitialPath: () => {
      const path = initial;
      initial = undefined;
      return path;
    },
    reportState: () => {},
    closeNow: () => {
      seen.closes += 1;
    },
  };
  return { desktop, seen };
}

/** A JSON file in memory. */
export function fakeJsonFile(initial: unknown): JsonFile & { readonly value: () => unknown } {
  let value = initial;
  return {
    read: async () => value,
    write: async (next) => {
      value = structuredClone(next);
    },
    value: () => value,
  };
}
