import { describe, expect, it } from "vitest";
import { BODY, entry, findings, titles } from "../../support/rule-tables.ts";

function media(name: string, schema: string): string {
  return `      ${name}:\n        schema: ${schema}\n`;
}

function header(name: string, schema: string): string {
  return `      ${name}:\n        schema: ${schema}\n`;
}

const HEADERS = `${entry("'200'")}    headers:\n`;
const CONTENT = `${entry("'200'")}    content:\n`;

describe("export-2.0-several-schemas", () => {
  const rule = "export-2.0-several-schemas";

  it.each([
    ["the same in other words", "{type: string, format: uuid}", `{"format": 'uuid', "type": string}`, 0],
    ["another reference", "{$ref: '#/components/schemas/A'}", "{$ref: '#/components/schemas/B'}", 1],
    ["a number that is a text", "{enum: [1]}", "{enum: ['1']}", 1],
    ["one value more", "{enum: [a]}", "{enum: [a, b]}", 1],
  ])("compares what schemas say: %s", (_, one, other, count) => {
    const responses = CONTENT + media("application/json", one) + media("text/csv", other);
    expect(findings(rule, responses, { target: "2.0" })).toHaveLength(count);
    expect(findings(rule, responses)).toEqual([]);
  });

  it("is reported once for a shared response", () => {
    const shared = `components:\n  responses:\n    Pet:\n      description: The pet\n      content:\n        application/json:\n          schema: {type: object}\n        text/csv:\n          schema: {type: string}`;
    const responses =
      "  '200':\n    $ref: '#/components/responses/Pet'\n  '201':\n    $ref: '#/components/responses/Pet'\n";
    const found = findings(rule, responses, { target: "2.0", document: shared });
    expect(found.map(({ message, pointer }) => [message, pointer])).toEqual([
      [
        "The shared response Pet has one schema for application/json and another for text/csv, but OpenAPI 2.0 takes one schema for a response. Choose one.",
        "/components/responses/Pet/content",
      ],
    ]);
    expect(titles(found)).toEqual(["Keep only application/json"]);
  });
});

describe("export-2.0-lost-links", () => {
  it("lists all that is lost of a response together", () => {
    const responses = `${CONTENT}      application/jsonl:\n        itemSchema: {type: object}\n    links:\n      owner: {operationId: getOwner}\n      food: {operationId: getFood}\n`;
    const found = findings("export-2.0-lost-links", responses, { openapi: "3.2", target: "2.0" });
    expect(found.map(({ message }) => message)).toEqual([
      "200 has what OpenAPI 2.0 cannot say: link owner, link food, itemSchema of application/jsonl. Describe what readers need of it in words.",
    ]);
  });
});

describe("export-2.0-header-type", () => {
  const rule = "export-2.0-header-type";

  it.each([
    ["{type: string, nullable: true}", undefined],
    ["{enum: [a, b]}", undefined],
    ["{type: array, items: {type: array, items: {type: integer}}}", undefined],
    ["{$ref: 'types.yaml#/Count'}", undefined],
    ["{allOf: [{$ref: 'types.yaml#/Count'}]}", undefined],
    ["{}", "has no type"],
    ["{oneOf: [{type: string}, {type: object}]}", "may be an object"],
    ["{type: array, items: {type: object}}", "is a list whose items are of no simple type"],
    ["{type: array}", "is a list whose items are of no simple type"],
  ])("reads the schema %s", (schema, fault) => {
    const found = findings(rule, HEADERS + header("Total", schema), { target: "2.0" });
    expect(found.map(({ message }) => message)).toEqual(
      fault === undefined
        ? []
        : [
            `The header Total ${fault}, but in OpenAPI 2.0 a header is a string, a number, an integer, a boolean or a list of these. Make it a string.`,
          ],
    );
  });

  it("speaks instead of the rule about values", () => {
    const responses = HEADERS + header("Location", "{type: object}");
    expect(findings(rule, responses, { target: "2.0" })).toHaveLength(1);
    expect(findings("header-value-type", responses, { target: "2.0" })).toEqual([]);
    expect(findings("header-value-type", responses)).toHaveLength(1);
  });

  it("takes the type of a header of 2.0 from the header itself", () => {
    const typed = (type: string) =>
      findings(rule, `${HEADERS}      Total:\n        type: ${type}\n`, { openapi: "2.0" });
    expect(typed("number")).toEqual([]);
    expect(typed("object").map(({ message }) => message.split(",")[0])).toEqual([
      "The header Total has the type object",
    ]);
  });
});

describe("export-2.0-produces", () => {
  const rule = "export-2.0-produces";
  const body = `${entry("'200'")}    schema:\n      type: object\n`;

  it("offers the whole document where that helps", () => {
    expect(titles(findings(rule, body, { openapi: "2.0" }))).toEqual([
      "Produce application/json in the whole document",
      "Produce application/json here",
    ]);
    const own = { openapi: "2.0", fields: "produces: []\n" } as const;
    expect(titles(findings(rule, body, own))).toEqual(["Produce application/json here"]);
    expect(findings(rule, body, { openapi: "2.0", document: "produces: [text/csv]" })).toEqual([]);
  });

  it("leaves a body that must not be to the rule about it", () => {
    const responses = body.replace("200", "204");
    expect(findings(rule, responses, { openapi: "2.0" })).toEqual([]);
    expect(findings("content-forbidden", responses, { openapi: "2.0" })).toHaveLength(1);
  });

  it("does not guess the media type of a file", () => {
    const file = body.replace("object", "file");
    expect(findings(rule, file, { openapi: "2.0" }).map(({ fixes }) => fixes)).toEqual([[]]);
  });

  it("has nothing to say of a document in 3.x", () => {
    expect(findings(rule, entry("'200'") + BODY, { target: "2.0" })).toEqual([]);
  });
});

describe("export-3.2-only", () => {
  const rule = "export-3.2-only";
  const example = (fields: string) =>
    `${CONTENT}      application/json:\n        examples:\n          cat: ${fields}\n`;

  it("knows no dataValue below 3.2, whatever the document is written in", () => {
    const responses = example("{dataValue: Tom}");
    expect(findings(rule, responses, { openapi: "3.2" })).toEqual([]);
    const found = findings(rule, responses, { openapi: "3.2", target: "3.0" });
    expect(found.map(({ message }) => message)).toEqual([
      "The example cat has dataValue, which OpenAPI 3.0 does not know. Call it value.",
    ]);
    expect(titles(found)).toEqual(["Rename dataValue to value"]);
  });

  it("renames nothing where a value stands beside it", () => {
    const found = findings(rule, example("{dataValue: Tom, value: Tom}"), { openapi: "3.1" });
    expect(found).toHaveLength(1);
    expect(titles(found)).toEqual([]);
  });

  it("looks into the headers too, and reports a shared one once", () => {
    const document =
      "components:\n  headers:\n    Limit:\n      content:\n        application/json:\n          itemSchema: {type: object}";
    const use = "    headers:\n      Limit:\n        $ref: '#/components/headers/Limit'\n";
    const found = findings(rule, entry("'200'") + use + entry("'404'") + use, { document });
    expect(found.map(({ pointer }) => pointer)).toEqual([
      "/components/headers/Limit/content/application~1json",
    ]);
  });
});

describe("what is judged for another version than it is written in", () => {
  const body2 = `${entry("'200'")}    headers:\n      Total:\n        type: integer\n    schema:\n      type: object\n`;

  it.each([
    ["header-schema-xor-content", body2, "2.0", "3.0"],
    ["header-illegal-field", body2, "2.0", "3.1"],
    ["export-2.0-produces", entry("'200'") + BODY, "3.0", "2.0"],
    ["code-format", entry("'200'") + entry("4XX"), "2.0", "3.0"],
    ["code-format", entry("'200'") + entry("4XX"), "3.0", "2.0"],
    ["input-415-without-body", entry("'200'") + entry("'415'"), "3.0", "3.1"],
    ["input-415-without-body", entry("'200'") + entry("'415'"), "3.0", "2.0"],
  ] as const)("%s is silent: %s in %s for %s", (rule, responses, openapi, target) => {
    expect(findings(rule, responses, { openapi, target })).toEqual([]);
  });

  it("is offered only what it can hold as it is written", () => {
    const empty = entry("'200'");
    expect(titles(findings("content-missing-success", empty, { openapi: "3.0", target: "2.0" }))).toEqual([
      "Change to 204",
      "Add a JSON body",
    ]);
    expect(titles(findings("content-missing-success", empty, { openapi: "2.0", target: "3.0" }))).toEqual([
      "Change to 204",
    ]);
  });
});
