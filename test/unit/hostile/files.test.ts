import { mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { main } from "../../../app/cli/main.ts";
import { nodeIo } from "../../../app/cli/node-io.ts";
import { encodeText, type TextEncoding } from "../../../shared/host/text-encoding.ts";

const TEXT =
  "openapi: 3.0.3\npaths:\n  /a:\n    get:\n      responses:\n        '200':\n          description: Größe\n";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hostile-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(
  ...args: readonly string[]
): Promise<{ readonly status: number; readonly stderr: string }> {
  let stderr = "";
  const io = {
    ...nodeIo,
    stdout: () => undefined,
    stderr: (text: string) => {
      stderr += text;
    },
  };
  return { status: await main(args, io), stderr };
}

test.each<TextEncoding>(["utf-8", "utf-8-bom", "utf-16le", "utf-16be"])(
  "the command line edits a file in %s and keeps the encoding",
  async (encoding) => {
    const file = join(folder, "api.yaml");
    await writeFile(file, encodeText(TEXT, encoding));
    const args = ["--operation", "GET /a", "--code", "404", "--description", "Größer", "--write"];
    expect(await run("add", file, ...args)).toEqual({ status: 0, stderr: "" });
    const added = `${TEXT}        '404':\n          description: Größer\n`;
    expect(new Uint8Array(await readFile(file))).toEqual(encodeText(added, encoding));
  },
);

test("bytes that stand for no text are told with their place", async () => {
  const file = join(folder, "api.yaml");
  await writeFile(file, Buffer.from(TEXT, "latin1"));
  const { status, stderr } = await run("lint", file);
  expect(status).toBe(2);
  expect(stderr).toContain("is not UTF-8 text: the byte 0xF6 at offset");
  expect(stderr).toContain("on line 7");
});

test("more than 100 MB are refused", async () => {
  const file = join(folder, "api.yaml");
  await writeFile(file, "");
  await truncate(file, 100_000_001);
  const { status, stderr } = await run("list", file);
  expect(status).toBe(2);
  expect(stderr).toContain("It is larger than 100 MB, the most that can be read.");
});
