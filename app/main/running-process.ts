import { uptime } from "node:os";
import { errorCode } from "./error-code.ts";

/**
 * Whether a process of this machine that did something at a time (milliseconds since 1970) may still be running. Ids are given again: what was
 * done before the machine started was done by another one.
 */
export function isRunning(id: number, time: number): boolean {
  if (time < Date.now() - uptime() * 1000) return false;
  try {
    // Signal 0 only asks.
    process.kill(id, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== "ESRCH";
  }
}
