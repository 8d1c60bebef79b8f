import { decodeText, encodeText } from "../../shared/host/text-encoding.ts";
import { errorCode } from "./error-code.ts";
import type { FileSystem } from "./ports.ts";
import { writeAtomically } from "./write-atomically.ts";

/** A small file of the app's own, such as the list of recent documents. */
export interface JsonFile {
  /** The parsed value; undefined when the file is not there or broken, because nothing in it is worth refusing to start. */
  readonly read: () => Promise<unknown>;
  /** Resolves also when the file cannot be written: what it would hold is a comfort, not the person's work. */
  readonly write: (value: unknown) => Promise<void>;
}

export function createJsonFile(files: FileSystem, path: string): JsonFile {
  let last: Promise<void> = Promise.resolve();
  return {
    read: async () => {
      try {
        const decoded = decodeText(await files.read(path), path);
        return decoded.ok ? JSON.parse(decoded.text) : undefined;
      } catch (error) {
        if (error instanceof SyntaxError || errorCode(error) !== "") return undefined;
        throw error;
      }
    },
    write: (value) => {
      const bytes = encodeText(JSON.stringify(value), "utf-8");
      last = last.then(() => writeAtomically(files, path, bytes)).catch(() => undefined);
      return last;
    },
  };
}
