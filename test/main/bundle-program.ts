import { join } from "node:path";
import { build } from "vite";

/** Makes one file that Node runs by itself of a program beside this one, and gives its path. */
export async function bundleProgram(name: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: "node20",
      minify: false,
      lib: {
        entry: join(import.meta.dirname, `${name}.ts`),
        formats: ["es"],
        fileName: () => `${name}.mjs`,
      },
      rolldownOptions: { external: [/^node:/] },
    },
  });
  return join(folder, `${name}.mjs`);
}
