// `npm run -s cli -- ARGS`: builds the command line when a source is newer than it, without a word, and runs it.
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname, "../..");
const built = join(root, "out/cli/response-designer.js");

const sources = ["app", "shared"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(root, folder, name)),
);
const newest = Math.max(...[...sources, join(root, "package-lock.json")].map(changedAt));
if (changedAt(built) < newest) await rebuild();

// npm runs scripts in the project's folder; FILE is meant from where the person stands.
if (process.env.npm_lifecycle_event === "cli" && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(built).href);

function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Beside the place and moved there in one step, since another run may be reading the old one. */
async function rebuild() {
  mkdirSync(join(root, "out/cli"), { recursive: true });
  const outDir = mkdtempSync(join(root, "out/cli-"));
  try {
    const { build } = await import("vite");
    const configFile = join(root, "app/vite.config.ts");
    await build({ configFile, mode: "cli", logLevel: "silent", build: { outDir } });
    renameSync(join(outDir, "response-designer.js"), built);
  } catch (error) {
    process.stderr.write(`The command line cannot be built: ${error.message}\n`);
    process.exit(2);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
