import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const builder = join(import.meta.dirname, "../../app/build.mjs");

test("what ships is built for production, whatever the environment says", async () => {
  const folder = await mkdtemp(join(tmpdir(), "response-designer-build-"));
  try {
    const [from, to] = [pathToFileURL(builder).href, folder].map((word) => JSON.stringify(word));
    const program = `const { build } = await import(${from}); await build("renderer", ${to});`;
    await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], {
      env: { ...process.env, NODE_ENV: "development" },
    });
    const assets = join(folder, "assets");
    const scripts = (await readdir(assets)).filter((name) => name.endsWith(".js"));
    const texts = await Promise.all(scripts.map((name) => readFile(join(assets, name), "utf8")));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((_, index) => texts[index]?.includes("jsxDEV"))).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
