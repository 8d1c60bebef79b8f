import { spawn } from "node:child_process";

/** The command that opens an address in the person's browser; undefined where there is no display to show one. */
export function browserCommand(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  url: string,
): readonly [command: string, ...args: string[]] | undefined {
  if (platform === "darwin") return ["open", url];
  // `start` is a word of the shell, and its first quoted argument would be the title of a window.
  if (platform === "win32") return ["cmd", "/c", "start", "", url];
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? ["xdg-open", url] : undefined;
}

/** Opens the address if it can; the address has been printed, so that nothing is lost if it cannot. */
export function openBrowser(url: string): void {
  const command = browserCommand(process.platform, process.env, url);
  if (!command) return;
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
