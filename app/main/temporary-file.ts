import { createHash, randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import type { FileSystem } from "./ports.ts";
import { isRunning } from "./running-process.ts";

/** Short, because names have a limit; with the machine, because a folder may be shared and a process id is known on its machine only. */
const machine = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
const start = `.response-designer-${machine}-`;

/** A file beside the one that it is to replace, because a rename is atomic only within one file system. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `${start}${process.pid}-${randomUUID()}.tmp`);
}

/** Removes what processes of this machine that were ended in the middle of a save have left in a folder. */
export async function removeLeftBehind(files: FileSystem, folder: string): Promise<void> {
  for (const name of await files.list(folder)) {
    if (!name.startsWith(start)) continue;
    const id = /^(\d+)-[0-9a-f-]{36}\.tmp$/.exec(name.slice(start.length))?.[1];
    // One that cannot be removed, or is gone already, keeps no other from being removed.
    if (id !== undefined)
      await removeUnlessInUse(files, join(folder, name), Number(id)).catch(() => undefined);
  }
}

async function removeUnlessInUse(files: FileSystem, path: string, processId: number): Promise<void> {
  const { modified } = await files.info(path);
  if (processId !== process.pid && !isRunning(processId, modified)) await files.remove(path);
}
