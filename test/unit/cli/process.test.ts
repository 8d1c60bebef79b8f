import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixture } from "../../support/run-cli.ts";

const root = join(import.meta.dirname, "../../..");
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "response-designer-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** The command line as a person starts it from a checkout: built when stale. */
function run(args: readonly string[], { stdin = "", readOnce = false } = {}) {
  return new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "app/cli/run-built.mjs"), ...args], { cwd: folder });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      if (readOnce) child.stdout.destroy();
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
    child.stdin.end(stdin);
  });
}

describe("the built command line", () => {
  it("tells the version of the package", async () => {
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    expect(await run(["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("writes a file back byte for byte and leaves nothing beside it", async () => {
    const text = `\uFEFF${fixture("library.yaml").replaceAll("\n", "\r\n")}`;
    await writeFile(join(folder, "api.yaml"), text);
    const target = ["api.yaml", "--operation", "GET /books", "--code", "418", "--write"];
    expect(await run(["add", ...target])).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(await readFile(join(folder, "api.yaml"), "utf8")).toContain("        '418':\r\n");
    expect(await run(["remove", ...target])).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(await readFile(join(folder, "api.yaml"), "utf8")).toBe(text);
    expect(await readdir(folder)).toEqual(["api.yaml"]);
  });

  it("reads standard input and ends with 1 on an error", async () => {
    const { status, stdout } = await run(["lint", "-", "--format", "json"], {
      stdin: fixture("library.yaml"),
    });
    expect(status).toBe(1);
    expect(JSON.parse(stdout).files[0].file).toBe("-");
  });

  it.each([
    ["a file that is not there", "missing.yaml", /^missing\.yaml: .*no such file/],
    ["a folder", ".", /^\.: .*folder/],
  ])("refuses %s in one line", async (_, file, message) => {
    const { status, stdout, stderr } = await run(["list", file]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd()).not.toContain("\n");
  });

  it("refuses bytes that are not UTF-8", async () => {
    const latin1 = join(folder, "latin1.yaml");
    await writeFile(latin1, Buffer.from("openapi: 3.0.3\ninfo: { title: Caf\xe9 }\n", "latin1"));
    const { status, stderr } = await run(["list", "latin1.yaml"]);
    await rm(latin1);
    expect(status).toBe(2);
    expect(stderr).toContain("UTF-8");
  });

  it("is content when the reader has had enough", async () => {
    const { status, stderr } = await run(["codes", "--format", "json"], { readOnce: true });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});
