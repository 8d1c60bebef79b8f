import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const MINUTE = 60_000;
const folder = join(import.meta.dirname, "peers");
const redocly = join(folder, "node_modules/@redocly/cli");

/** It would report its use and ask for newer versions. */
const silent = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

/** Redocly CLI with its two rules about responses and its shortest report; fetched when it is not there, undefined when it cannot be. */
export function findRedocly(note) {
  if (!existsSync(redocly)) install();
  if (!existsSync(redocly)) {
    note("Redocly CLI is left out: it could not be installed (npm ci --prefix test/bench/peers).");
    return undefined;
  }
  const { version } = JSON.parse(readFileSync(join(redocly, "package.json"), "utf8"));
  return {
    name: `Redocly CLI ${version}`,
    lint: [
      join(redocly, "bin/cli.js"),
      "lint",
      `--config=${join(folder, "redocly.yaml")}`,
      "--format=summary",
    ],
    env: silent,
  };
}

function install() {
  process.stderr.write("Fetching Redocly CLI from the npm registry (15 MB)\n");
  spawnSync("npm", ["ci", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund"], {
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
    timeout: 3 * MINUTE,
  });
}
