/** How many folders are told; more would not fit, fewer would not tell two projects apart. */
const SHOWN = 4;

/** The folder of a path for people to read: its last names, such as `sample-ims-api / src / main / api`. */
export function folderLabel(path: string): string {
  return path
    .split(/[\\/]/)
    .slice(0, -1)
    .filter((part) => part !== "")
    .slice(-SHOWN)
    .join(" / ");
}
