import { describe, expect, it } from "vitest";
import { runCli } from "../../support/run-cli.ts";

const API = `openapi: 3.0.3
paths:
  /people:
    get:
      x-default-response: '500'
      x-response-rules:
        '404': [{ field: status, operator: contains, value: NOT FOUND }]
      responses:
        '404': { description: No such person } # kept
        '500': { description: It failed }
        default: { description: Anything else }
`;
const run = (args: readonly string[], api = API) =>
  runCli(["export", "api.yaml", "--operation", "GET /people", ...args], { files: { "api.yaml": api } });

describe("export", () => {
  it("prints the responses as they are written", async () => {
    expect(await run(["--as", "responses"])).toMatchObject({
      status: 0,
      stderr: "",
      stdout: `responses:
  '404': { description: No such person } # kept
  '500': { description: It failed }
  default: { description: Anything else }
`,
    });
  });

  it("prints the operation as JSON", async () => {
    const { stdout } = await run(["--as", "operation", "--format", "json"]);
    expect(JSON.parse(stdout).get["x-default-response"]).toBe("500");
  });

  it("writes the mapping of z/OS Connect to a file, and tells what is lost", async () => {
    const { status, stdout, stderr, files } = await run([
      "--as",
      "zos-mapping",
      "--out",
      "response_mapping.yaml",
    ]);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: "",
      stderr: "default is left out: z/OS Connect sends numbers from 100 to 599.\n",
    });
    expect(files["response_mapping.yaml"]).toBe(`---
version: 1
response_404.yaml:
  condition: "$contains($string($zosAssetResponse.status), \\"NOT FOUND\\")"
  httpStatusCode: 404
response_500.yaml:
  condition: true
  httpStatusCode: 500
`);
  });

  it.each<[readonly string[], string, RegExp]>([
    [[], API, /--as is missing/],
    [["--as", "zos-mapping", "--format", "json"], API, /reads its mapping as YAML/],
    [
      ["--as", "overlay"],
      API,
      /--as: "overlay" is not known\. Choose one of responses, operation, zos-mapping\./,
    ],
    [["--as", "zos-mapping"], API.replace("openapi: 3.0.3", "swagger: '2.0'"), /for OpenAPI 3/],
  ])("refuses %j", async (args, api, message) => {
    const { status, stdout, stderr } = await run(args, api);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});
