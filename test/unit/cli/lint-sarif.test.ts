import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";
import { expect, it } from "vitest";
import { fixture, runCli } from "../../support/run-cli.ts";

const schemas = join(
  dirname(createRequire(import.meta.url).resolve("schemastore/package.json")),
  "schemas/json",
);
const schema = JSON.parse(readFileSync(join(schemas, "sarif-2.1.0.json"), "utf8"));
// One of its patterns is none with the flag u.
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

const files = {
  "api.yaml": fixture("library.yaml"),
  "my apis/old#1?.json": fixture("library-2.0.json"),
  "silenced.yaml": fixture("library.yaml").replace(
    "      operationId: removeBook\n",
    "      operationId: removeBook\n      x-response-findings: [{ rule: content-forbidden }]\n",
  ),
};

async function sarifOf(...args: string[]) {
  const { stdout } = await runCli(["lint", ...args, "--format", "sarif"], { files });
  return JSON.parse(stdout);
}

it.each([["api.yaml"], ["silenced.yaml"], ["my apis/old#1?.json"]])(
  "writes a log of %s that is valid by the schema of SARIF 2.1.0",
  async (file) => {
    const log = await sarifOf(file);
    expect(log.runs[0].results.length).toBeGreaterThan(0);
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
  },
);

it("names the program, the rules and the places", async () => {
  const [run] = (await sarifOf("api.yaml")).runs;
  expect(run.tool.driver).toMatchObject({ name: "response-designer", version: "1.2.3" });
  for (const result of run.results) {
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(["error", "warning", "note"]).toContain(result.level);
  }
  const forbidden = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === "content-forbidden");
  expect(forbidden.locations[0].physicalLocation).toMatchObject({
    artifactLocation: { uri: "api.yaml" },
    region: { startLine: 34, startColumn: 11 },
  });
});

it("writes a file's name as a URI", async () => {
  const [run] = (await sarifOf("my apis/old#1?.json")).runs;
  const { uri } = run.results[0].locations[0].physicalLocation.artifactLocation;
  expect(uri).toBe("my%20apis/old%231%3F.json");
});
