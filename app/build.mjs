// Builds what ships: all of it, or with `--stale` only what is older than its sources. Names choose among the targets.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname, "..");
const everybodys = ["shared", "package.json", "package-lock.json"];

const targets = {
  renderer: {
    config: "renderer/vite.config.ts",
    product: "index.html",
    sources: ["renderer", ...everybodys],
  },
  ...Object.fromEntries(
    Object.entries({
      main: "index.js",
      preload: "index.cjs",
      web: "index.js",
      cli: "response-designer.js",
    }).map(([name, product]) => [
      name,
      { config: "app/vite.config.ts", product, sources: ["app", ...everybodys] },
    ]),
  ),
};

export const targetNames = Object.keys(targets);

/** Builds the named targets that are missing or older than their sources. Says so on standard error: standard output is the program's. */
export async function buildStale(names) {
  const stale = names.filter(isStale);
  if (stale.length === 0) return;
  process.stderr.write(`Building ${stale.join(", ")}\n`);
  for (const name of stale) await build(name);
}

/** @param outDir where to, if not to `out` */
export async function build(name, outDir) {
  const { build: viteBuild } = await import("vite");
  const { config } = targets[name];
  await inProduction(() =>
    viteBuild({
      configFile: join(root, config),
      mode: name === "renderer" ? "production" : name,
      logLevel: "warn",
      ...(outDir === undefined ? {} : { build: { outDir } }),
    }),
  );
}

/** Vite and React go by NODE_ENV, whatever mode is asked for: who starts this may have set it for a development of their own. */
async function inProduction(work) {
  const { NODE_ENV: before } = process.env;
  process.env.NODE_ENV = "production";
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

export function isStale(name) {
  const { product, sources } = targets[name];
  const built = statSync(join(root, "out", name, product), { throwIfNoEntry: false });
  return built === undefined || sources.some((source) => newest(join(root, source)) > built.mtimeMs);
}

/** Folders count too: a file that was deleted leaves its mark only there. */
function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const words = process.argv.slice(2);
  const named = words.filter((word) => word !== "--stale");
  const names = named.length > 0 ? named : targetNames;
  if (words.includes("--stale")) await buildStale(names);
  else for (const name of names) await build(name);
}
