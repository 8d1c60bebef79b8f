import { describe, expect, test } from "vitest";
import type { SemanticEdit } from "../../../shared/model/semantic-edit.ts";
import { shiftRange, type TextRange } from "../../../shared/model/text.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { planEdit } from "../../../shared/openapi/plan-edit.ts";
import { readDocument } from "../../../shared/openapi/read-document.ts";
import { operationOf, read } from "./plan.ts";

const YAML = `openapi: 3.0.3
paths:
  /dogs:
    $ref: '#/paths/~1cats'
  /cows:
    get:
      $ref: '#/paths/~1cats/delete'
  /cats:
    get:
      responses:
        '200': {description: Cats, content: {a/b: {}}}
        "404": {$ref: '#/components/responses/None'}
    delete:
      responses:
        '204':
          description: Gone
  /goats:
    put:
      parameters: [{in: query, name: q}]
      responses:
        default:
          description: >-
            Goats
          content: {a/b: {schema: {type: string}}}
components:
  responses:
    None: {description: ''}
`;

const JSON_TEXT = JSON.stringify(
  {
    openapi: "3.1.0",
    paths: {
      "/a": { get: { responses: { 200: { description: "A" } } } },
      "/b": { get: { responses: { 200: { description: "B", content: {} }, default: {} } } },
      "/c": { put: {} },
    },
  },
  undefined,
  2,
);

/** Every stretch that the operation tells of. */
function rangesOf(document: ApiDocument, id: string): readonly TextRange[] {
  const { keyRange, range, responses, responsesField } = operationOf(document, id);
  return [
    keyRange,
    range,
    ...(responsesField.keyRange ? [responsesField.keyRange] : []),
    ...responses.flatMap((response) => [
      response.keyRange,
      response.range,
      ...(response.descriptionRange ? [response.descriptionRange] : []),
      ...(response.bodyField?.range ? [response.bodyField.range] : []),
    ]),
  ];
}

/** What is written there. */
function wordsOf(document: ApiDocument, id: string): readonly string[] {
  const start = document.startOf(operationOf(document, id).id);
  return rangesOf(document, id).map((range) => {
    const place = shiftRange(range, start);
    return document.text.slice(place.start, place.end);
  });
}

describe("an edit of one operation leaves the others as they were, and their places true", () => {
  const edits = (id: string, key: string): readonly SemanticEdit[] => {
    const operation = operationOf(read(id.endsWith("s") ? YAML : JSON_TEXT), id).id;
    return [
      { type: "add-response", operation, key: "418", response: { description: "🫖\nA teapot" } },
      { type: "rename-response", target: { operation, key }, to: "299" },
      { type: "describe-response", target: { operation, key }, description: "Another text" },
      { type: "remove-response", target: { operation, key } },
      { type: "set-summary", operation, value: "Says more" },
    ];
  };
  test.each([
    ...edits("GET /cats", "200").map((edit) => [edit.type, YAML, edit] as const),
    ...edits("GET /a", "200").map((edit) => [`${edit.type} in JSON`, JSON_TEXT, edit] as const),
    ...edits("GET /cats", "200").map(
      (edit) => [`${edit.type} with CRLF`, YAML.replaceAll("\n", "\r\n"), edit] as const,
    ),
  ])("%s", (_, text, edit) => {
    const document = read(text);
    const plan = planEdit(document, edit);
    if (!plan.ok) throw new Error(plan.message);
    const again = readDocument(plan.document.text.toString());
    if (!again.ok) throw new Error(again.problem.message);
    const changed =
      "target" in edit ? edit.target.operation : "operation" in edit ? edit.operation : undefined;
    // What refers to the changed path item holds the changed operation, too.
    const others = document.operations.filter(({ id }) => id !== changed && id !== "GET /dogs");
    expect(others.length).toBeGreaterThan(1);
    for (const operation of others) {
      expect(again.document.operationById(operation.id)).toEqual(operation);
      expect(wordsOf(again.document, operation.id)).toEqual(wordsOf(document, operation.id));
    }
  });

  test("the places are those of what they tell", () => {
    const document = read(YAML);
    expect(wordsOf(document, "PUT /goats")).toEqual([
      "put",
      YAML.slice(YAML.indexOf("put:"), YAML.indexOf("\ncomponents")),
      "responses",
      "default",
      YAML.slice(YAML.indexOf("default:"), YAML.indexOf("\ncomponents")),
      ">-\n            Goats",
      "content",
    ]);
  });

  test("what is written elsewhere is told at the key of the operation that refers to it", () => {
    const document = read(YAML);
    expect(new Set(wordsOf(document, "GET /cows"))).toEqual(
      new Set(["get", "get:\n      $ref: '#/paths/~1cats/delete'"]),
    );
    expect(wordsOf(document, "GET /dogs")).toEqual(wordsOf(document, "GET /cats"));
  });

  test("what stands before the operation, through an alias, is told where it stands", () => {
    const text =
      "openapi: 3.0.3\nx-r: &r\n  '200': {description: OK}\npaths:\n  /a:\n    put:\n      responses: *r\n";
    expect(wordsOf(read(text), "PUT /a")).toEqual([
      "put",
      "put:\n      responses: *r",
      "responses",
      "'200'",
      "'200': {description: OK}",
      "OK",
    ]);
  });

  test("an operation that is not there has no start", () => {
    const { id } = operationOf(read(JSON_TEXT));
    expect(read(YAML).operationById(id)).toBeUndefined();
    expect(() => read(YAML).startOf(id)).toThrow(RangeError);
  });
});

describe("an operation tells what else of the document it was read from", () => {
  const depends = (paths: string, rest = ""): readonly string[] =>
    operationOf(read(`openapi: 3.1.0\npaths:\n  /a:\n${paths}${rest}`)).dependsOn;
  const get = (fields: string): string => `    get: {${fields}}\n`;

  test.each([
    ["nothing", get("responses: {'200': {description: OK}}"), "", []],
    [
      "a chain of responses, each step once",
      get(
        "responses: {'400': {$ref: '#/components/responses/A'}, '401': {$ref: '#/components/responses/A'}}",
      ),
      "components: {responses: {A: {$ref: '#/x-b'}}}\nx-b: {description: B}\n",
      ["/components/responses/A", "/x-b"],
    ],
    [
      "what is missing, and not what another file holds",
      get("responses: {'400': {$ref: '#/components/responses/No'}, '401': {$ref: 'b.yaml#/A'}}"),
      "",
      ["/components/responses/No"],
    ],
    [
      "a circle",
      get("responses: {'400': {$ref: '#/x-a'}}"),
      "x-a: {$ref: '#/x-b'}\nx-b: {$ref: '#/x-a'}\n",
      ["/x-a", "/x-b"],
    ],
    [
      "parameters of the operation and of its path item",
      `    parameters: [{$ref: '#/components/parameters/P'}]\n${get("parameters: [{$ref: '#/components/parameters/O'}]")}`,
      "",
      ["/components/parameters/P", "/components/parameters/O"],
    ],
    [
      "a media type",
      get("responses: {'200': {content: {a/b: {$ref: '#/components/mediaTypes/M'}}}}"),
      "",
      ["/components/mediaTypes/M"],
    ],
    ["the operation itself", get("$ref: '#/x-get'"), "x-get: {}\n", ["/x-get"]],
    [
      "the path item",
      "    $ref: '#/components/pathItems/I'\n",
      "components: {pathItems: {I: {get: {}}}}\n",
      ["/components/pathItems/I"],
    ],
    [
      "another operation, and not its own parts",
      get("responses: {'200': {$ref: '#/paths/~1b/get/x%7By%7D'}, '400': {$ref: '#/paths/~1a/get/x-r'}}"),
      "",
      ["/paths/~1b/get/x{y}"],
    ],
  ])("%s", (_, paths, rest, pointers) => {
    expect(depends(paths, rest)).toEqual(pointers);
  });

  test("of operations with the same parameter each depends on it", () => {
    const one = get("parameters: [{$ref: '#/components/parameters/P'}]");
    const document = read(`openapi: 3.1.0\npaths:\n  /a:\n${one}  /b:\n${one}`);
    expect(document.operations.map(({ dependsOn }) => dependsOn)).toEqual(
      Array(2).fill(["/components/parameters/P"]),
    );
  });
});
