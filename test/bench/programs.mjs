import { join } from "node:path";
import { build } from "vite";
import { buildStale } from "../../app/build.mjs";

const root = join(import.meta.dirname, "../..");
const out = join(root, "out/bench/programs");
const sources = join(import.meta.dirname, "programs");

/** Builds what is run in processes of its own: the command line as it ships, and the programs of the bench from the same sources. */
export async function buildPrograms() {
  await buildStale(["cli"]);
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      outDir: out,
      emptyOutDir: true,
      target: "node20",
      minify: false,
      lib: {
        entry: Object.fromEntries(
          ["read", "edit", "examples", "rules"].map((name) => [name, join(sources, `${name}.ts`)]),
        ),
        formats: ["es"],
        fileName: (_, name) => `${name}.js`,
      },
      rolldownOptions: { external: [/^node:/] },
    },
  });
  return {
    read: join(out, "read.js"),
    edit: join(out, "edit.js"),
    examples: join(out, "examples.js"),
    rules: join(out, "rules.js"),
    lint: [join(root, "out/cli/response-designer.js"), "lint", "--no-examples", "--fail-on", "never"],
  };
}
