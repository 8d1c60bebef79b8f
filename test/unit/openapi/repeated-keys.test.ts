import { describe, expect, test } from "vitest";
import type { SemanticEdit } from "../../../shared/model/semantic-edit.ts";
import { findOperation } from "../../../shared/openapi/find-operation.ts";
import { checkByOperation } from "../../../shared/rules/engine.ts";
import { operationOf, read, refused } from "./plan.ts";

const METHOD_TWICE = `openapi: 3.0.3
paths:
  /d:
    get:
      operationId: one
      responses: {'200': {description: One}}
    get:
      operationId: two
      responses: {'201': {description: Two}}
    put:
      responses: {'204': {description: Other}}
`;

const PATH_TWICE = `openapi: 3.0.3
paths:
  /d:
    get:
      responses: {'200': {description: One}}
  /d:
    get:
      responses: {'201': {description: Two}}
    put:
      responses: {'204': {description: Other}}
  /e:
    get:
      responses: {'204': {description: Other}}
`;

/** Every edit of an operation and of its response `key`. */
function editsOf(text: string, id: string, key: string): readonly SemanticEdit[] {
  const { id: operation } = operationOf(read(text), id);
  const target = { operation, key };
  return [
    { type: "add-response", operation, key: "404", response: { description: "D" } },
    { type: "remove-response", target },
    { type: "rename-response", target, to: "410" },
    { type: "describe-response", target, description: "D" },
    { type: "move-response", target, before: undefined },
    { type: "duplicate-response", target, key: "410" },
    { type: "add-content", target, content: { mediaType: "a/b" } },
    { type: "remove-operation", operation },
    { type: "change-method", operation, to: "post" },
    { type: "set-operation-id", operation, value: "x" },
    { type: "set-summary", operation, value: "x" },
  ];
}

describe("a method that stands twice in a path", () => {
  const document = read(METHOD_TWICE);

  test("gives operations with ids and responses of their own", () => {
    expect(document.operations.map(({ id, responses }) => [id, responses[0]?.key])).toEqual([
      ["GET /d", "200"],
      ["GET /d (2)", "201"],
      ["PUT /d", "204"],
    ]);
  });

  test("is read-only, and the method beside it is not", () => {
    const reason = "/d lists get twice. Mend that in the text first.";
    expect(document.operations.map(({ readOnlyReason }) => readOnlyReason)).toEqual([
      reason,
      reason,
      undefined,
    ]);
    for (const edit of [
      ...editsOf(METHOD_TWICE, "GET /d", "200"),
      ...editsOf(METHOD_TWICE, "GET /d (2)", "201"),
    ])
      expect(refused(METHOD_TWICE, edit)).toBe(reason);
  });

  test("is found by method and path, and by id", () => {
    expect(findOperation(document, "get /d")?.id).toBe("GET /d");
    expect(findOperation(document, "GET /d (2)")?.operationId).toBe("two");
    expect(findOperation(document, "two")?.id).toBe("GET /d (2)");
  });

  test("has its own findings each", () => {
    const text = METHOD_TWICE.replace("{description: Two}", "{}");
    const findings = checkByOperation(read(text), { profile: "openapi" });
    const about = (id: string) => findings.get(operationOf(read(text), id).id)?.map(({ rule }) => rule);
    expect(about("GET /d (2)")).toContain("description-missing");
    expect(about("GET /d")).not.toContain("description-missing");
  });

  test("in JSON too, three times", () => {
    const get = '"get":{"responses":{"200":{"description":"D"}}}';
    const text = `{"openapi":"3.0.3","paths":{"/d":{${get},${get},${get}}}}`;
    expect(read(text).operations.map(({ id }) => id)).toEqual(["GET /d", "GET /d (2)", "GET /d (3)"]);
    const [edit] = editsOf(text, "GET /d (3)", "200");
    expect(edit && refused(text, edit)).toBe("/d lists get 3 times. Mend that in the text first.");
  });
});

describe("a path that stands twice", () => {
  const reason = "The document lists /d twice. Mend that in the text first.";

  test("makes all that it holds read-only", () => {
    const { operations } = read(PATH_TWICE);
    expect(operations.map(({ id, readOnlyReason }) => [id, readOnlyReason])).toEqual([
      ["GET /d", reason],
      ["GET /d (2)", reason],
      ["PUT /d", reason],
      ["GET /e", undefined],
    ]);
    for (const edit of [...editsOf(PATH_TWICE, "GET /d (2)", "201"), ...editsOf(PATH_TWICE, "PUT /d", "204")])
      expect(refused(PATH_TWICE, edit)).toBe(reason);
  });

  test.each<SemanticEdit>([
    { type: "rename-path", path: "/d", to: "/f" },
    { type: "remove-path", path: "/d" },
    { type: "add-operation", path: "/d", method: "post" },
  ])("is not edited itself: $type", (edit) => {
    expect(refused(PATH_TWICE, edit)).toBe(reason);
  });
});

test("so are paths and responses that stand twice", () => {
  const operation = "    get:\n      responses: {'200': {description: D}}\n";
  const paths = `openapi: 3.0.3\npaths:\n  /a:\n${operation}paths:\n  /b:\n${operation}`;
  const [edit] = editsOf(paths, "GET /b", "200");
  expect(edit && refused(paths, edit)).toBe("The document lists paths twice. Mend that in the text first.");
  const responses = `openapi: 3.0.3\npaths:\n  /a:\n${operation}      responses: {'404': {description: D}}\n`;
  expect(operationOf(read(responses)).readOnlyReason).toBe(
    "GET /a lists responses twice. Mend that in the text first.",
  );
});

test("an id never meets that of a path with such a name", () => {
  const get = "\n    get: {responses: {}}\n";
  const { operations } = read(`openapi: 3.0.3\npaths:\n  /d:${get}  /d:${get}  /d (2):${get}`);
  expect(operations.map(({ id }) => id)).toEqual(["GET /d", "GET /d (3)", "GET /d (2)"]);
});

test("a fixed method and an additional one of the same name have ids of their own and can be edited", () => {
  const text = `openapi: 3.2.0
paths:
  /d:
    get: {responses: {'200': {description: One}}}
    additionalOperations:
      GET: {responses: {'201': {description: Two}}}
`;
  expect(read(text).operations.map(({ id, readOnlyReason }) => [id, readOnlyReason])).toEqual([
    ["GET /d", undefined],
    ["GET /d (2)", undefined],
  ]);
});
