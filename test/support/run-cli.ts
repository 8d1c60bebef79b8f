import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CliProblem } from "../../app/cli/cli-problem.ts";
import type { ExitStatus } from "../../app/cli/io.ts";
import { main } from "../../app/cli/main.ts";
import { OWN_RULES_FILE } from "../../shared/host/own-rules.ts";

export interface CliRun {
  readonly status: ExitStatus;
  readonly stdout: string;
  readonly stderr: string;
  /** The files after the run, by name. */
  readonly files: Readonly<Record<string, string>>;
}

/** Runs the command line in process on files that are held in memory. */
export async function runCli(
  args: readonly string[],
  { files = {}, stdin = "" }: { files?: Readonly<Record<string, string>>; stdin?: string } = {},
): Promise<CliRun> {
  const disk = new Map(Object.entries(files));
  let stdout = "";
  let stderr = "";
  const status = await main(args, {
    readStdin: async () => ({ text: stdin, encoding: "utf-8" }),
    readFile: async (path) => {
      const text = disk.get(path);
      if (text === undefined) throw new CliProblem(`${path}: It cannot be read.`);
      return { text, encoding: "utf-8" };
    },
    readOwnRules: async (documentPath) => {
      const text = disk.get(join(dirname(documentPath), OWN_RULES_FILE));
      return text === undefined ? { status: "none" } : { status: "read", text };
    },
    isFile: async (path) => disk.has(path),
    // Enough of patterns for names in memory; the real ones are tested on a disk.
    findFiles: async (pattern) => {
      const [start = "", end = ""] = pattern.split("*");
      return [...disk.keys()].filter((name) => name.startsWith(start) && name.endsWith(end)).toSorted();
    },
    writeFile: async (path, { text }) => void disk.set(path, text),
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    version: "1.2.3",
  });
  return { status, stdout, stderr, files: Object.fromEntries(disk) };
}

/** The text of a document in test/fixtures. */
export function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, "../fixtures", name), "utf8");
}
