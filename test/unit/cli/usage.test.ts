import { describe, expect, it } from "vitest";
import { runCli } from "../../support/run-cli.ts";

const COMMANDS = [
  "lint",
  "list",
  "add",
  "remove",
  "rename",
  "describe",
  "move",
  "codes",
  "rules",
  "simulate",
];

describe("usage", () => {
  it("lists its commands in the help", async () => {
    const { status, stdout } = await runCli(["--help"]);
    expect(status).toBe(0);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${command} +\\S`, "m"));
  });

  it.each(COMMANDS)("explains %s", async (command) => {
    const { status, stdout, stderr } = await runCli([command, "--help"]);
    expect(stdout).toMatch(new RegExp(`^Usage: response-designer ${command} `));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("tells its version", async () => {
    expect(await runCli(["--version"])).toMatchObject({ status: 0, stdout: "1.2.3\n" });
  });

  it.each([
    ["no command", [], "A command is missing"],
    ["a command that there is not", ["judge", "api.yaml"], 'There is no command "judge"'],
    ["an option that there is not", ["list", "--frmat", "json"], "Unknown option '--frmat'"],
    ["an option without its value", ["lint", "api.yaml", "--format"], "--format"],
    ["a format that there is not", ["list", "api.yaml", "--format", "xml"], '"xml" is not known'],
    ["a profile that there is not", ["lint", "api.yaml", "--profile", "acme"], '"acme" is not known'],
    ["a version that there is not", ["lint", "api.yaml", "--openapi", "4.0"], '"4.0" is not known'],
    ["a threshold that there is not", ["lint", "api.yaml", "--fail-on", "bad"], '"bad" is not known'],
    ["lint without a file", ["lint"], "a file is missing"],
    ["list without a file", ["list"], "a file is missing"],
    ["list with two files", ["list", "a.yaml", "b.yaml"], "takes one file"],
    ["lint of standard input twice", ["lint", "-", "-"], "once only"],
    ["an edit without an operation", ["add", "a.yaml", "--code", "404"], "--operation is missing"],
    ["an edit without a code", ["remove", "a.yaml", "--operation", "GET /a"], "--code is missing"],
    ["rename without a code", ["rename", "a.yaml", "--operation", "x", "--code", "200"], "--to is missing"],
    ["a move to nowhere", ["move", "a.yaml", "--operation", "x", "--code", "200"], "--before"],
    [
      "a simulation without an operation",
      ["simulate", "a.yaml", "--response", "s.json"],
      "--operation is missing",
    ],
    ["a simulation without a sample", ["simulate", "a.yaml", "--operation", "x"], "--response is missing"],
    [
      "a document and a sample that are both standard input",
      ["simulate", "-", "--operation", "x", "--response", "-"],
      "once only",
    ],
    ["a rule that there is not", ["rules", "no-such-rule"], 'no rule "no-such-rule"'],
  ])("refuses %s", async (_, args, message) => {
    const { status, stdout, stderr } = await runCli(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd()).not.toContain("\n");
  });
});

it("refuses an option that is given twice", async () => {
  const args = ["add", "a.yaml", "--operation", "GET /a", "--code", "404", "--code", "405"];
  expect(await runCli(args)).toMatchObject({
    status: 2,
    stderr: "add: Option --code is given twice. Run `response-designer add --help`.\n",
  });
});

it("shows control characters of a document, and does not send them to the terminal", async () => {
  const text =
    'openapi: 3.0.3\npaths:\n  "/a\\e[31m\\n::error::x":\n    get: {responses: {"600": {description: A}}}\n';
  for (const args of [
    ["list", "-"],
    ["lint", "-"],
    ["lint", "-", "--format", "github"],
  ]) {
    const { stdout } = await runCli(args, { stdin: text });
    expect(stdout).toContain(String.raw`/a\x1b[31m\n::error::x`);
    expect(stdout).not.toContain("\u001b");
  }
});
