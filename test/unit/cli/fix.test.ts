import { expect, it } from "vitest";
import { runCli } from "../../support/run-cli.ts";

const API = `openapi: 3.0.3
paths:
  /a:
    get:
      responses:
        200: { description: Ok }
        '204': { description: Nothing, content: { text/plain: {} } } # kept
    delete:
      responses:
        '200': { description: Gone }
        '204':
          description: Done
          content: { text/plain: {} }
`;
const fix = (...args: string[]) => runCli(["fix", "api.yaml", ...args], { files: { "api.yaml": API } });

it("makes the safe fixes and leaves every other byte", async () => {
  const { status, stdout, files } = await fix("--rule", "content-forbidden");
  expect(status).toBe(0);
  expect(stdout).toBe(`openapi: 3.0.3
paths:
  /a:
    get:
      responses:
        200: { description: Ok }
        '204': { description: Nothing } # kept
    delete:
      responses:
        '200': { description: Gone }
        '204':
          description: Done
`);
  expect(files["api.yaml"]).toBe(API);
});

it("tells what it has done", async () => {
  const { stderr } = await fix("--rule", "content-forbidden", "--rule", "code-not-string");
  expect(stderr).toBe("api.yaml: 3 findings are fixed: code-not-string 1, content-forbidden 2.\n");
});

it("takes one operation only", async () => {
  const { stdout } = await fix("--operation", "GET /a", "--rule", "content-forbidden");
  expect(stdout).toContain("'204': { description: Nothing } # kept");
  expect(stdout).toContain("content: { text/plain: {} }\n");
});

it("writes the file when told to, and only when something was fixed", async () => {
  const { stdout, files } = await fix("--write");
  expect(stdout).toBe("");
  expect(files["api.yaml"]).not.toContain("content:");

  const again = await runCli(["fix", "api.yaml", "--write"], { files });
  expect(again.stderr).toBe("api.yaml: nothing was found that is safe to fix.\n");
  expect(again.files).toEqual(files);
});

it("leaves what somebody has silenced", async () => {
  const silenced = API.replace(
    "    get:\n",
    "    get:\n      x-response-findings: [{ rule: content-forbidden, reason: An old client wants it }]\n",
  );
  const { stdout } = await runCli(["fix", "-", "--rule", "content-forbidden"], { stdin: silenced });
  expect(stdout).toContain("'204': { description: Nothing, content: { text/plain: {} } } # kept");
  expect(stdout.endsWith("          description: Done\n")).toBe(true);
});

it("tells what cannot be fixed, where and why, and fixes the rest", async () => {
  const shared = API.replace(
    "        '204':\n          description: Done\n          content: { text/plain: {} }\n",
    "",
  )
    .replace(
      "'204': { description: Nothing, content: { text/plain: {} } }",
      "'204': &b { description: Nothing, content: { text/plain: {} } }",
    )
    .concat("        '204': *b\n");
  const { status, stderr } = await runCli(["fix", "-", "--rule", "content-forbidden"], { stdin: shared });
  expect(status).toBe(0);
  expect(stderr).toMatch(/^<stdin>:7:\d+: "Remove the body" was not made\. .+\n/);
});

it("names the nearest rule for one that it does not know", async () => {
  const { status, stderr } = await fix("--rule", "content-forbiden");
  expect(status).toBe(2);
  expect(stderr).toBe('--rule: there is no rule "content-forbiden". Did you mean "content-forbidden"?\n');
});

it("tells of no fix where nothing comes of one: the keys of an operation that stands twice are left", async () => {
  const operation =
    "    get:\n      responses:\n        200: { description: Ok, content: { text/plain: {} } }\n";
  const text = `openapi: 3.0.3\npaths:\n  /a:\n${operation}${operation}`;
  const { stdout, stderr } = await runCli(["fix", "-", "--rule", "code-not-string"], { stdin: text });
  expect({ stdout, stderr }).toEqual({
    stdout: text,
    stderr: "<stdin>: nothing was found that is safe to fix.\n",
  });
});
