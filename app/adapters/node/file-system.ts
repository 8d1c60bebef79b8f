import { access, constants, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import type { FileSystem } from "../../main/ports.ts";

export const nodeFileSystem: FileSystem = {
  read: (path) => readFile(path),
  info: async (path) => {
    const stats = await stat(path);
    return {
      isFile: stats.isFile(),
      size: stats.size,
      mode: stats.mode & 0o7777,
      user: stats.uid,
      group: stats.gid,
    };
  },
  resolve: (path) => realpath(path),
  checkWritable: (path) => access(path, constants.W_OK),
  create: async (path, bytes, like) => {
    const handle = await open(path, "wx", like ? 0o600 : 0o666);
    try {
      await handle.writeFile(bytes);
      if (like) {
        // Not every user may give a file away and not every file system knows permissions; the file then stays its writer's own.
        await handle.chown(like.user, like.group).catch(() => undefined);
        await handle.chmod(like.mode).catch(() => undefined);
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
};
