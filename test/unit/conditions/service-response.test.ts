import { describe, expect, it } from "vitest";
import { findField, serviceSchema } from "../../../shared/conditions/service-response.ts";
import { lookAt } from "../../../shared/openapi/look-at.ts";
import { operationWith, typesFor } from "../../support/sending.ts";

const SCHEMAS = `components:
  schemas:
    Person: {type: object, properties: {name: {type: string}, age: {type: integer}}}
    Tree: {type: object, properties: {child: {$ref: '#/components/schemas/Tree'}, depth: {type: integer}}}
    Code: {type: number}
`;
const REF = "$ref: '#/components/schemas";

describe("the type of a field", () => {
  it.each([
    ["{properties: {a: {type: string}}}", "a", "string"],
    ["{properties: {a: {type: integer}}}", "a", "number"],
    ["{properties: {a: {type: number}}}", "a", "number"],
    ["{properties: {a: {type: boolean}}}", "a", "boolean"],
    ["{properties: {a: {type: object}}}", "a", "unknown"],
    ["{properties: {a: {}}}", "a", "unknown"],
    ["{properties: {a: true}}", "a", "unknown"],
    ["{properties: {a: {enum: ['00', '04']}}}", "a", "string"],
    ["{properties: {a: {const: 4}}}", "a", "number"],
    ["{properties: {a: {type: string, nullable: true}}}", "a", "string"],
    ["{properties: {a: {type: [integer, 'null']}}}", "a", "number"],
    ["{properties: {a: {type: [integer, string]}}}", "a", "unknown"],
    ["{properties: {a: {type: 'null'}}}", "a", "unknown"],
    ["{properties: {a: {oneOf: [{type: integer}, {type: number}]}}}", "a", "number"],
    ["{properties: {a: {oneOf: [{type: integer}, {type: string}]}}}", "a", "unknown"],
    ["{properties: {a: {properties: {b: {type: string}}}}}", "a/b", "string"],
    ["{properties: {'a/b': {type: string}}}", "a~1b", "string"],
    ["{properties: {a: {type: string}}}", "/a", "string"],
    ["{properties: {a: {type: string}}}", "A", "unknown"],
    ["{properties: {a: {type: string}}}", "constructor", "unknown"],
    [`{${REF}/Person'}`, "age", "number"],
    [`{properties: {a: {${REF}/Person'}}}`, "a/name", "string"],
    [`{properties: {a: {${REF}/Code'}}}`, "a", "number"],
    [`{${REF}/Tree'}`, "child/child/child/depth", "number"],
    [`{properties: {a: {${REF}/Missing'}}}`, "a/b", "unknown"],
    ["{properties: {a: {$ref: other.yaml#/A}}}", "a/b", "unknown"],
    [`{allOf: [{${REF}/Person'}, {properties: {b: {type: boolean}}}]}`, "age", "number"],
    [`{allOf: [{${REF}/Person'}, {properties: {b: {type: boolean}}}]}`, "b", "boolean"],
    ["{allOf: [{properties: {a: {}}}, {properties: {a: {type: string}}}]}", "a", "string"],
    ["{oneOf: [{properties: {a: {type: string}}}]}", "a", "unknown"],
    ["{type: array, items: {properties: {a: {type: string}}}}", "a", "unknown"],
    ["{properties: {a: {type: array, items: {type: string}}}}", "a", "unknown"],
    ["text", "a", "unknown"],
    ["null", "a", "unknown"],
    ["[]", "a", "unknown"],
  ])("in %s, %s: %s", (schema, field, expected) => {
    expect(typesFor(schema, SCHEMAS)(field)).toBe(expected);
  });

  it("is unknown where the service's response is not described", () => {
    const { document, operation } = operationWith("responses: {}");
    const look = lookAt(document, operation);
    expect(findField(look, serviceSchema(look, operation), "a")).toEqual({ state: "unknown" });
  });
});

describe("what the schema says of a field", () => {
  const stateOf = (schema: string, field: string) => {
    const { document, operation } = operationWith(`x-service-response: ${schema}`, SCHEMAS);
    const look = lookAt(document, operation);
    return findField(look, serviceSchema(look, operation), field);
  };

  it.each([
    ["{properties: {a: {type: string}}}", "a", "found"],
    ["{properties: {a: {type: string}}}", "b", "missing"],
    ["{properties: {a: {properties: {b: {}}}}}", "a/c", "missing"],
    ["{properties: {a: {type: string}}, additionalProperties: false}", "b", "missing"],
    ["{properties: {a: {type: string}}, additionalProperties: true}", "b", "unknown"],
    ["{properties: {a: {type: string}}, additionalProperties: {type: string}}", "b", "unknown"],
    ["{properties: {a: {type: string}}, patternProperties: {^b: {}}}", "b", "unknown"],
    ["{allOf: [{properties: {a: {}}}, {properties: {b: {}}}]}", "c", "missing"],
    ["{allOf: [{properties: {a: {}}}, {properties: {b: {}}, additionalProperties: true}]}", "c", "unknown"],
    ["{allOf: [{properties: {a: {}}}, {additionalProperties: {type: string}}]}", "c", "unknown"],
    ["{allOf: [{properties: {a: {}}}, {$ref: other.yaml#/A}]}", "c", "unknown"],
    ["{properties: {a: {}}, oneOf: [{properties: {b: {}}}]}", "b", "unknown"],
    ["{type: object}", "a", "unknown"],
    [`{${REF}/Person'}`, "height", "missing"],
    [`{${REF}/Person', description: Somebody}`, "height", "missing"],
    [`{${REF}/Person', properties: {height: {type: integer}}}`, "height", "unknown"],
    [`{properties: {a: {${REF}/Person', properties: {height: {}}}}}`, "a/height", "unknown"],
    ["{type: array}", "a", "array"],
    ["{properties: {a: {type: array}}}", "a", "array"],
    ["{properties: {a: {type: array, nullable: true, items: {properties: {b: {}}}}}}", "a/b", "array"],
    ["{properties: {a: {type: array, items: {properties: {b: {}}}}}}", "a/0/b", "array"],
    ["{properties: {a: {type: [array, string]}}}", "a", "found"],
  ])("in %s, %s is %s", (schema, field, expected) => {
    expect(stateOf(schema, field).state).toBe(expected);
  });

  it("names what is there instead of what is missing", () => {
    expect(stateOf(`{allOf: [{${REF}/Person'}, {properties: {mail: {}}}]}`, "email")).toEqual({
      state: "missing",
      at: 0,
      known: ["name", "age", "mail"],
    });
  });
});
