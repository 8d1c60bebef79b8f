import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const start = join(import.meta.dirname, "../../app/start.mjs");

export interface WebShell {
  /** The address that it prints, with the key of this start. */
  readonly url: string;
  /** Ends it as a crash does. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the web shell as `npm run web` does, on a file when one is given.
 * @param state the folder in which it keeps drafts, to find there what an earlier one kept; else one of its own
 */
export async function startWebShell(file: string | undefined, state?: string): Promise<WebShell> {
  const named = file === undefined ? [] : [file];
  const folder = state ?? (await mkdtemp(join(tmpdir(), "response-designer-state-")));
  const child = spawn(process.execPath, [start, "--web", ...named, "--no-open"], {
    stdio: ["ignore", "pipe", "inherit"],
    // One of them is where this system keeps state: never in the folders of the person who runs the tests.
    env: { ...process.env, XDG_STATE_HOME: folder, LOCALAPPDATA: folder, HOME: folder },
  });
  const ended = once(child, "exit");
  const url = await addressIn(createInterface(child.stdout));
  if (url === undefined) throw new Error("The web shell ended before it said where it is.");
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
    if (state === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  return { url, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}

async function addressIn(lines: AsyncIterable<string>): Promise<string | undefined> {
  for await (const line of lines) {
    const address = /^Response Designer: (\S+)$/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  return undefined;
}
