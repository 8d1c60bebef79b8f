import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../node_modules/electron");
const SECONDS_TO_ANSWER = 5;
const SECONDS_TO_FETCH = 180;

/**
 * The path of Electron's program, fetched if it can be; undefined if it cannot. The npm package carries no program and fetches it
 * when it is first loaded, however long that takes: so it is never loaded here, and its installer runs with a limit.
 */
export async function electronBinary() {
  const installed = installedBinary();
  if (installed) return installed;
  if (!(await isReachable())) return undefined;
  process.stderr.write("Fetching Electron (about 120 MB)\n");
  await runInstaller();
  return installedBinary();
}

function installedBinary() {
  const pathFile = join(folder, "path.txt");
  const name = existsSync(pathFile) ? readFileSync(pathFile, "utf8") : "electron";
  const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, "dist"), name);
  return existsSync(path) ? path : undefined;
}

/** Asks for the release's list of checksums, which is small and lies beside the program. */
async function isReachable() {
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const mirror =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    "https://github.com/electron/electron/releases/download/";
  try {
    const address = new URL(`v${version}/SHASUMS256.txt`, mirror);
    const signal = AbortSignal.timeout(SECONDS_TO_ANSWER * 1000);
    return (await fetch(address, { method: "HEAD", signal })).ok;
  } catch {
    return false;
  }
}

function runInstaller() {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, "install.js")], {
      stdio: "ignore",
      timeout: SECONDS_TO_FETCH * 1000,
      killSignal: "SIGKILL",
    });
    child.on("error", resolve);
    child.on("exit", resolve);
  });
}
