import {
  access,
  constants,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
} from "node:fs/promises";
import type { FileSystem } from "../../main/ports.ts";

export const nodeFileSystem: FileSystem = {
  read: (path) => readFile(path),
  info: async (path) => {
    const stats = await stat(path, { bigint: true });
    return {
      isFile: stats.isFile(),
      size: Number(stats.size),
      mode: Number(stats.mode) & 0o7777,
      user: Number(stats.uid),
      group: Number(stats.gid),
      modified: Number(stats.mtimeMs),
      // The time of the last change of the entry cannot be set back, as that of the last write can.
      stamp: [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(" "),
    };
  },
  resolve: (path) => realpath(path),
  checkWritable: (path) => access(path, constants.W_OK),
  create: async (path, bytes, fileAccess) => {
    const handle = await open(path, "wx", fileAccess === "usual" ? 0o666 : 0o600);
    try {
      await handle.writeFile(bytes);
      if (typeof fileAccess === "object") {
        // Not every user may give a file away and not every file system knows permissions; the file then stays its writer's own.
        await handle.chown(fileAccess.user, fileAccess.group).catch(() => undefined);
        await handle.chmod(fileAccess.mode).catch(() => undefined);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  syncFolder: async (path) => {
    const handle = await open(path, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  list: (path) => readdir(path),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
};
