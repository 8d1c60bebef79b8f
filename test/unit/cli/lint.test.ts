import { describe, expect, it } from "vitest";
import { fixture, runCli } from "../../support/run-cli.ts";

const files = {
  "api.yaml": fixture("library.yaml"),
  "old.json": fixture("library-2.0.json"),
  "broken.yaml": fixture("broken.yaml"),
};
const lint = (...args: string[]) => runCli(["lint", ...args], { files });

describe("lint", () => {
  it("reports findings as JSON of the documented shape", async () => {
    const { status, stdout, stderr } = await lint("api.yaml", "--format", "json");
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual(["files", "counts"]);
    const [file] = report.files;
    expect(file).toMatchObject({ file: "api.yaml", openapi: "3.0.3", operations: 3, responses: 6 });

    const finding = file.findings.find(({ rule }: { rule: string }) => rule === "content-forbidden");
    expect(finding).toEqual({
      rule: "content-forbidden",
      severity: "error",
      message: expect.any(String),
      operation: { method: "delete", path: "/books/{isbn}" },
      response: "204",
      pointer: "/paths/~1books~1{isbn}/delete/responses/204/content",
      line: 34,
      column: 11,
      fixes: expect.arrayContaining([{ title: "Remove the body", safe: true }]),
      users: 1,
      silenced: null,
    });

    const counted = { error: 0, warning: 0, info: 0, hint: 0 };
    for (const { severity } of file.findings) counted[severity as keyof typeof counted] += 1;
    expect(report.counts).toEqual(counted);
  });

  it("judges by the project's own profile beside the file, unless a profile is named", async () => {
    const own = '{ "extends": "openapi", "rules": { "content-forbidden": "hint" } }';
    const inFolder = { "a/api.yaml": fixture("library.yaml"), "a/.response-rules.json": own };
    const run = async (...args: string[]) => {
      const { stdout } = await runCli(["lint", "a/api.yaml", "--format", "json", ...args], {
        files: inFolder,
      });
      const found: readonly { rule: string; severity: string }[] = JSON.parse(stdout).files[0].findings;
      return found.find(({ rule }) => rule === "content-forbidden")?.severity;
    };
    expect(await run()).toBe("hint");
    expect(await run("--profile", "openapi")).toBe("error");
  });

  it("says what is wrong in the project's own profile, and where", async () => {
    const own = '{\n  "rules": { "content-forbiden": "hint" } }';
    const { status, stderr } = await runCli(["lint", "a/api.yaml"], {
      files: { "a/api.yaml": fixture("library.yaml"), "a/.response-rules.json": own },
    });
    expect(status).toBe(2);
    expect(stderr).toBe(
      'a/.response-rules.json:2:14: There is no rule "content-forbiden". Did you mean "content-forbidden"?\n',
    );
  });

  it("reports findings as text, grouped by file, with a summary line", async () => {
    const { stdout } = await lint("api.yaml", "old.json");
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toBe("api.yaml");
    expect(stdout).toMatch(
      /^ +34:11 {2}error +DELETE \/books\/\{isbn\}: .* {2}content-forbidden \(RFC 9110 .*\)\n +34 \| {11}content:\n +\| {11}\^{7}\n/m,
    );
    expect(lines.at(-1)).toMatch(
      /^\d+ errors?, \d+ warnings?, \d+ infos?, \d+ hints? in 2 files \(4 operations, 7 responses\)$/,
    );
  });

  it("checks one operation with --operation", async () => {
    const { stdout } = await lint("api.yaml", "--operation", "removeBook", "--format", "json");
    const [file] = JSON.parse(stdout).files;
    expect(file).toMatchObject({ operations: 1, responses: 2 });
    for (const { operation } of file.findings) {
      expect(operation).toEqual({ method: "delete", path: "/books/{isbn}" });
    }
  });

  it("places a fault inside a shared response there, with --operation too", async () => {
    const api = `openapi: 3.0.3
paths:
  /a:
    get: { responses: { '404': { $ref: '#/components/responses/None' } } }
    put: { responses: { '404': { $ref: '#/components/responses/None' } } }
components:
  responses:
    None: { description: '' }
`;
    const placeOf = async (...args: string[]) => {
      const run = await runCli(["lint", "-", "--format", "json", ...args], { stdin: api });
      const { findings } = JSON.parse(run.stdout).files[0];
      const found = findings.filter(({ rule }: { rule: string }) => rule === "description-empty");
      return found.map(({ line, column, users }: Record<string, number>) => [line, column, users]);
    };
    expect(await placeOf()).toEqual([[8, 13, 2]]);
    expect(await placeOf("--operation", "PUT /a")).toEqual([[8, 13, 2]]);
  });

  it("judges as if for another version with --openapi", async () => {
    const api =
      "openapi: 3.0.3\npaths:\n  /a:\n    get:\n      responses:\n        4XX: { description: No }\n";
    const rulesFor = async (...args: string[]) => {
      const run = await runCli(["lint", "-", "--format", "json", "--profile", "openapi", ...args], {
        stdin: api,
      });
      return JSON.parse(run.stdout).files[0].findings.map(({ rule }: { rule: string }) => rule);
    };
    expect(await rulesFor()).not.toContain("code-range-key-unsupported");
    expect(await rulesFor("--openapi", "2.0")).toContain("code-range-key-unsupported");
  });

  it("judges by the profile", async () => {
    const api =
      "openapi: 3.0.3\npaths:\n  /a:\n    get:\n      responses:\n        '102': { description: No }\n";
    const rulesOf = async (profile: string) => {
      const args = ["lint", "-", "--format", "json", "--profile", profile];
      const run = await runCli(args, { stdin: api });
      return JSON.parse(run.stdout).files[0].findings.map(({ rule }: { rule: string }) => rule);
    };
    expect(await rulesOf("zos-connect")).toContain("zos-no-1xx");
    expect(await rulesOf("openapi")).toContain("code-informational");
  });

  it.each([
    ["error", 1],
    ["hint", 1],
    ["never", 0],
  ])("with --fail-on %s ends with %i when there is an error", async (threshold, status) => {
    expect((await lint("api.yaml", "--fail-on", threshold)).status).toBe(status);
  });

  it("ends with 0 when the findings lie below the threshold", async () => {
    expect((await lint("old.json", "--fail-on", "error")).status).toBe(0);
  });

  it("compares examples with their schemas, and leaves that out with --no-examples", async () => {
    const api = `openapi: 3.0.3
paths:
  /a:
    get:
      responses:
        '200':
          description: A
          content: { application/json: { schema: { type: integer }, example: two } }
`;
    const rulesOf = async (...args: string[]) => {
      const run = await runCli(["lint", "-", "--format", "json", ...args], { stdin: api });
      return JSON.parse(run.stdout).files[0].findings.map(({ rule }: { rule: string }) => rule);
    };
    expect(await rulesOf()).toContain("example-invalid");
    expect(await rulesOf("--no-examples")).not.toContain("example-invalid");
  });

  it("resolves a pattern, and names each file once", async () => {
    const inFolders = { "a/one.yaml": files["api.yaml"], "a/two.yaml": files["api.yaml"], "b.yaml": "" };
    const run = await runCli(["lint", "a/two.yaml", "a/*.yaml", "--format", "json"], { files: inFolders });
    const names = JSON.parse(run.stdout).files.map(({ file }: { file: string }) => file);
    expect(names).toEqual(["a/two.yaml", "a/one.yaml"]);
  });

  it("says when nothing matches a pattern", async () => {
    const { status, stderr } = await lint("apis/*.yaml");
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "apis/*.yaml: no file matches. Check the pattern.\n",
    });
  });

  it("takes a file whose name looks like a pattern for that file", async () => {
    const run = await runCli(["lint", "[v1].yaml", "--format", "json"], {
      files: { "[v1].yaml": files["api.yaml"] },
    });
    expect(JSON.parse(run.stdout).files[0].file).toBe("[v1].yaml");
  });

  it("checks the other files when one is unusable, and ends with 2", async () => {
    const { status, stdout, stderr } = await lint("broken.yaml", "api.yaml", "--format", "json");
    expect(status).toBe(2);
    expect(stderr).toMatch(/^broken\.yaml:\d+:\d+: .+\n$/);
    expect(JSON.parse(stdout).files.map(({ file }: { file: string }) => file)).toEqual(["api.yaml"]);
  });

  it("names standard input in the text of a finding's place", async () => {
    const { stdout } = await runCli(["lint", "-"], { stdin: files["api.yaml"] });
    expect(stdout).toMatch(/^<stdin>\n/);
  });

  it("writes annotations for GitHub", async () => {
    const { stdout } = await lint("api.yaml", "--format", "github");
    expect(stdout).toMatch(/^::error file=api\.yaml,line=34,col=11,title=content-forbidden::DELETE .+$/m);
  });
});

it("lists findings by their place in the text", async () => {
  const text =
    "openapi: 3.0.3\npaths:\n  /a:\n    get:\n      responses:\n        '404': {description: ''}\n        '600': {description: A}\n";
  const { stdout } = await runCli(["lint", "-", "--format", "json"], { stdin: text });
  const lines = JSON.parse(stdout).files[0].findings.map(({ line }: { line: number }) => line);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines).toEqual(lines.toSorted((a: number, b: number) => a - b));
});
