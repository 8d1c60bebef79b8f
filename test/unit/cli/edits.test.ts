import { describe, expect, it } from "vitest";
import { fixture, runCli } from "../../support/run-cli.ts";

const yaml = fixture("library.yaml");
const swagger = fixture("library-2.0.json");
const files = { "api.yaml": yaml, "api.json": swagger, "broken.yaml": fixture("broken.yaml") };

const edit = (command: string, ...args: string[]) => runCli([command, "api.yaml", ...args], { files });

describe("add", () => {
  const added = yaml.replace(
    "        default:\n",
    "        '404':\n          description: Not Found\n        default:\n",
  );

  it("prints the new text and writes nothing", async () => {
    expect(await edit("add", "--operation", "get /books", "--code", "404")).toEqual({
      status: 0,
      stdout: added,
      stderr: "",
      files,
    });
  });

  it("takes an operationId", async () => {
    expect((await edit("add", "--operation", "listBooks", "--code", "404")).stdout).toBe(added);
  });

  it("writes back with --write", async () => {
    const run = await edit("add", "--operation", "listBooks", "--code", "404", "--write");
    expect(run).toEqual({ status: 0, stdout: "", stderr: "", files: { ...files, "api.yaml": added } });
  });

  it("writes elsewhere with --out", async () => {
    const run = await edit("add", "--operation", "listBooks", "--code", "404", "--out", "new.yaml");
    expect(run).toEqual({ status: 0, stdout: "", stderr: "", files: { ...files, "new.yaml": added } });
  });

  it("reads standard input", async () => {
    const args = ["add", "-", "--operation", "listBooks", "--code", "404"];
    expect(await runCli(args, { stdin: yaml })).toMatchObject({ status: 0, stdout: added });
  });

  it("writes a body, a description and the place that are asked for", async () => {
    const run = await edit(
      ...(["add", "--operation", "listBooks", "--code", "4xx", "--before", "200"] as const),
      ...(["--description", "Your fault", "--media-type", "application/json"] as const),
      ...(["--schema-ref", "#/components/schemas/Book"] as const),
    );
    expect(run.stderr).toBe("");
    expect(run.stdout).toBe(
      yaml.replace(
        "        '200':\n          description: The books\n",
        [
          "        '4XX':",
          "          description: Your fault",
          "          content:",
          "            application/json:",
          "              schema:",
          "                $ref: '#/components/schemas/Book'",
          "        '200':",
          "          description: The books\n",
        ].join("\n"),
      ),
    );
  });

  it("names a code without a phrase by its number", async () => {
    const { stdout } = await edit("add", "--operation", "listBooks", "--code", "299");
    expect(stdout).toContain("description: Response 299\n");
  });

  it.each([
    ["a code that is there", ["--code", "200"]],
    ["a number that is no status code", ["--code", "600"]],
    ["a word", ["--code", "missing"]],
    ["a schema without a media type", ["--code", "404", "--schema-ref", "#/components/schemas/Book"]],
    ["--before a response that is not there", ["--code", "404", "--before", "410"]],
    ["--write and --out at once", ["--code", "404", "--write", "--out", "new.yaml"]],
  ])("refuses %s", async (_, args) => {
    const run = await edit("add", "--operation", "listBooks", ...args);
    expect(run).toMatchObject({ status: 2, stdout: "", files });
    expect(run.stderr).toMatch(/^\S.*\n$/);
  });

  it("refuses a range in OpenAPI 2.0", async () => {
    const run = await runCli(["add", "api.json", "--operation", "listBooks", "--code", "4XX"], { files });
    expect(run).toMatchObject({ status: 2, stdout: "", files });
    expect(run.stderr).toMatch(/^api\.json:\d+:\d+: /);
  });

  it("refuses an operation that there is not", async () => {
    const run = await edit("add", "--operation", "GET /nowhere", "--code", "404");
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toContain('api.yaml: there is no operation "GET /nowhere"');
  });

  it("names the place of what it cannot read", async () => {
    const run = await runCli(["add", "broken.yaml", "--operation", "x", "--code", "404"], { files });
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toMatch(/^broken\.yaml:\d+:\d+: .+\n$/);
  });

  it("refuses to write back to standard input", async () => {
    const args = ["add", "-", "--operation", "listBooks", "--code", "404", "--write"];
    expect(await runCli(args, { stdin: yaml })).toMatchObject({ status: 2, stdout: "" });
  });
});

describe("remove", () => {
  it("is the way back from add", async () => {
    const added = await edit("add", "--operation", "listBooks", "--code", "418");
    const args = ["remove", "-", "--operation", "listBooks", "--code", "418"];
    expect((await runCli(args, { stdin: added.stdout })).stdout).toBe(yaml);
  });

  it("removes the entry of a shared response", async () => {
    const { stdout } = await edit("remove", "--operation", "POST /books", "--code", "404");
    expect(stdout).toBe(
      yaml.replace(
        "on the shelf }\n        '404':\n          $ref: '#/components/responses/Missing'\n",
        "on the shelf }\n",
      ),
    );
  });

  it("refuses a response that is not there", async () => {
    const run = await edit("remove", "--operation", "listBooks", "--code", "410");
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toContain("410");
  });
});

describe("rename", () => {
  it("changes the key alone", async () => {
    const { stdout } = await edit("rename", "--operation", "addBook", "--code", "201", "--to", "202");
    expect(stdout).toBe(yaml.replace("'201': {", "'202': {"));
  });

  it("refuses a code that is taken", async () => {
    const run = await edit("rename", "--operation", "addBook", "--code", "201", "--to", "404");
    expect(run).toMatchObject({ status: 2, stdout: "" });
  });
});

describe("describe", () => {
  it("changes the description alone", async () => {
    const { stdout } = await edit(
      ...(["describe", "--operation", "listBooks", "--code", "200", "--description", "All books"] as const),
    );
    expect(stdout).toBe(yaml.replace("description: The books", "description: All books"));
  });

  it("refuses a shared response, naming it and its users", async () => {
    const run = await edit(
      ...(["describe", "--operation", "addBook", "--code", "404", "--description", "Away"] as const),
    );
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toMatch(/Missing.*\b2\b/);
  });
});

describe("move", () => {
  it("moves before another response", async () => {
    const { stdout } = await edit(
      ...(["move", "--operation", "addBook", "--code", "404", "--before", "201"] as const),
    );
    expect(stdout).toContain(
      "        '404':\n          $ref: '#/components/responses/Missing'\n        '201': { description: The book stands on the shelf }\n",
    );
  });

  it("moves to the end, and back to the same bytes", async () => {
    const moved = await edit("move", "--operation", "addBook", "--code", "201", "--last");
    expect(moved.status).toBe(0);
    expect(moved.stdout).not.toBe(yaml);
    const args = ["move", "-", "--operation", "addBook", "--code", "404", "--last"];
    expect((await runCli(args, { stdin: moved.stdout })).stdout).toBe(yaml);
  });
});

describe("a code that is listed twice", () => {
  const twice =
    "openapi: 3.0.3\npaths:\n  /a:\n    get:\n      responses:\n        200: {description: A}\n        '200': {description: B}\n";

  it.each([
    ["remove", []],
    ["rename", ["--to", "201"]],
    ["describe", ["--description", "C"]],
    ["move", ["--last"]],
  ])("%s does not guess which one is meant", async (command, rest) => {
    const args = [command, "a.yaml", "--operation", "GET /a", "--code", "200", ...rest];
    expect(await runCli(args, { files: { "a.yaml": twice } })).toMatchObject({
      status: 2,
      stdout: "",
      stderr: "a.yaml:6:9: 200 is listed 2 times in GET /a. Leave one of them before editing it here.\n",
    });
  });
});
