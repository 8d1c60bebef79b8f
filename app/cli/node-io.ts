import { createReadStream, readFileSync, statSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { Readable } from "node:stream";
import { glob } from "tinyglobby";
import { MAX_DOCUMENT_BYTES } from "../../shared/host/limits.ts";
import { decodeText, encodeText } from "../../shared/host/text-encoding.ts";
import { nodeFileSystem } from "../adapters/node/file-system.ts";
import { readOwnRules } from "../main/read-own-rules.ts";
import { writeAtomically } from "../main/write-atomically.ts";
import { CliProblem } from "./cli-problem.ts";
import type { EncodedText, Io } from "./io.ts";

/** The command line's world: this process and the file system. */
export const nodeIo: Io = {
  readStdin: async () => decode("<stdin>", await readAll("<stdin>", process.stdin)),
  readFile: async (path) => {
    try {
      return await read(path);
    } catch (error) {
      throw problemOf(path, error, "read");
    }
  },
  readOwnRules: (documentPath) => readOwnRules(nodeFileSystem, documentPath),
  isFile: async (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
  findFiles: async (pattern) => {
    const files = await glob(pattern.replaceAll("\\", "/"), {
      absolute: isAbsolute(pattern),
      expandDirectories: false,
      // Not walked below the working folder; elsewhere the pattern does not reach, and what it finds is left out.
      ignore: "**/node_modules/**",
    });
    return files.filter((file) => !file.split("/").includes("node_modules")).toSorted();
  },
  writeFile: async (path, { text, encoding }) => {
    try {
      await writeAtomically(nodeFileSystem, path, encodeText(text, encoding));
    } catch (error) {
      throw problemOf(path, error, "written");
    }
  },
  stdout: (text, encoding = "utf-8") => void process.stdout.write(encodeText(text, encoding)),
  stderr: (text) => void process.stderr.write(text),
  version: packageVersion(),
};

async function read(path: string): Promise<EncodedText> {
  return decode(path, await readAll(path, createReadStream(path)));
}

/** All that comes, as far as it may be read: a pipe or a device does not tell how much it will be. */
async function readAll(name: string, stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > MAX_DOCUMENT_BYTES) throw tooLarge(name);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function decode(name: string, bytes: Uint8Array): EncodedText {
  const decoded = decodeText(bytes, name);
  if (!decoded.ok) throw new CliProblem(decoded.message);
  return { text: decoded.text, encoding: decoded.encoding };
}

function tooLarge(name: string): CliProblem {
  const most = MAX_DOCUMENT_BYTES / 1_000_000;
  return new CliProblem(
    `${name}: It is larger than ${most} MB, the most that can be read. Split it into several files.`,
  );
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
