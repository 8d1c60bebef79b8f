import { describe, expect, test } from "vitest";
import type { OperationId } from "../../../shared/model/operation.ts";
import type { SemanticEdit } from "../../../shared/model/semantic-edit.ts";
import { labelOf } from "../../../shared/openapi/edit-label.ts";
import { newDocumentText } from "../../../shared/openapi/new-document.ts";
import { planEdits } from "../../../shared/openapi/plan-edits.ts";
import { edited, operationOf, read, refused } from "./plan.ts";

const TEXT = `openapi: 3.0.3
info:
  title: T
paths:
  # the first
  /a:
    parameters: []
    get:
      operationId: getA
      responses:
        "200":
          description: OK
    # writes
    put:
      summary: Old # why
      responses: {}
  /b:
    get:
      responses: {}
components: {}
`;

function id(text: string, name: string): OperationId {
  return operationOf(read(text), name).id;
}

describe("add-operation", () => {
  test("to a path that is there", () => {
    expect(
      edited(TEXT, {
        type: "add-operation",
        path: "/b",
        method: "POST",
        operationId: "makeB",
        summary: "Makes",
      }),
    ).toBe(
      TEXT.replace(
        "      responses: {}\ncomponents",
        '      responses: {}\n    post:\n      summary: Makes\n      operationId: makeB\n      responses:\n        "200":\n          description: OK\ncomponents',
      ),
    );
  });

  test("with a path of its own", () => {
    expect(edited(TEXT, { type: "add-operation", path: "/c/{id}", method: "get" })).toBe(
      TEXT.replace(
        "components",
        '  /c/{id}:\n    get:\n      parameters:\n        - name: id\n          in: path\n          required: true\n          schema:\n            type: string\n      responses:\n        "200":\n          description: OK\ncomponents',
      ),
    );
  });

  test.each([
    ["indented", "    "],
    ["flush", ""],
  ])("declares the parameters of its path as the document writes lists: %s", (_, indent) => {
    const text = `swagger: '2.0'
consumes:
${indent}- a/b
paths:
    /a:
        get:
            responses:
                200:
                    description: 'OK'
`;
    const at = `            ${indent}`;
    const list = ["a", "b"]
      .map((name) => `${at}- name: ${name}\n${at}  in: path\n${at}  required: true\n${at}  type: string\n`)
      .join("");
    expect(edited(text, { type: "add-operation", path: "/{a}/x-{b}/{a}", method: "put" })).toBe(
      `${text}    /{a}/x-{b}/{a}:
        put:
            parameters:
${list}            responses:
                200:
                    description: OK
`,
    );
  });

  test("declares no parameter that the path item declares, by a reference too", () => {
    const item =
      "parameters: [{$ref: '#/components/parameters/A'}, {name: b, in: query}], get: {responses: {}}";
    const text = `openapi: 3.1.0
paths: {'/{a}/{b}': {${item}}}
components: {parameters: {A: {name: a, in: path, required: true}}}
`;
    expect(edited(text, { type: "add-operation", path: "/{a}/{b}", method: "put" })).toBe(
      text.replace(
        item,
        `${item}, put: {parameters: [{name: b, in: path, required: true, schema: {type: string}}], responses: {'200': {description: OK}}}`,
      ),
    );
  });

  test("declares the parameters of its path in JSON, pretty and compact", () => {
    const operation = {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      responses: { "200": { description: "OK" } },
    };
    const known = { "/a": { get: { responses: {} } } };
    for (const step of [2, 0]) {
      const before = JSON.stringify({ openapi: "3.0.3", paths: known }, null, step);
      const paths = { ...known, "/a/{id}": { get: operation } };
      expect(edited(before, { type: "add-operation", path: "/a/{id}", method: "get" })).toBe(
        JSON.stringify({ openapi: "3.0.3", paths }, null, step),
      );
    }
  });

  test("each level is indented as elsewhere in the document", () => {
    const old = (indent: string, path: string, method: string): string =>
      [
        `${indent}${path}:`,
        `${indent}   ${method}:`,
        `${indent}       responses:`,
        `${indent}         '200':`,
        `${indent}             description: OK`,
      ].join("\n");
    const head = `openapi: 3.0.3\npaths:\n${old("  ", "/a", "get")}\n`;
    expect(edited(head, { type: "add-operation", path: "/b", method: "put" })).toBe(
      `${head}${old("  ", "/b", "put")}\n`,
    );
    const bare = `${head}  /b: {}\n`;
    expect(edited(bare, { type: "add-operation", path: "/b", method: "put" })).toBe(
      `${head}${old("  ", "/b", "put")}\n`,
    );
    const empty = `${head}  /b:\n     put:\n         responses: {}\n`;
    const operation = id(empty, "PUT /b");
    const add = { type: "add-response", operation, key: "200", response: { description: "OK" } } as const;
    expect(edited(empty, add)).toBe(`${head}${old("  ", "/b", "put")}\n`);
    const absent = empty.replace("responses: {}", "summary: S");
    expect(edited(absent, add)).toBe(
      `${head}${old("  ", "/b", "put").replace("       responses", "       summary: S\n         responses")}\n`,
    );
  });

  test("to a document without paths, in YAML and JSON", () => {
    const yaml = "openapi: 3.0.3\npaths: {}\n";
    const block = "paths:\n  /c:\n    get:\n      responses:\n        '200':\n          description: OK\n";
    expect(edited(yaml, { type: "add-operation", path: "/c", method: "get" })).toBe(
      `openapi: 3.0.3\n${block}`,
    );
    expect(edited("openapi: 3.1.0\n", { type: "add-operation", path: "/c", method: "get" })).toBe(
      `openapi: 3.1.0\n${block}`,
    );
    const json = JSON.stringify({ openapi: "3.0.3", paths: {} }, null, 2);
    expect(edited(json, { type: "add-operation", path: "/c", method: "get" })).toBe(
      JSON.stringify(
        { openapi: "3.0.3", paths: { "/c": { get: { responses: { "200": { description: "OK" } } } } } },
        null,
        2,
      ),
    );
  });

  test("3.2 takes any method, and a webhook", () => {
    const text = "openapi: 3.2.0\npaths:\n  /a:\n    query:\n      responses: {}\n";
    const copied = edited(text, { type: "add-operation", path: "/a", method: "COPY" });
    expect(read(copied).operations.map((one) => one.id)).toEqual(["QUERY /a", "COPY /a"]);
    const more = edited(copied, { type: "add-operation", path: "/a", method: "LOCK" });
    expect(read(more).operations.map((one) => one.id)).toEqual(["QUERY /a", "COPY /a", "LOCK /a"]);
    expect(edited(copied, { type: "remove-operation", operation: id(copied, "COPY /a") })).toBe(text);
    const hooked = edited(text, { type: "add-operation", path: "webhooks/new", method: "post" });
    expect(read(hooked).paths).toEqual(["/a", "webhooks/new"]);
  });

  test.each([
    ["/a", "get", "already"],
    ["a", "get", "slash"],
    ["/a b", "get", "blanks"],
    ["/a", "COPY", "no place for the method"],
    ["webhooks/x", "post", "3.1"],
  ])("%s %s is refused", (path, method, message) => {
    expect(refused(TEXT, { type: "add-operation", path, method })).toContain(message);
  });

  test("an operationId that is used is refused", () => {
    expect(
      refused(TEXT, { type: "add-operation", path: "/c", method: "get", operationId: "getA" }),
    ).toContain("GET /a");
  });
});

describe("remove-operation and remove-path", () => {
  test("take the comment above with them", () => {
    expect(edited(TEXT, { type: "remove-operation", operation: id(TEXT, "PUT /a") })).toBe(
      TEXT.replace("    # writes\n    put:\n      summary: Old # why\n      responses: {}\n", ""),
    );
    expect(edited(TEXT, { type: "remove-path", path: "/a" })).toBe(
      TEXT.slice(0, TEXT.indexOf("  # the first")) + TEXT.slice(TEXT.indexOf("  /b:")),
    );
  });

  test("the last operation takes its path, and the last path leaves an empty map", () => {
    const one = edited(TEXT, { type: "remove-operation", operation: id(TEXT, "GET /b") });
    expect(one).toBe(TEXT.replace("  /b:\n    get:\n      responses: {}\n", ""));
    expect(edited(one, { type: "remove-path", path: "/a" })).toContain("paths: {}\n");
  });

  test("a path that is not there is refused", () => {
    expect(refused(TEXT, { type: "remove-path", path: "/z" })).toContain("/z");
  });
});

describe("rename-path and change-method", () => {
  test("change the key only", () => {
    expect(edited(TEXT, { type: "rename-path", path: "/a", to: "/a/{id}" })).toBe(
      TEXT.replace("  /a:", "  /a/{id}:"),
    );
    expect(edited(TEXT, { type: "change-method", operation: id(TEXT, "PUT /a"), to: "PATCH" })).toBe(
      TEXT.replace("put:", "patch:"),
    );
    const json = '{"swagger":"2.0","paths":{"/a":{"get":{}}}}';
    expect(edited(json, { type: "rename-path", path: "/a", to: "/b" })).toBe(json.replace("/a", "/b"));
    expect(edited(json, { type: "change-method", operation: id(json, "GET /a"), to: "put" })).toBe(
      json.replace("get", "put"),
    );
  });

  test("refuse what is there, and what is none", () => {
    expect(refused(TEXT, { type: "rename-path", path: "/a", to: "/b" })).toContain("/b already");
    expect(refused(TEXT, { type: "rename-path", path: "/a", to: "c" })).toContain("slash");
    expect(refused(TEXT, { type: "change-method", operation: id(TEXT, "GET /a"), to: "put" })).toContain(
      "PUT already",
    );
    expect(refused(TEXT, { type: "change-method", operation: id(TEXT, "GET /a"), to: "query" })).toContain(
      "query",
    );
  });
});

describe("set-operation-id and set-summary", () => {
  const setId = (name: string, value: string): SemanticEdit => ({
    type: "set-operation-id",
    operation: id(TEXT, name),
    value,
  });
  const summarise = (name: string, value: string): SemanticEdit => ({
    type: "set-summary",
    operation: id(TEXT, name),
    value,
  });

  test("replace the value and keep the comment", () => {
    expect(edited(TEXT, setId("GET /a", "readA"))).toBe(TEXT.replace("getA", "readA"));
    expect(edited(TEXT, summarise("PUT /a", "New: one"))).toBe(TEXT.replace("Old # why", '"New: one" # why'));
  });

  test("put the field first, the operationId after the summary", () => {
    expect(edited(TEXT, summarise("GET /a", "Reads"))).toBe(
      TEXT.replace("      operationId", "      summary: Reads\n      operationId"),
    );
    expect(edited(TEXT, setId("PUT /a", "putA"))).toBe(
      TEXT.replace("Old # why\n", "Old # why\n      operationId: putA\n"),
    );
  });

  test("an empty value removes the field", () => {
    expect(edited(TEXT, setId("GET /a", ""))).toBe(TEXT.replace("      operationId: getA\n", ""));
    expect(refused(TEXT, setId("PUT /a", ""))).toContain("no operationId");
  });

  test("an operationId that another operation has is refused", () => {
    expect(refused(TEXT, setId("PUT /a", "getA"))).toContain("GET /a");
  });
});

test("several edits become one list of edits of the first text, or none is made", () => {
  const operation = id(TEXT, "PUT /a");
  const document = read(TEXT);
  const edits: readonly SemanticEdit[] = [
    { type: "add-response", operation, key: "404", response: { description: "Gone" } },
    { type: "add-response", operation, key: "200", response: { description: "OK" } },
    { type: "rename-response", target: { operation, key: "404" }, to: "410" },
  ];
  const plan = planEdits(document, edits);
  expect(plan.ok && plan.document.text.toString()).toBe(
    TEXT.replace(
      "why\n      responses: {}",
      'why\n      responses:\n        "200":\n          description: OK\n        "410":\n          description: Gone',
    ),
  );
  expect(
    planEdits(document, [...edits, { type: "remove-response", target: { operation, key: "404" } }]),
  ).toEqual({
    ok: false,
    message: "The operation PUT /a has no response 404.",
  });
});

test("edits of many operations read a large document once, and come to the same as one after the other", () => {
  const paths = Array.from(
    { length: 2000 },
    (_, at) => `  /p${at}:
    get:
      responses:
        '200': {description: OK}
        '204':
          description: None
          content: {a/b: {}}
`,
  );
  const text = `openapi: 3.0.3\npaths:\n${paths.join("")}`;
  const document = read(text);
  const edits = document.operations.flatMap(({ id: operation }): readonly SemanticEdit[] => [
    { type: "remove-content", target: { operation, key: "204" } },
  ]);
  const plan = planEdits(document, edits);
  expect(plan.ok && plan.document.text.toString()).toBe(
    text.replaceAll("          content: {a/b: {}}\n", ""),
  );
});

test("edits of several operations are refused as a whole, and keep their order within each", () => {
  const document = read(TEXT);
  const target = (name: string, key: string) => ({ operation: id(TEXT, name), key });
  const edits: readonly SemanticEdit[] = [
    { type: "rename-response", target: target("GET /a", "200"), to: "201" },
    { type: "add-response", operation: id(TEXT, "GET /b"), key: "204", response: { description: "B" } },
    { type: "describe-response", target: target("GET /a", "201"), description: "Made" },
    { type: "add-response", operation: id(TEXT, "PUT /a"), key: "204", response: { description: "A" } },
  ];
  const plan = planEdits(document, edits);
  let text = TEXT;
  for (const edit of edits) text = edited(text, edit);
  expect(plan.ok && plan.document.text.toString()).toBe(text);
  const missing: SemanticEdit = { type: "remove-response", target: target("GET /b", "404") };
  expect(planEdits(document, [...edits, missing])).toEqual({
    ok: false,
    message: "The operation GET /b has no response 404.",
  });
});

test("a new document is readable and quotes what needs it", () => {
  const text = newDocumentText({ title: "Pets: all", path: "/pets", method: "GET", operationId: "listPets" });
  expect(text).toBe(`openapi: 3.0.3
info:
  title: 'Pets: all'
  version: 1.0.0
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200':
          description: OK
`);
  expect(read(text).title).toBe("Pets: all");
});

test("a new document declares the parameters of its path", () => {
  const text = newDocumentText({ title: "Pets", path: "/pets/{petId}", method: "get" });
  expect(text).toContain(`    get:
      parameters:
        - name: petId
          in: path
          required: true
          schema:
            type: string
      responses:
`);
  expect(operationOf(read(text)).parameters).toEqual([{ name: "petId", in: "path" }]);
});

test("labels are what a person would say", () => {
  const target = { operation: id(TEXT, "GET /a"), key: "404" };
  const labels = (
    [
      { type: "add-response", operation: target.operation, key: "404", response: { description: "" } },
      { type: "remove-response", target },
      { type: "rename-response", target, to: "410" },
      { type: "describe-response", target, description: "" },
      { type: "move-response", target, before: undefined },
      { type: "duplicate-response", target, key: "410" },
    ] satisfies readonly SemanticEdit[]
  ).map(labelOf);
  expect(labels).toEqual([
    "Add 404",
    "Remove 404",
    "Rename 404 to 410",
    "Describe 404",
    "Move 404",
    "Duplicate 404 as 410",
  ]);
});
