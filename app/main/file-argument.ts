import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The file named on a command line: the first word after the program that is no flag. `appPath` is the app's own folder, which
 * stands there too while Electron runs it unpackaged. Linux desktops name the file as a `file:` address.
 */
export function fileArgument(
  argv: readonly string[],
  workingDirectory: string,
  appPath: string | undefined,
): string | undefined {
  return argv
    .slice(1)
    .filter((word) => word !== "" && !word.startsWith("-"))
    .map((word) => resolve(workingDirectory, pathOf(word)))
    .find((path) => path !== appPath);
}

function pathOf(word: string): string {
  if (!word.startsWith("file:///")) return word;
  try {
    return fileURLToPath(word);
  } catch {
    // Not an address after all; opening it says that it is not there.
    return word;
  }
}
