// Loaded with `--import` before a measured program: at its end the most memory it held goes to the pipe 3, in kB.
import { readFileSync, writeSync } from "node:fs";

process.on("exit", () => writeSync(3, `${peak()}\n`));

/** On Linux `maxRSS` of a child begins with what its parent held; the peak of its own memory alone is in /proc. */
function peak() {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS;
  return /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))[1];
}
