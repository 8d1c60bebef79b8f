import { afterEach, describe, expect, test } from "vitest";
import { decodeText } from "../../../shared/host/text-encoding.ts";
import { exportFragment } from "../../../shared/openapi/export-fragment.ts";
import { readDocument } from "../../../shared/openapi/read-document.ts";
import { checkDocument } from "../../../shared/rules/engine.ts";
import { explainYaml } from "../../../shared/source/yaml-advice.ts";
import { runCli } from "../../support/run-cli.ts";
import { add, edited, operationOf, read, remove } from "../openapi/plan.ts";

const NAMES = ["__proto__", "constructor", "toString", "hasOwnProperty", "__defineGetter__", "prototype"];
const before = Object.getOwnPropertyNames(Object.prototype).sort();
afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

describe.each(NAMES)("%s is data", (name) => {
  const text = `openapi: 3.2.0
info: {title: t, version: '1'}
security: [{${name}: []}]
paths:
  ${name}:
    additionalOperations:
      ${name}:
        operationId: ${name}
        tags: [${name}]
        responses:
          ${name}:
            $ref: '#/components/responses/${name}'
          '200':
            description: ${name}
            headers: {${name}: {schema: {type: string}}}
            content: {${name}: {schema: {$ref: '#/components/schemas/${name}'}}}
components:
  responses:
    ${name}: {description: Shared}
  schemas:
    ${name}: {polluted: true}
`;

  test("it is shown", () => {
    const operation = operationOf(read(text));
    const [shared, own] = operation.responses;
    expect(operation).toMatchObject({
      id: `${name} ${name}`,
      method: name,
      path: name,
      operationId: name,
      tags: [name],
      security: [[{ name, scopes: [] }]],
    });
    expect(shared).toMatchObject({ key: name, description: "Shared", ref: { name, state: "resolved" } });
    expect(own?.headers).toEqual([{ name }]);
    expect(own?.content).toMatchObject([{ name, schema: { label: name } }]);
  });

  test("it is judged, and exported in order", () => {
    const document = read(text);
    const findings = checkDocument(document, { profile: "strict" });
    expect(findings.map(({ rule }) => rule)).toContain("code-format");
    const json = exportFragment(document, operationOf(document), { as: "responses", format: "json" });
    expect([...json.matchAll(/^ {4}"(\S+)": \{$/gm)].map(([, key]) => key)).toEqual([name, "200"]);
  });

  test("it is edited", () => {
    const added = add(text);
    expect(operationOf(read(added)).responses.map(({ key }) => key)).toContain("404");
    expect(operationOf(read(remove(text, name))).responses.map(({ key }) => key)).toEqual(["200"]);
    const { id } = operationOf(read(text));
    const renamed = edited(text, {
      type: "rename-response",
      target: { operation: id, key: name },
      to: "404",
    });
    expect(renamed).toBe(
      text.replace(`          ${name}:\n            $ref`, `          404:\n            $ref`),
    );
  });

  test("the command line takes it for a name", async () => {
    const listed = await runCli(["list", "a.yaml", "--format", "json"], { files: { "a.yaml": text } });
    expect(JSON.parse(listed.stdout).operations[0].responses).toEqual([name, "200"]);
    const run = await runCli(["lint", "a.yaml", "--operation", name], { files: { "a.yaml": text } });
    expect(run.stdout).toContain(name);
    expect((await runCli([name])).stderr).toContain("There is no command");
  });
});

test.each([
  ["a lone continuation", [0x80]],
  ["an overlong form", [0xc0, 0xaf]],
  ["half of a pair", [0xed, 0xa0, 0x80]],
  ["beyond Unicode", [0xf4, 0x90, 0x80, 0x80]],
  ["cut off at the end", [0xe2, 0x82]],
])("bytes that are no UTF-8: %s", (_, bytes) => {
  const decoded = decodeText(Uint8Array.from([...Buffer.from("openapi: 3.0.3\na: "), ...bytes]), "api.yaml");
  expect(decoded.ok ? "text" : decoded.message).toMatch(
    /^api\.yaml is not UTF-8 text: the byte 0x.. at offset 18, on line 2/,
  );
});

test("UTF-16 without a byte order mark is told by its NUL characters", () => {
  const decoded = decodeText(Buffer.from("openapi: 3.0.3\n", "utf16le"), "api.yaml");
  const result = decoded.ok ? readDocument(decoded.text) : undefined;
  expect(result && !result.ok ? result.problem.message : "").toContain("NUL characters");
});

test.each([
  ["a line separator", "\u2028"],
  ["a byte order mark inside", "\uFEFF"],
  ["half of a character", "\uD800"],
])("%s in a text is kept, and edits leave it", (_, char) => {
  for (const text of [
    `openapi: 3.0.3\npaths:\n  /a:\n    get:\n      responses:\n        '200':\n          description: "a${char}b"\n`,
    JSON.stringify({
      openapi: "3.0.3",
      paths: { "/a": { get: { responses: { 200: { description: `a${char}b` } } } } },
    }),
  ]) {
    const result = readDocument(text);
    if (result.ok) expect(operationOf(read(add(text))).responses[0]?.description).toBe(`a${char}b`);
    else expect(result.problem.position?.line).toBe(7);
  }
});

test("a text with carriage returns alone is read, or says where it cannot be", () => {
  const result = readDocument(
    "openapi: 3.0.3\rpaths:\r  /a:\r    get:\r      responses:\r        '200':\r          description: OK\r",
  );
  expect(result.ok ? result.document.operations.map(({ id }) => id) : []).toEqual(["GET /a"]);
});

describe("a line of a million characters", () => {
  const MILLION = 1_000_000;
  test.each(["a: ", '" ', "' ", "\t", " ", "- ", "? ", "&a ", "!a ", "[", "{", "%", "\\", ": '"])(
    "of %j",
    (piece) => {
      const line = piece.repeat(MILLION / piece.length);
      for (const text of [
        `openapi: 3.0.3\nx: ${line}`,
        `openapi: 3.0.3\nx: "${line}`,
        `openapi: 3.0.3\nx: a${line}b\n]`,
        `{"openapi":"3.0.3","x":"${line}`,
        `{"openapi":"3.0.3",${line}`,
      ]) {
        const result = readDocument(text);
        if (!result.ok) expect(result.problem.advice).toMatch(/\.$/);
      }
      expect(explainYaml(line, MILLION - 1, "unexpected").message).toMatch(/\.$/);
    },
  );

  test("as a path, in what the command line says", async () => {
    const text = `openapi: 3.0.3\npaths:\n  "/a${" ".repeat(MILLION / 2)}b":\n    get: {responses: []}\n`;
    const run = await runCli(
      ["add", "a.yaml", "--operation", "GET /b", "--code", "200", "--description", "OK"],
      {
        files: { "a.yaml": text },
      },
    );
    expect(run.status).toBe(2);
  });
});
