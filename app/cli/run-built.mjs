// `npm run -s cli -- ARGS`: builds the command line when it is older than its sources, without a word, and runs it.
import { mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isStale } from "../build.mjs";

const out = join(import.meta.dirname, "../../out");
const built = join(out, "cli/response-designer.js");

if (!isStale("cli") || (await rebuild())) {
  // npm runs scripts in the project's folder; FILE is meant from where the person stands.
  if (process.env.npm_lifecycle_event === "cli" && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  await import(pathToFileURL(built).href);
}

/** Whether it worked. Beside the place and moved there in one step, since another run may be reading the old one. */
async function rebuild() {
  mkdirSync(join(out, "cli"), { recursive: true });
  const outDir = mkdtempSync(join(out, "cli-"));
  try {
    const { build } = await import("vite");
    const configFile = join(import.meta.dirname, "../vite.config.ts");
    await build({ configFile, mode: "cli", logLevel: "silent", build: { outDir } });
    renameSync(join(outDir, "response-designer.js"), built);
  } catch (error) {
    process.stderr.write(`The command line cannot be built: ${error.message}\n`);
    // Node would end with 1, which means findings.
    process.exitCode = 2;
    return false;
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
  return true;
}
