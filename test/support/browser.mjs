import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const MINUTE = 60_000;

/** The newest release that accepts Node 20. Its binary is inside the package, so the registry alone is enough. */
const PACKAGE = "@sparticuz/chromium@143.0.4";
const FOLDER = join(import.meta.dirname, "../../out/browser");
const LAUNCHER = join(FOLDER, "chromium.sh");

const isRoot = process.getuid?.() === 0;

/** Keeps the browser from calling home; root cannot use its sandbox. */
export const browserArguments = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  ...(isRoot ? ["--no-sandbox"] : []),
];

/**
 * A browser that is installed already: the one that `CHROMIUM` names, one on the PATH, or one that an earlier run unpacked.
 * undefined leaves the choice to Playwright, which takes its own.
 */
export function installedBrowser() {
  return process.env.CHROMIUM || onPath("chromium", "chromium-browser", "google-chrome") || fetchedBefore();
}

/**
 * Finds a browser that starts, and fetches one when there is none.
 * @param {(line: string) => void} say told about each attempt
 * @returns {Promise<{ executablePath: string | undefined }>} undefined stands for Playwright's own
 * @throws when none can be had; the message is one sentence
 */
export async function ensureBrowser(say) {
  if (process.env.CHROMIUM) {
    if (await starts(process.env.CHROMIUM, say)) return { executablePath: process.env.CHROMIUM };
    throw new Error(`The browser that CHROMIUM names (${process.env.CHROMIUM}) does not start.`);
  }
  for (const find of [installedBrowser, playwrightOwn, () => fetchPackage(say), () => fetchFromDebian(say)]) {
    const executablePath = await find();
    if (executablePath && (await starts(executablePath, say))) return { executablePath };
  }
  throw new Error(
    "There is no browser for the end-to-end tests and none could be fetched: install Chromium, or set CHROMIUM to the path of one.",
  );
}

function onPath(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function playwrightOwn() {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function fetchedBefore() {
  return existsSync(LAUNCHER) ? LAUNCHER : undefined;
}

/** Outside the project's own node_modules, so that neither the lock file nor `npm ci` has to do with it. */
function fetchPackage(say) {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  say(`no browser found; fetching ${PACKAGE} from the npm registry (67 MB)`);
  mkdirSync(FOLDER, { recursive: true });
  const install = ["install", "--prefix", FOLDER, "--no-save", "--no-audit", "--no-fund", PACKAGE];
  if (!succeeds("npm", install, { limit: 5 * MINUTE })) {
    say(`${PACKAGE} could not be fetched`);
    return undefined;
  }
  // The package unpacks into the temporary folder, and its libraries only where it believes to be in a Lambda function.
  const unpack = `const { default: packed } = await import("@sparticuz/chromium"); await packed.executablePath();`;
  const env = { TMPDIR: FOLDER, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" };
  const unpackArguments = ["--input-type=module", "--eval", unpack];
  if (!succeeds(process.execPath, unpackArguments, { limit: 5 * MINUTE, env, cwd: FOLDER })) {
    say(`${PACKAGE} could not be unpacked`);
    return undefined;
  }
  writeFileSync(join(FOLDER, "fonts.conf"), fontsConfiguration());
  writeFileSync(LAUNCHER, launcherScript(), { mode: 0o755 });
  return LAUNCHER;
}

/** A bare Debian has neither fonts nor the libraries of Chromium: both come with the package. */
function launcherScript() {
  return `#!/bin/sh
export LD_LIBRARY_PATH="${join(FOLDER, "al2023/lib")}" FONTCONFIG_FILE="${join(FOLDER, "fonts.conf")}"
exec "${join(FOLDER, "chromium")}" "$@"
`;
}

function fontsConfiguration() {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(FOLDER, "fonts")}</dir>
  <cachedir>${join(FOLDER, "fonts-cache")}</cachedir>
</fontconfig>
`;
}

function fetchFromDebian(say) {
  if (!isRoot || !onPath("apt-get")) return undefined;
  say("installing Debian's chromium");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  succeeds("apt-get", ["update"], { limit: 3 * MINUTE, env });
  const install = ["install", "-y", "--no-install-recommends", "chromium"];
  if (!succeeds("apt-get", install, { limit: 10 * MINUTE, env }))
    say("Debian's chromium could not be installed");
  return onPath("chromium");
}

function succeeds(command, commandArguments, { limit, env, cwd }) {
  const result = spawnSync(command, commandArguments, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
    timeout: limit,
    killSignal: "SIGKILL",
  });
  return result.status === 0;
}

async function starts(executablePath, say) {
  try {
    const browser = await chromium.launch({ executablePath, args: browserArguments, timeout: MINUTE });
    say(`${executablePath}, version ${browser.version()}`);
    await browser.close();
    return true;
  } catch (error) {
    say(`${executablePath} does not start: ${String(error.message).split("\n")[0]}`);
    return false;
  }
}
