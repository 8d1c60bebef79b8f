import { builtinModules } from "node:module";
import { defineConfig } from "vite";

interface Target {
  readonly entry: string;
  readonly file: string;
  readonly format: "es" | "cjs";
  readonly engine: string;
  readonly banner?: string;
}

/** One bundle for each `--mode`; Electron 45 carries Node 24, the rest runs in the person's own Node. */
const targets: Readonly<Record<string, Target>> = {
  main: { entry: "main.ts", file: "index.js", format: "es", engine: "node24" },
  // A sandboxed preload cannot be an ES module.
  preload: { entry: "preload/index.ts", file: "index.cjs", format: "cjs", engine: "node24" },
  web: { entry: "web/index.ts", file: "index.js", format: "es", engine: "node20" },
  cli: {
    entry: "cli/bin.ts",
    file: "response-designer.js",
    format: "es",
    engine: "node20",
    banner: "#!/usr/bin/env node",
  },
};

export default defineConfig(({ mode }) => {
  const target = targets[mode];
  if (!target) throw new Error(`--mode must be one of ${Object.keys(targets).join(", ")}.`);
  return {
    root: import.meta.dirname,
    // The page's files, not the bundle's.
    publicDir: false,
    resolve: { conditions: ["node"], mainFields: ["module", "main"] },
    build: {
      outDir: `../out/${mode}`,
      emptyOutDir: true,
      target: target.engine,
      minify: false,
      lib: { entry: target.entry, formats: [target.format], fileName: () => target.file },
      rolldownOptions: {
        external: ["electron", ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
        output: { codeSplitting: false, ...(target.banner && { banner: target.banner }) },
      },
    },
  };
});
