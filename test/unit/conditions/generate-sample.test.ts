import { expect, it } from "vitest";
import { generateSample } from "../../../shared/conditions/generate-sample.ts";
import { typesIn } from "../../../shared/conditions/service-response.ts";
import { simulate } from "../../../shared/conditions/simulate.ts";
import { lookAt } from "../../../shared/openapi/look-at.ts";
import { operationWith } from "../../support/sending.ts";

const RESPONSES = "responses: {'404': {description: None}, '500': {description: Failed}}";
const RULES = `x-default-response: '500'
x-response-rules:
  '404':
    - {field: a/status, operator: starts-with, value: NO, join: and}
    - {field: a/status, operator: ends-with, value: BODY, join: and}
    - {field: a/code, operator: '>=', value: 4}`;

function generated(yaml: string, more?: string) {
  const { document, operation } = operationWith(`${yaml}\n${RESPONSES}`, more);
  const look = lookAt(document, operation);
  const sample = generateSample(look, operation);
  return { sample, sent: simulate(operation, sample, typesIn(look, operation)).sent?.response.key };
}

it.each<[string, string, unknown]>([
  [
    "of each kind",
    "{type: object, properties: {a: {type: string}, b: {type: integer}, c: {type: boolean}, d: {type: array, items: {type: number}}}}",
    { a: "", b: 0, c: false, d: [0] },
  ],
  [
    "values that there are",
    "{properties: {a: {enum: [X, Y]}, b: {type: string, example: Tom}, c: {const: 5}}}",
    { a: "X", b: "Tom", c: 5 },
  ],
  [
    "of all parts",
    "{allOf: [{properties: {a: {type: string}}}, {properties: {b: {type: number}}}]}",
    { a: "", b: 0 },
  ],
  ["without properties", "{type: object}", {}],
  ["that is no object", "{type: string}", {}],
])("makes a sample from a schema %s", (_, schema, expected) => {
  expect(generated(`x-service-response: ${schema}`).sample).toEqual(expected);
});

it("takes what the first response with rules asks for, with a schema and without", () => {
  const schema =
    "x-service-response: {properties: {a: {type: object, properties: {status: {type: string}, code: {type: integer}}}}}\n";
  expect(generated(schema + RULES)).toEqual({ sample: { a: { status: "NO BODY", code: 4 } }, sent: "404" });
  expect(generated(RULES)).toEqual({ sample: { a: { status: "NO BODY", code: "4" } }, sent: "404" });
});

it("ends in a schema that leads back to itself", () => {
  const node =
    "components: {schemas: {Node: {type: object, properties: {next: {$ref: '#/components/schemas/Node'}, other: {$ref: '#/components/schemas/Node'}}}}}";
  const { sample } = generated("x-service-response: {$ref: '#/components/schemas/Node'}", node);
  expect(JSON.stringify(sample).length).toBeLessThan(20_000);
});

it("takes names of JavaScript for names", () => {
  const rules = "x-response-rules: {'404': [{field: __proto__/x, operator: '=', value: A}]}";
  const { sample, sent } = generated(rules);
  expect(JSON.stringify(sample)).toBe('{"__proto__":{"x":"A"}}');
  expect(sent).toBe("404");
});
