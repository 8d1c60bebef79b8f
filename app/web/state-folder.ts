import { isAbsolute, join } from "node:path";

/** Where a program keeps what it needs from start to start, as each system has it (XDG Base Directory Specification on Linux). */
export function stateFolder(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, home: string): string {
  return join(baseFolder(platform, environment, home), "response-designer");
}

function baseFolder(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, home: string): string {
  if (platform === "darwin") return join(home, "Library", "Application Support");
  if (platform === "win32") return environment.LOCALAPPDATA || join(home, "AppData", "Local");
  // "All paths must be absolute"; a relative one is to be ignored.
  const state = environment.XDG_STATE_HOME;
  return state && isAbsolute(state) ? state : join(home, ".local", "state");
}
