import { errorCode } from "./error-code.ts";

/** Says why a file could not be opened, and what to do. */
export function openMessage(error: unknown, name: string): string {
  switch (errorCode(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return `${name} is not there. Check whether it was moved, renamed or deleted.`;
    case "EACCES":
    case "EPERM":
      return `${name} may not be read. Ask for the permission to read it, or open a copy.`;
    case "EISDIR":
      return `${name} is a folder. Open the OpenAPI document in it.`;
    case "ELOOP":
      return `${name} is a link that leads back to itself. Open the file itself.`;
    case "EBUSY":
      return `${name} is locked by another program. Close it there and open it again.`;
    case "EMFILE":
    case "ENFILE":
      return `${name} cannot be read, because too many files are open. Close other programs and open it again.`;
    default:
      return `${name} cannot be read (${reasonOf(error)}). Check the disk or the connection to it.`;
  }
}

/** Says why a file could not be saved, and what to do; what was on the disk before is still there. */
export function saveMessage(error: unknown, name: string): string {
  const { why, todo } = obstacleOf(error);
  return `${name} was not saved, because ${why}. Nothing is lost: your changes are still in the window. ${todo}`;
}

/** Says why unsaved changes are not kept for a recovery, and what to do. */
export function draftMessage(error: unknown): string {
  return `Their copy for a recovery cannot be written, because ${obstacleOf(error).why}. Save often.`;
}

interface Obstacle {
  readonly why: string;
  readonly todo: string;
}

const elsewhere = "Save under another name.";
const obstacles: Readonly<Record<string, Obstacle>> = {
  ENOENT: { why: "its folder is not there any more", todo: elsewhere },
  ENOTDIR: { why: "its folder is not there any more", todo: elsewhere },
  EACCES: { why: "it or its folder may not be written", todo: elsewhere },
  EPERM: {
    why: "it or its folder may not be written, or another program holds it",
    todo: "Close it there and save again, or save under another name.",
  },
  EROFS: { why: "its disk is read-only", todo: elsewhere },
  ENOSPC: { why: "the disk is full", todo: "Make room and save again." },
  EDQUOT: { why: "your share of the disk is full", todo: "Make room and save again." },
  EFBIG: { why: "it is larger than its disk or your account allows", todo: "Save it on another disk." },
  EISDIR: { why: "a folder has that name", todo: elsewhere },
  EBUSY: { why: "another program is using it", todo: "Close it there and save again." },
  ETXTBSY: { why: "another program is using it", todo: "Close it there and save again." },
  EMFILE: { why: "too many files are open", todo: "Close other programs and save again." },
  ENFILE: { why: "too many files are open", todo: "Close other programs and save again." },
  ENAMETOOLONG: { why: "its name is too long", todo: "Save under a shorter name." },
  ELOOP: { why: "it is a link that leads back to itself", todo: elsewhere },
  EIO: { why: "its disk does not work or is not connected (EIO)", todo: "Save it on another disk." },
};

function obstacleOf(error: unknown): Obstacle {
  return obstacles[errorCode(error)] ?? { why: `the system says ${reasonOf(error)}`, todo: elsewhere };
}

function reasonOf(error: unknown): string {
  return errorCode(error) || (error instanceof Error ? error.message : String(error));
}
