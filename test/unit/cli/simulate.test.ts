import { describe, expect, it } from "vitest";
import { runCli } from "../../support/run-cli.ts";

const API = `openapi: 3.0.3
paths:
  /people/{id}:
    get:
      operationId: showPerson
      responses:
        '500': {description: Broken}
        '404': {description: Not there}
        '409': {description: Conflict}
        '400': {description: Bad}
      x-default-response: '500'
      x-service-response:
        type: object
        properties:
          response: {type: object, properties: {status: {type: string}, code: {type: integer}}}
      x-response-rules:
        404:
          - {name: Rule 1, field: response/status, operator: starts-with, value: SPECIFIED PERSON, join: and}
          - {name: Rule 2, field: response/status, operator: ends-with, value: NOT FOUND}
        409:
          - {field: response/code, operator: '=', value: 013}
`;
const NOT_FOUND = '{"response": {"status": "SPECIFIED PERSON WAS NOT FOUND", "code": 13}}';

/** Simulates with a sample given as a text. */
function run(sample: string, { api = API, operation = "showPerson", args = [] as readonly string[] } = {}) {
  return runCli(["simulate", "api.yaml", "--operation", operation, "--response", "sample.json", ...args], {
    files: { "api.yaml": api, "sample.json": sample },
  });
}

async function runJson(sample: string, options: { api?: string; operation?: string } = {}) {
  const { status, stdout, stderr } = await run(sample, { ...options, args: ["--format", "json"] });
  expect(stderr).toBe("");
  return { status, ...JSON.parse(stdout) };
}

/** An operation of one response with these rules, in flow style; they begin at 2:101. */
const withRules = (rules: string, more = "") =>
  `openapi: 3.0.3\npaths: {/a: {get: {operationId: showPerson, responses: {'404': {description: A}}, x-response-rules: ${rules}${more}}}}\n`;

describe("simulate as JSON", () => {
  it("tells what fires, why, and what became of each rule", async () => {
    expect(await runJson(NOT_FOUND)).toEqual({
      status: 0,
      fires: "404",
      default: false,
      reason: '404 is sent, as status starts with "SPECIFIED PERSON" and ends with "NOT FOUND".',
      trace: [
        {
          response: "404",
          matches: true,
          default: false,
          rules: [
            {
              name: "Rule 1",
              field: "response/status",
              operator: "starts-with",
              value: "SPECIFIED PERSON",
              actual: "SPECIFIED PERSON WAS NOT FOUND",
              matches: true,
            },
            {
              name: "Rule 2",
              field: "response/status",
              operator: "ends-with",
              value: "NOT FOUND",
              actual: "SPECIFIED PERSON WAS NOT FOUND",
              matches: true,
            },
          ],
        },
        {
          response: "409",
          matches: true,
          default: false,
          rules: [
            {
              name: "Rule 1",
              field: "response/code",
              operator: "=",
              value: "013",
              actual: 13,
              matches: true,
            },
          ],
        },
        { response: "400", matches: false, default: false, rules: [] },
        { response: "500", matches: false, default: true, rules: [] },
      ],
      notes: [],
    });
  });

  it("has the default where no rules match, and leaves out what the sample does not have", async () => {
    const { trace, ...result } = await runJson('{"response": {"code": null}}');
    expect(result).toEqual({
      status: 0,
      fires: "500",
      default: true,
      reason: "500 is sent, the default, as the rules of 404 and 409 do not match.",
      notes: [],
    });
    expect(trace[0].rules[0]).not.toHaveProperty("actual");
    expect(trace[1].rules[0]).toHaveProperty("actual", null);
  });

  it("ends with 1 when nothing fires", async () => {
    const api = API.replace("      x-default-response: '500'\n", "");
    expect(await runJson("{}", { api })).toMatchObject({
      status: 1,
      fires: null,
      default: false,
      reason: "Nothing is sent, as the rules of 404 and 409 do not match and no response is the default.",
    });
  });

  it("takes names of JavaScript for plain names", async () => {
    const api = withRules("{'404': [{field: __proto__/x, operator: '=', value: 1}]}");
    expect(await runJson('{"__proto__": {"x": 1}}', { api })).toMatchObject({ fires: "404" });
    expect(await runJson("{}", { api })).toMatchObject({ fires: null });
  });
});

describe("simulate as text", () => {
  it("begins with the reason, and shows each response in the order tried", async () => {
    const { status, stdout } = await run(NOT_FOUND);
    expect(status).toBe(0);
    expect(stdout).toBe(`404 is sent, as status starts with "SPECIFIED PERSON" and ends with "NOT FOUND".

404  SENT, its rules match: Rule 1 AND Rule 2
  yes  Rule 1  response/status  starts with  "SPECIFIED PERSON"  in the sample: "SPECIFIED PERSON WAS NOT FOUND"
  yes  Rule 2  response/status  ends with    "NOT FOUND"         in the sample: "SPECIFIED PERSON WAS NOT FOUND"
409  its rules match too, but 404 comes before it
  yes  Rule 1  response/code  is  013  in the sample: 13
400  has no rules, and is not the default: it is never sent
500  the default, not needed
`);
  });

  it("says that the default is sent, and what is not there", async () => {
    const { status, stdout } = await run('{"response": {"code": "12"}}');
    expect(status).toBe(0);
    expect(stdout).toBe(`500 is sent, the default, as the rules of 404 and 409 do not match.

404  its rules do not match: Rule 1 AND Rule 2
  no  Rule 1  response/status  starts with  "SPECIFIED PERSON"  not in the sample
  no  Rule 2  response/status  ends with    "NOT FOUND"         not in the sample
409  its rules do not match
  no  Rule 1  response/code  is  013  in the sample: "12"
400  has no rules, and is not the default: it is never sent
500  SENT, as the default
`);
  });

  it("says that rules of the default do not count", async () => {
    const api = withRules("{'404': [{field: a, operator: exists}]}", ", x-default-response: '404'");
    expect((await run("{}", { api })).stdout).toContain(
      "404  SENT, as the default; its rules do not count\n",
    );
  });

  it("says what to do where there are neither rules nor a default", async () => {
    const api = "openapi: 3.0.3\npaths: {/a: {get: {responses: {'404': {description: A}}}}}\n";
    const { status, stdout } = await run("{}", { api, operation: "GET /a" });
    expect(status).toBe(1);
    expect(
      stdout,
    ).toBe(`Nothing is sent, as GET /a has neither rules nor a default. Give its responses rules in x-response-rules, or name one in x-default-response.

404  has no rules, and is not the default: it is never sent
`);
  });

  it("tells an operation without responses", async () => {
    const api = "openapi: 3.0.3\npaths: {/a: {get: {x-default-response: '500'}}}\n";
    const { status, stdout } = await run("{}", { api, operation: "GET /a" });
    expect(status).toBe(1);
    expect(
      stdout,
    ).toBe(`Nothing is sent, as no response has rules and the default, 500, is not among the responses.

Note: api.yaml:2:20: x-default-response names 500, which is not among the responses. Add that response, or name another.
`);
  });

  it("shortens long values, and not through the middle of a character", async () => {
    const api = withRules(`{'404': [{field: a, operator: '=', value: ${"x".repeat(100)}}]}`);
    const { stdout } = await run(JSON.stringify({ a: `${"y".repeat(58)}😀${"y".repeat(5_000_000)}` }), {
      api,
    });
    const row = stdout.split("\n").find((line) => line.startsWith("  no"));
    expect(row).toBe(`  no  Rule 1  a  is  "${"x".repeat(59)}…  in the sample: "${"y".repeat(58)}…`);
  });

  it("shows control characters, and does not send them to the terminal", async () => {
    const api = withRules(
      `{"404": [{name: "R\\e", field: "a\\e", operator: "l\\e", value: x}, {field: "a\\e", operator: "!=", value: "\\e\\n"}], "4\\e": []}`,
    );
    const { stdout, status } = await run('{"a\\u001b": "\\u001b[31m\\r\\n\\u009b"}', { api });
    expect(status).toBe(1);
    expect(stdout).toContain(String.raw`in the sample: "\x1b[31m\x0d\n\x9b"`);
    expect(stdout).toContain(String.raw`R\x1b of 404 has an operator that is not known, l\x1b`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what it looks for
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe("what a simulation notes", () => {
  const notesOn = async (api: string, sample = "{}"): Promise<readonly string[]> =>
    (await runJson(sample, { api })).notes;

  it.each([
    ["[1]", "a list"],
    ['"x"', "a string"],
    ["5", "a number"],
    ["true", "a boolean"],
    ["null", "null"],
  ])("of the sample %s that it is %s", async (sample, kind) => {
    expect(await notesOn(API, sample)).toEqual([
      `The sample is ${kind}, so that no field is found in it. Give the service's response as a JSON object.`,
    ]);
  });

  it.each([
    [
      "{}",
      "has no field, no operator and no value, so that it never matches. Fill it in, or remove the rule.",
    ],
    ["{field: a, operator: '='}", "has no value, so that it never matches. Fill it in, or remove the rule."],
    ["{operator: exists}", "has no field, so that it never matches. Fill it in, or remove the rule."],
    [
      "{field: a, operator: is, value: 1}",
      "has an operator that is not known, is, so that it never matches. The operators are =, !=, <, <=, >, >=, contains, starts-with, ends-with, exists.",
    ],
    [
      "{field: a, operator: is}",
      "has no value and has an operator that is not known, is, so that it never matches. The operators are =, !=, <, <=, >, >=, contains, starts-with, ends-with, exists.",
    ],
  ])("of the rule %s what it lacks, and where", async (rule, message) => {
    const api = `openapi: 3.0.3\r
paths:\r
  /a:\r
    get:\r
      operationId: showPerson\r
      responses: {'404': {description: A}}\r
      x-response-rules:\r
        404:\r
          - {field: a, operator: exists, join: or}\r
          - ${rule}\r
`;
    expect(await notesOn(api)).toEqual([`api.yaml:10:13: Rule 2 of 404 ${message}`]);
  });

  it("rules that count for nothing", async () => {
    const rule = "[{field: a, operator: exists}]";
    const api = withRules(
      `\n    {'404': ${rule},\n    '404': ${rule},\n    418: ${rule}}`,
      ", x-default-response: null",
    );
    expect(await notesOn(api)).toEqual([
      "api.yaml:5:43: x-default-response names no response. Give it the key of one, or remove it.",
      "api.yaml:4:5: There are rules for 404 again: only the first ones count. Put them in one list.",
      "api.yaml:5:5: There are rules for 418, which is not among the responses. Add that response, or remove the rules.",
    ]);
  });

  it("an entry that is no list of rules", async () => {
    const api = withRules("{'404': {field: a, operator: exists}}");
    expect(await notesOn(api)).toEqual([
      "api.yaml:2:102: There is no list of rules for 404. Write them as a list, or remove 404 here.",
    ]);
  });

  it("a field in a list", async () => {
    const api = withRules(
      "{'404': [{field: items/name, operator: exists}, {field: items, operator: exists}]}",
    );
    expect(await notesOn(api, '{"items": [{"name": "x"}]}')).toEqual([
      "api.yaml:2:110: Rule 1 of 404 asks for items/name, which lies in a list of the sample: fields in lists cannot be compared. Choose another field.",
    ]);
    expect(await notesOn(api, '{"items": {"name": "x"}}')).toEqual([]);
  });
});

describe("what a simulation reads", () => {
  it.each(["GET /people/{id}", "get /people/{id}"])("the operation as %s", async (operation) => {
    expect(await runJson(NOT_FOUND, { operation })).toMatchObject({ fires: "404" });
  });

  it("document or sample from standard input", async () => {
    const args = ["--operation", "showPerson", "--format", "json"];
    const sampleIn = await runCli(["simulate", "api.yaml", "--response", "-", ...args], {
      files: { "api.yaml": API },
      stdin: NOT_FOUND,
    });
    const documentIn = await runCli(["simulate", "-", "--response", "s.json", ...args], {
      files: { "s.json": NOT_FOUND },
      stdin: API,
    });
    for (const { status, stdout } of [sampleIn, documentIn])
      expect({ status, fires: JSON.parse(stdout).fires }).toEqual({ status: 0, fires: "404" });
  });

  it("a sample with a byte order mark and Windows line ends", async () => {
    expect(await runJson(`\uFEFF{\r\n"response":\r\n{"code": 13}}\r\n`)).toMatchObject({ fires: "409" });
  });

  it("a sample as deep as documents may be", async () => {
    const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
    const api = withRules("{'404': [{field: a, operator: exists}]}");
    expect((await run(deep(500), { api })).status).toBe(0);
    expect(await run(deep(501), { api })).toMatchObject({ status: 2, stdout: "" });
  });

  it("an operation in JSON, and one that refers to another place", async () => {
    const rules = { "404": [{ field: "a", operator: "=", value: 1 }] };
    const operation = { operationId: "showPerson", responses: { "404": {} }, "x-response-rules": rules };
    const api = JSON.stringify({
      openapi: "3.1.1",
      paths: { "/b": { $ref: "#/components/pathItems/b" } },
      components: { pathItems: { b: { get: operation } } },
    });
    expect(await runJson('{"a": 1}', { api })).toMatchObject({ status: 0, fires: "404" });
  });
});

describe("what a simulation refuses", () => {
  it.each([
    [
      "an operation that is not there",
      { operation: "GET /pets" },
      '^api\\.yaml: there is no operation "GET /pets"',
    ],
    ["a document that is none", { api: "a: [" }, "^api\\.yaml:"],
    [
      "no JSON",
      { sample: '{\n  "a": 1,\n}' },
      "^sample\\.json:3:1: A comma stands before the closing bracket\\. Remove",
    ],
    ["YAML", { sample: "response:\n  code: 1\n" }, "^sample\\.json:1:1: This is no JSON value\\. "],
    ["an empty sample", { sample: "" }, "^sample\\.json:1:1: The sample is empty\\. Put"],
    [
      "an operation that is kept elsewhere",
      { api: "openapi: 3.1.1\npaths: {/a: {get: {$ref: other.yaml}}}\n", operation: "GET /a" },
      "^api\\.yaml: GET /a cannot be simulated here\\. The operation is kept in another file, other\\.yaml",
    ],
  ])(
    "%s",
    async (_, {
      sample = "{}",
      ...options
    }: { sample?: string; api?: string; operation?: string }, message) => {
      const { status, stdout, stderr } = await run(sample, options);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toMatch(new RegExp(message));
      expect(stderr.trimEnd()).not.toContain("\n");
    },
  );

  it("a sample that is not there", async () => {
    const args = ["simulate", "api.yaml", "--operation", "showPerson", "--response", "none.json"];
    const { status, stderr } = await runCli(args, { files: { "api.yaml": API } });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^none\.json: /);
  });

  it("no JSON from standard input, with its place", async () => {
    const args = ["simulate", "api.yaml", "--operation", "showPerson", "--response", "-"];
    const { status, stderr } = await runCli(args, { files: { "api.yaml": API }, stdin: "[1" });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^<stdin>:1:3: A list does not end\./);
  });
});
