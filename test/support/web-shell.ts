import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

const start = join(import.meta.dirname, "../../app/start.mjs");

export interface WebShell {
  /** The address that it prints, with the key of this start. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts the web shell as `npm run web` does, on a file when one is given. */
export async function startWebShell(file: string | undefined): Promise<WebShell> {
  const named = file === undefined ? [] : [file];
  const child = spawn(process.execPath, [start, "--web", ...named, "--no-open"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const url = await addressIn(createInterface(child.stdout));
  if (url === undefined) throw new Error("The web shell ended before it said where it is.");
  return {
    url,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

async function addressIn(lines: AsyncIterable<string>): Promise<string | undefined> {
  for await (const line of lines) {
    const address = /^Response Designer: (\S+)$/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  return undefined;
}
