import { describe, expect, it } from "vitest";
import { textOf } from "../../../shared/openapi/fields.ts";
import { lookAt } from "../../../shared/openapi/look-at.ts";
import {
  kindsOf,
  mayBe,
  propertyIn,
  propertyNamesIn,
  valuesOf,
} from "../../../shared/openapi/schema-reading.ts";
import { mediaTypesIn } from "../../../shared/rules/parts.ts";
import { readText } from "../../support/rule-examples.ts";

/** A schema in flow style, read as the body of a response. */
function read(schema: string, schemas = "") {
  const document = readText(`openapi: 3.1.1
paths:
  /pets:
    get: {responses: {'200': {description: All, content: {application/json: {schema: ${schema}}}}}}
components: {schemas: {${schemas}}}
`);
  const [operation] = document.operations;
  const response = operation?.responses[0];
  if (!operation || !response) throw new Error("There is no operation.");
  const look = lookAt(document, operation);
  return { look, schema: look.field(mediaTypesIn(look, response)[0], "schema") };
}

function kinds(schema: string, schemas?: string): readonly string[] {
  const { look, schema: part } = read(schema, schemas);
  return [...kindsOf(look, part)].toSorted();
}

const EVERY = ["array", "boolean", "fraction", "integer", "null", "object", "string"];

describe("the kinds of values that a schema may take", () => {
  it.each([
    ["{type: string}", ["string"]],
    ["{type: number}", ["fraction", "integer"]],
    ["{type: [integer, 'null']}", ["integer", "null"]],
    ["{type: [integer, null]}", ["integer", "null"]],
    ["{type: string, nullable: true}", ["null", "string"]],
    ["{type: file}", EVERY],
    ["{type: constructor}", EVERY],
    ["{properties: {a: {type: string}}}", EVERY],
    ["{}", EVERY],
    ["true", EVERY],
    ["false", []],
    ["{const: 4}", ["integer"]],
    ["{const: 4e2}", ["integer"]],
    ["{const: '4'}", ["string"]],
    ["{enum: [1.5, yes, true, null, {}]}", ["boolean", "fraction", "null", "object", "string"]],
    ["{type: string, enum: [a, 4]}", ["string"]],
    ["{allOf: [{type: [string, integer]}, {type: number}]}", ["integer"]],
    ["{oneOf: [{type: string}, {type: array}], type: [string, object]}", ["string"]],
    ["{anyOf: [{type: string}, {}]}", EVERY],
    ["{oneOf: []}", EVERY],
    ["{$ref: other.yml#/A}", EVERY],
    ["{$ref: '#/components/schemas/Missing'}", EVERY],
    ["{allOf: [{$ref: other.yml#/A}, {type: string}]}", ["string"]],
  ])("%s: %j", (schema, expected) => {
    expect(kinds(schema)).toEqual(expected);
  });

  it("are read through references, in circles too", () => {
    const schemas =
      "A: {allOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/A'}]}, B: {type: string}";
    expect(kinds("{$ref: '#/components/schemas/A'}", schemas)).toEqual(["string"]);
    expect(
      kinds(
        "{$ref: '#/components/schemas/C'}",
        "C: {oneOf: [{$ref: '#/components/schemas/C'}, {type: string}]}",
      ),
    ).toEqual(EVERY);
  });

  it("are found soon where schemas refer to each other many times over", () => {
    const levels = Array.from({ length: 150 }, (_, at) => {
      const next = `{$ref: '#/components/schemas/L${at + 1}'}`;
      return `L${at}: {oneOf: [${next}, ${next}]}`;
    });
    expect(kinds("{$ref: '#/components/schemas/L0'}", `${levels.join(", ")}, L150: {type: string}`)).toEqual([
      "string",
    ]);
  });

  it("say what a schema cannot be, but not of one that takes nothing", () => {
    const { look, schema } = read("{type: string}");
    expect([mayBe(look, schema, "string"), mayBe(look, schema, "integer", "object")]).toEqual([true, false]);
    const nothing = read("{enum: []}");
    expect(mayBe(nothing.look, nothing.schema, "object")).toBe(true);
  });
});

describe("the properties and values of a schema", () => {
  it("are those that hold in every reading", () => {
    const schemas = "Base: {properties: {status: {type: integer}}}";
    const { look, schema } = read(
      "{allOf: [{$ref: '#/components/schemas/Base'}, {properties: {status: {enum: [400, 404]}}}], oneOf: [{properties: {status: {const: 404}}}]}",
      schemas,
    );
    expect(propertyIn(look, schema, "status").map(({ pointer }) => pointer)).toEqual([
      "/components/schemas/Base/properties/status",
      "/paths/~1pets/get/responses/200/content/application~1json/schema/allOf/1/properties/status",
    ]);
    expect(propertyIn(look, schema, "title")).toEqual([]);
  });

  it.each([
    ["{enum: [400, 404], allOf: [{enum: [404, 500]}]}", ["404"]],
    ["{enum: [400, '404'], allOf: [{const: 404}]}", []],
    ["{enum: none}", undefined],
    ["{type: integer}", undefined],
  ])("%s leaves %j", (text, expected) => {
    const { look, schema } = read(text);
    expect(valuesOf(look, schema)?.map(textOf)).toEqual(expected);
  });

  it.each([
    ["{properties: {a: {}}, allOf: [{$ref: '#/components/schemas/Base'}]}", ["a", "b"]],
    ["{properties: {$ref: {}, a: {}}}", ["$ref", "a"]],
    ["{type: object}", undefined],
    ["{properties: {a: {}}, oneOf: [{properties: {b: {}}}]}", undefined],
    ["{properties: {a: {}}, allOf: [{$ref: 'other.yaml'}]}", undefined],
  ])("%s has the properties %j", (text, expected) => {
    const { look, schema } = read(text, "Base: {properties: {b: {}}}");
    const names = propertyNamesIn(look, schema);
    expect(names && [...names].toSorted()).toEqual(expected);
  });
});
