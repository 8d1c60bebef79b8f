import { describe, expect, test } from "vitest";
import { exportFragment } from "../../../shared/openapi/export-fragment.ts";
import { findOperation } from "../../../shared/openapi/find-operation.ts";
import { readDocument } from "../../../shared/openapi/read-document.ts";
import { operationOf, read } from "./plan.ts";

describe("operations", () => {
  test("methods by version, in document order", () => {
    const methods = ["query", "get", "trace", "COPY"]
      .map((method) => `    ${method}: {responses: {}}\n`)
      .join("");
    const of = (version: string): readonly string[] =>
      read(`${version}\npaths:\n  /a:\n    summary: A\n${methods}`).operations.map(({ id }) => id);
    expect(of("swagger: '2.0'")).toEqual(["GET /a"]);
    expect(of("openapi: 3.0.3")).toEqual(["GET /a", "TRACE /a"]);
    expect(of("openapi: 3.2.0")).toEqual(["QUERY /a", "GET /a", "TRACE /a"]);
  });

  test("webhooks from 3.1 on, and additional operations in 3.2", () => {
    const text =
      "openapi: 3.2.0\nwebhooks:\n  new:\n    post: {responses: {}}\npaths:\n  /a/b:\n    additionalOperations:\n      COPY: {responses: {'200': {}}}\n";
    const document = read(text);
    expect(document.operations.map(({ id, method, pointer }) => [id, method, pointer])).toEqual([
      ["POST webhooks/new", "post", "/webhooks/new/post"],
      ["COPY /a/b", "COPY", "/paths/~1a~1b/additionalOperations/COPY"],
    ]);
    expect(document.paths).toEqual(["webhooks/new", "/a/b"]);
    expect(read(text.replace("3.2.0", "3.0.0")).operations).toEqual([]);
  });

  test.each([
    ["null", undefined],
    ["~", undefined],
    ["", undefined],
    ["Null", undefined],
    ["'null'", "null"],
    ["!!str null", "null"],
    ["&a ~", undefined],
    ["''", ""],
  ])("a text that is written %s is read as %j", (written, value) => {
    const document = read(`openapi: 3.0.3
info: {title: ${written}}
paths:
  /a:
    get:
      operationId: ${written.replace("&a ", "")}
      summary: ${written.replace("&a ", "")}
      responses:
        '200': {description: ${written.replace("&a ", "")}}
`);
    const { operationId, summary, responses } = operationOf(document);
    expect([document.title, operationId, summary, responses[0]?.description]).toEqual(Array(4).fill(value));
    expect(responses[0]?.descriptionRange === undefined).toBe(value === undefined);
  });

  test("a null of JSON is no text", () => {
    const json =
      '{"openapi":"3.0.3","paths":{"/a":{"get":{"summary":null,"responses":{"200":{"description":null}}}}}}';
    const { summary, responses } = operationOf(read(json));
    expect([summary, responses[0]?.description]).toEqual([undefined, undefined]);
  });

  test("details of an operation, references resolved, its own parameters first", () => {
    const text = `openapi: 3.0.3
info: {title: Pets, version: '1'}
security: [{key: []}]
paths:
  /a/{id}:
    parameters:
      - $ref: '#/components/parameters/Id'
      - {name: q, in: query}
    get:
      operationId: getA
      summary: Reads
      tags: [x, y]
      parameters: [{name: q, in: query}, {name: h, in: header}]
      requestBody: {content: {}}
      responses: {}
    put:
      security: [{}, {a: [], b: [read, write]}]
components:
  parameters:
    Id: {name: id, in: path}
`;
    const document = read(text);
    expect(document).toMatchObject({ title: "Pets", openapi: "3.0.3", version: "3.0", format: "yaml" });
    const get = operationOf(document);
    expect(get).toMatchObject({
      operationId: "getA",
      summary: "Reads",
      tags: ["x", "y"],
      hasRequestBody: true,
      security: [[{ name: "key", scopes: [] }]],
      parameters: [
        { name: "id", in: "path" },
        { name: "q", in: "query" },
        { name: "h", in: "header" },
      ],
      responsesField: { state: "present", extensions: 0 },
    });
    const from = text.slice(document.startOf(get.id));
    expect(from.slice(get.keyRange.start, get.keyRange.end)).toBe("get");
    expect(from.slice(get.range.start, get.range.end)).toMatch(/^get:\n[\s\S]*responses: \{\}$/);
    expect(operationOf(document, "PUT /a/{id}")).toMatchObject({
      security: [
        [],
        [
          { name: "a", scopes: [] },
          { name: "b", scopes: ["read", "write"] },
        ],
      ],
      hasRequestBody: false,
      responsesField: { state: "absent" },
    });
  });

  test.each([
    ["parameters: [{$ref: '#/components/parameters/Id'}]", "", false],
    ["parameters: [{$ref: 'other.yml#/Id'}]", "", true],
    ["parameters: [{$ref: '#/components/parameters/None'}]", "", true],
    ["parameters: [{name: id, in: path}]", "", false],
    ["summary: Reads", "parameters: [{$ref: 'other.yml#/Id'}]", true],
    ["summary: Reads", "$ref: 'other.yml#/item'", true],
  ])("%s under %s: parameters unknown: %j", (own, item, expected) => {
    const text = `openapi: 3.0.3
paths:
  /a:
    ${item}
    get: {${own}, responses: {}}
components: {parameters: {Id: {name: id, in: path}}}
`;
    expect(operationOf(read(text)).hasUnknownParameters).toBe(expected);
  });

  test("an operation in another file is listed and known to be there", () => {
    const document = read("openapi: 3.0.3\npaths:\n  /a:\n    get:\n      $ref: 'a.yml#/get'\n");
    expect(operationOf(document)).toMatchObject({ responsesField: { state: "external" }, responses: [] });
    expect(operationOf(document).readOnlyReason).toContain("a.yml#/get");
  });

  test("a path item elsewhere in the document lends its operations", () => {
    const document = read(
      "openapi: 3.1.0\npaths:\n  /a:\n    $ref: '#/paths/~1b'\n  /b:\n    get: {responses: {200: {}}}\n",
    );
    expect(document.operations.map(({ id, readOnlyReason }) => [id, readOnlyReason !== undefined])).toEqual([
      ["GET /a", true],
      ["GET /b", false],
    ]);
  });

  test("merge keys and aliases are read", () => {
    const text =
      "openapi: 3.0.3\nx-base: &b\n  get:\n    responses: &r\n      '200': {description: OK}\npaths:\n  /a:\n    <<: *b\n    put:\n      responses: *r\n";
    expect(read(text).operations.map(({ id, responses }) => [id, responses.length])).toEqual([
      ["GET /a", 1],
      ["PUT /a", 1],
    ]);
  });
});

describe("responses", () => {
  test("keys as written, duplicates and extensions", () => {
    const text = `openapi: 3.0.3\npaths:\n  /a:\n    get:\n      responses:\n        200: {}\n        '200': {}\n        x-a: 1\n        "4XX": {}\n        4xx: {}\n        0200: {}\n        __proto__: {}\n        default: {}\n`;
    const operation = operationOf(read(text));
    expect(
      operation.responses.map(({ key, keyStyle, occurrence, status }) => [key, keyStyle, occurrence, status]),
    ).toEqual([
      ["200", "plain", 0, "200"],
      ["200", "single", 1, "200"],
      ["4XX", "double", 0, "4XX"],
      ["4xx", "plain", 0, undefined],
      ["0200", "plain", 0, undefined],
      ["__proto__", "plain", 0, undefined],
      ["default", "plain", 0, "default"],
    ]);
    expect(operation.responsesField.extensions).toBe(1);
  });

  test("details and places", () => {
    const text = `openapi: 3.0.3
paths:
  /a:
    get:
      responses:
        '200': # fine
          description: |
            OK
            indeed
          headers: {X-A: {}}
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}
              example: []
            text/plain: {}
        '204': {}
`;
    const document = read(text);
    const { id, responses } = operationOf(document);
    const [first, second] = responses;
    expect(first).toMatchObject({
      description: "OK\nindeed\n",
      headers: [{ name: "X-A" }],
      content: [
        { name: "application/json", schema: { label: "Pet[]" }, hasExample: true },
        { name: "text/plain", schema: undefined, hasExample: false },
      ],
      pointer: "/paths/~1a/get/responses/200",
    });
    expect(second).toMatchObject({ description: undefined, content: undefined, descriptionRange: undefined });
    const slice = (range: { start: number; end: number } | undefined): string =>
      range === undefined ? "" : text.slice(document.startOf(id)).slice(range.start, range.end);
    expect(slice(first?.keyRange)).toBe("'200'");
    expect(slice(first?.range)).toMatch(/^'200': # fine[\s\S]*text\/plain: \{\}$/);
    expect(slice(first?.descriptionRange)).toMatch(/^\|\n +OK\n +indeed$/);
    expect(slice(first?.bodyField?.range)).toBe("content");
  });

  test("2.0: a body for each type that the operation produces", () => {
    const text = (produces: string): string =>
      `swagger: '2.0'\nproduces: [a/b]\npaths:\n  /a:\n    post:\n${produces}      parameters: [{in: body, name: b}]\n      responses:\n        200: {description: OK, schema: {type: string}, examples: {c/d: x}}\n        201: {description: OK}\n`;
    const names = (produces: string): unknown =>
      operationOf(read(text(produces))).responses.map(({ content }) =>
        content?.map(({ name, hasExample }) => [name, hasExample]),
      );
    expect(names("")).toEqual([[["a/b", false]], undefined]);
    expect(names("      produces: [c/d, e/f]\n")).toEqual([
      [
        ["c/d", true],
        ["e/f", false],
      ],
      undefined,
    ]);
    expect(names("      produces: []\n")).toEqual([[["", false]], undefined]);
    const operation = operationOf(read(text("")));
    expect(operation.hasRequestBody).toBe(true);
    expect(operation.responses.map(({ bodyField }) => bodyField?.name)).toEqual(["schema", undefined]);
    const examplesOnly = text("").replace("schema: {type: string}, ", "");
    expect(operationOf(read(examplesOnly)).responses[0]?.bodyField?.name).toBe("examples");
  });

  test("references: resolved, missing, in another file, in a circle; users are counted", () => {
    const text = `openapi: 3.1.0
paths:
  /a:
    get:
      responses:
        '400': {$ref: '#/components/responses/A~1B'}
        '401': {$ref: '#/components/responses/A~1B', description: Mine}
        '402': {$ref: '#/components/responses/None'}
        '403': {$ref: 'other.yaml#/A'}
        '404': {$ref: '#/components/responses/Loop'}
components:
  responses:
    A/B: {description: Shared, content: {a/b: {}}}
    Loop: {$ref: '#/components/responses/Loop'}
`;
    const document = read(text);
    const { responses } = operationOf(document);
    expect(responses.map(({ ref, description }) => [ref?.name, ref?.state, description])).toEqual([
      ["A/B", "resolved", "Shared"],
      ["A/B", "resolved", "Mine"],
      ["None", "unresolved", undefined],
      ["other.yaml#/A", "external", undefined],
      ["Loop", "unresolved", undefined],
    ]);
    expect(responses.map(({ ref }) => document.usersOf(ref?.target ?? ""))).toEqual([2, 2, 1, 1, 1]);
    expect(document.usersOf("#/components/responses/Other")).toBe(0);
    expect(responses.map(({ ref }) => ref?.isCircular)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      true,
    ]);
    expect(responses[0]).toMatchObject({
      content: [{ name: "a/b" }],
      descriptionRange: undefined,
      bodyField: { name: "content", range: undefined },
    });
  });
});

describe("what cannot be read has one problem, with its place and what to do", () => {
  const OK = "openapi: 3.0.3\npaths: {}\n";
  test.each([
    ["an empty file", "", undefined, "empty", "new one"],
    ["blanks", " \n\n", undefined, "empty", "new one"],
    ["a comment", "# nothing\n", undefined, "nothing but comments", "new one"],
    ["NUL", "openapi: 3\u0000", "1:11", "NUL", "UTF-8"],
    ["a list", "- a\n", "1:1", "a list", "openapi"],
    ["a text", "hello\n", "1:1", "single value", "openapi"],
    ["no version", "info: {}\n", "1:1", "neither", "openapi: 3.0.3"],
    ["an unknown version", "openapi: 4.0.0\n", "1:10", "4.0.0", "3.2"],
    ["an empty version", "openapi:\n", "1:9", "empty", "3.2"],
    ["Swagger 1.2", 'swaggerVersion: "1.2"\n', "1:1", "Swagger 1.2", "Convert"],
    ["swagger: 3", "swagger: '3.0'\n", "1:10", "3.0", "3.2"],
    ["a tab", `${OK}x:\n\ty: 1\n`, "4:1", "tab", "spaces"],
    ["a missing quote", "openapi: 3.0.3\ninfo:\n  title: 'T\npaths: {}\n", "4:1", "does not end", "line 3"],
    [
      "a quote that is open to the end",
      'openapi: 3.0.3\nx:\n  a: "b\n    c\n    d\n',
      "6:1",
      "does not end",
      "line 3",
    ],
    ["a colon in a value", "openapi: 3.0.3\ninfo:\n  title: a: b\n", "3:11", "colon", "quotes"],
    ["a value that begins with @", "openapi: 3.0.3\nx: @a\n", "2:4", "reserves", "quotes"],
    ["an open bracket", "openapi: 3.0.3\nx: [1, 2\ny: 3\n", "3:1", "bracket", "Close"],
    ["an unknown alias", "openapi: 3.0.3\nx: *a\n", "2:4", "*a", "&a"],
    ["two documents", `${OK}---\n${OK}`, "4:1", "several YAML documents", "one"],
    ["JSON with a comma too many", '{\n  "openapi": "3.0.3",\n}', "3:1", "comma", "Remove"],
    ["JSON with a comment", '{ "openapi": "3.0.3" // c\n}', "1:22", "comment", "Remove"],
    ["JSON without a comma", '{ "openapi": "3.0.3"\n"paths": {} }', "2:1", "comma is missing", "Put"],
    ["JSON that does not end", '{ "openapi": "3.0.3", "paths": {', "1:33", "does not end", "}"],
    ["JSON with an open text", '{ "openapi": "3.0.3,\n "paths": {} }', "1:14", "does not end", '"'],
    ["JSON twice", '{ "openapi": "3.0.3" } {}', "1:24", "follows", "Remove"],
  ])("%s", (_, text, place, message, advice) => {
    const result = readDocument(text);
    if (result.ok) throw new Error("It was read.");
    const { position } = result.problem;
    expect(position && `${position.line}:${position.column}`).toBe(place);
    expect(result.problem.message).toContain(message);
    expect(`${result.problem.message} ${result.problem.advice}`).toContain(advice);
    expect(`${result.problem.message}${result.problem.advice}`).toMatch(/^[A-Z`][\s\S]*\.$/);
  });

  test("deep nesting is a problem, not a crash", () => {
    for (const text of [
      "{".repeat(100_000),
      "[".repeat(100_000),
      `openapi: ${"[".repeat(100_000)}`,
      '{"a":'.repeat(100_000),
      `{"openapi":"3.0.3","x":${"[".repeat(50_000)}${"]".repeat(50_000)},"paths":{}}`,
    ]) {
      expect(readDocument(text).ok).toBe(false);
    }
  });

  test("aliases and merges that multiply or circle cost no more than their text", () => {
    const names = Array.from({ length: 25 }, (_, index) => `a${index}`);
    const merges = names.map(
      (name, index) =>
        `x-${name}: &${name}\n  <<: [${"*a0, ".repeat(index === 0 ? 0 : 1)}${Array.from({ length: 9 }, () => `*${names[index - 1] ?? "self"}`).join(", ")}]\n`,
    );
    const text = `openapi: 3.0.3\nx-self: &self {get: {}}\n${merges.join("")}x-loop: &loop\n  <<: [*loop, *loop]\npaths:\n  /a: *a24\n  /b: *loop\n`;
    expect(read(text).operations.map(({ id }) => id)).toEqual(["GET /a"]);
    const lists = names.map(
      (name, index) =>
        `x-${name}: &${name} [${Array.from({ length: 9 }, () => (index === 0 ? "0" : `*${names[index - 1] ?? ""}`)).join(", ")}]\n`,
    );
    const bomb = read(
      `openapi: 3.0.3\n${lists.join("")}paths:\n  /a:\n    get:\n      x-much: *a24\n      responses: {}\n`,
    );
    expect(exportFragment(bomb, operationOf(bomb), { as: "operation", format: "json" })).toBe("");
  });

  test("YAML in brackets, an end marker, a final empty document and a byte order mark are fine", () => {
    for (const text of [
      "{openapi: 3.0.3, paths: {}}",
      `${OK}...\n`,
      `---\n${OK}---\n`,
      `\uFEFF${OK}`,
      '\uFEFF{"openapi":"3.0.3"}',
    ]) {
      expect(readDocument(text).ok).toBe(true);
    }
  });
});

test("an operation is found by id, and by method in any case and path", () => {
  const document = read("openapi: 3.0.3\npaths:\n  /a:\n    get: {operationId: getA}\n    put: {}\n");
  for (const name of ["getA", "GET /a", "get  /a"]) expect(findOperation(document, name)?.id).toBe("GET /a");
  for (const name of ["geta", "GET /b", "/a", ""]) expect(findOperation(document, name)).toBeUndefined();
});
