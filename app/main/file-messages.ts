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
    default:
      return `${name} cannot be read (${reasonOf(error)}). Check the disk or the connection to it.`;
  }
}

/** Says why a file could not be saved, and what to do; what was on the disk before is still there. */
export function saveMessage(error: unknown, name: string): string {
  switch (errorCode(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return `${name} was not saved, because its folder is not there any more. Save it under another name.`;
    case "EACCES":
    case "EPERM":
      return `${name} was not saved, because it or its folder may not be written. Save it under another name.`;
    case "EROFS":
      return `${name} was not saved, because its disk is read-only. Save it under another name.`;
    case "ENOSPC":
    case "EDQUOT":
      return `${name} was not saved, because the disk is full. Make room and save again.`;
    case "EISDIR":
      return `${name} was not saved, because a folder has that name. Save it under another name.`;
    case "EBUSY":
      return `${name} was not saved, because another program is using it. Close it there and save again.`;
    default:
      return `${name} was not saved (${reasonOf(error)}). Save it under another name.`;
  }
}

function reasonOf(error: unknown): string {
  return errorCode(error) || (error instanceof Error ? error.message : String(error));
}
