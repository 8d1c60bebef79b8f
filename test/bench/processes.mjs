import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname, "../..");
export const profiles = join(root, "out/bench/profiles");
const tellPeak = pathToFileURL(join(import.meta.dirname, "programs/tell-peak.mjs")).href;

/** Milliseconds from the start of a Node process to its end; what it prints goes nowhere. */
export function timeProcess(nodeArguments, env = {}) {
  const start = performance.now();
  runNode(nodeArguments, { stdio: ["ignore", "ignore", "pipe"], env });
  return performance.now() - start;
}

/** What a Node process prints. */
export function outputOf(nodeArguments) {
  return runNode(nodeArguments, { stdio: ["ignore", "pipe", "pipe"] }).stdout;
}

/** The most memory that a Node process held, in MB. */
export function peakMemory(nodeArguments) {
  const { output } = runNode(["--import", tellPeak, ...nodeArguments], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  return Number(output[3]) / 1024;
}

/** Runs once more with Node's profiler, apart from what is measured. */
export function profileProcess(name, nodeArguments, note) {
  mkdirSync(profiles, { recursive: true });
  const file = `${name}.cpuprofile`;
  runNode(["--cpu-prof", `--cpu-prof-dir=${profiles}`, `--cpu-prof-name=${file}`, ...nodeArguments], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  note(`Profile: ${relative(root, join(profiles, file))}`);
}

function runNode(nodeArguments, { stdio, env }) {
  const result = spawnSync(process.execPath, nodeArguments, {
    stdio,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...env },
  });
  if (result.status !== 0) {
    const end = result.signal ?? `status ${result.status}`;
    throw new Error(`node ${nodeArguments.join(" ")} ended with ${end}: ${result.stderr.trim()}`);
  }
  return result;
}
