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
    const [, id] =
      (name.startsWith(start) && /^(\d+)-[0-9a-f-]{36}\.tmp$/.exec(name.slice(start.length))) || [];
    if (id !== undefined && Number(id) !== process.pid && !(await isInUse(files, join(folder, name), id)))
      await files.remove(join(folder, name));
  }
}

async function isInUse(files: FileSystem, path: string, id: string): Promise<boolean> {
  const { modified } = await files.info(path);
  return isRunning(Number(id), modified);
}
