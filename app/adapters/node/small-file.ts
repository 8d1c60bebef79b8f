import { readFileSync, writeFileSync } from "node:fs";

/** Reads at once, because a window cannot wait for its place; undefined when the file is not there or broken. */
export function readSmallFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** Writes at once, in the last moment of a window, after which nothing is waited for. What cannot be written is let go. */
export function writeSmallFile(path: string, value: unknown): void {
  try {
    writeFileSync(path, JSON.stringify(value));
  } catch {
    // The next window opens in the usual place.
  }
}
