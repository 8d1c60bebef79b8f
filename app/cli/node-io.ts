import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { nodeFileSystem } from "../adapters/node/file-system.ts";
import { writeAtomically } from "../main/write-atomically.ts";
import { CliProblem } from "./cli-problem.ts";
import type { Io } from "./io.ts";

/** The command line's world: this process and the file system. */
export const nodeIo: Io = {
  readStdin: async () => decode("<stdin>", await buffer(process.stdin)),
  readFile: async (path) => {
    try {
      return decode(path, await readFile(path));
    } catch (error) {
      throw problemOf(path, error, "read");
    }
  },
  writeFile: async (path, text) => {
    try {
      await writeAtomically(nodeFileSystem, path, new TextEncoder().encode(text));
    } catch (error) {
      throw problemOf(path, error, "written");
    }
  },
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  version: packageVersion(),
};

/** A byte-order mark stays in the text, so that it is written back. */
function decode(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CliProblem(`${name}: It is not UTF-8 text. Convert it to UTF-8 first.`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file or folder. Check the path.",
  EISDIR: "It is a folder. Name a file in it.",
  ENOTDIR: "A part of its path is a file, not a folder. Check the path.",
  EACCES: "Access is denied. Check its permissions.",
  EPERM: "Access is denied. Check its permissions.",
  EROFS: "The file system is read-only. Name another place with --out.",
  ENOSPC: "The disk is full. Free some space first.",
};

function problemOf(path: string, error: unknown, action: "read" | "written"): unknown {
  if (!(error instanceof Error) || error instanceof CliProblem || !("code" in error)) return error;
  const reason = REASONS[String(error.code)] ?? `${error.message}.`;
  return new CliProblem(`${path}: It cannot be ${action}. ${reason}`);
}

/** package.json lies two folders above this file, and above the bundle that is made of it. */
function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));
  return String(version);
}
