import { describe, expect, it } from "vitest";
import { rules as all } from "../../../shared/rules/rules.ts";
import { fixture, runCli } from "../../support/run-cli.ts";

describe("list", () => {
  const files = { "api.yaml": fixture("library.yaml") };

  it("lists operations as JSON of the documented shape, in document order", async () => {
    const { status, stdout } = await runCli(["list", "api.yaml", "--format", "json"], { files });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      openapi: "3.0.3",
      operations: [
        { method: "get", path: "/books", operationId: "listBooks", responses: ["200", "default"] },
        { method: "post", path: "/books", operationId: "addBook", responses: ["201", "404"] },
        { method: "delete", path: "/books/{isbn}", operationId: "removeBook", responses: ["204", "404"] },
      ],
    });
  });

  it("lists operations as text", async () => {
    const { stdout } = await runCli(["list", "api.yaml"], { files });
    expect(stdout).toBe(
      [
        "GET     /books         listBooks   200 default\n",
        "POST    /books         addBook     201 404\n",
        "DELETE  /books/{isbn}  removeBook  204 404\n",
      ].join(""),
    );
  });

  it("keeps the document's order of codes and has null for a missing operationId", async () => {
    const api =
      "openapi: 3.1.0\npaths:\n  /a:\n    get:\n      responses:\n        '404': { description: No }\n        '200': { description: Yes }\n";
    const { stdout } = await runCli(["list", "-", "--format", "json"], { stdin: api });
    expect(JSON.parse(stdout).operations).toEqual([
      { method: "get", path: "/a", operationId: null, responses: ["404", "200"] },
    ]);
  });

  it("names a file that cannot be read", async () => {
    const run = await runCli(["list", "missing.yaml"]);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toMatch(/^missing\.yaml: /);
  });
});

describe("codes", () => {
  it("has all codes as JSON", async () => {
    const { stdout } = await runCli(["codes", "--format", "json"]);
    const { codes } = JSON.parse(stdout);
    expect(codes).toHaveLength(65);
    expect(codes).toContainEqual(expect.objectContaining({ code: 404, phrase: "Not Found" }));
  });

  it.each([
    ["404", 404],
    ["forb", 403],
    ["not found", 404],
  ])("finds %s, best match first", async (query, code) => {
    const { stdout } = await runCli(["codes", ...query.split(" "), "--format", "json"]);
    expect(JSON.parse(stdout).codes[0].code).toBe(code);
  });

  it("prints a line for each code", async () => {
    const { stdout } = await runCli(["codes", "404"]);
    expect(stdout).toMatch(/^404 {2}Not Found {2}\S.*\n$/);
  });

  it("says when nothing matches", async () => {
    expect(await runCli(["codes", "zebra"])).toMatchObject({
      status: 0,
      stdout: 'No code matches "zebra".\n',
    });
  });
});

describe("rules", () => {
  it("has all rules as JSON", async () => {
    const { stdout } = await runCli(["rules", "--format", "json"]);
    const { rules } = JSON.parse(stdout);
    expect(rules).toHaveLength(all.length);
    expect(rules).toContainEqual(expect.objectContaining({ id: "content-forbidden", severity: "error" }));
  });

  it("explains one rule", async () => {
    const { stdout } = await runCli(["rules", "content-forbidden"]);
    expect(stdout).toMatch(/^content-forbidden \(error\)\n/);
    expect(stdout).toMatch(/^Source {2,}RFC 9110/m);
  });

  it("has the severity of each profile", async () => {
    const { stdout } = await runCli(["rules", "zos-no-1xx", "--format", "json"]);
    const [rule] = JSON.parse(stdout).rules;
    expect(rule.profiles).toMatchObject({ openapi: "off" });
    expect(rule.profiles["zos-connect"]).not.toBe("off");
  });
});
