import { load } from "js-yaml";
import jsonata from "jsonata";
import { describe, expect, it } from "vitest";
import { MAPPING_FILE, responseMapping } from "../../../shared/conditions/response-mapping.ts";
import { typesIn } from "../../../shared/conditions/service-response.ts";
import { lookAt } from "../../../shared/openapi/look-at.ts";
import { operationWith } from "../../support/sending.ts";

const RULES = `x-service-response: {properties: {message: {properties: {OUT-MESSAGE: {type: string}}}}}
x-default-response: '500'
x-response-rules:
  '404':
    - {field: message/OUT-MESSAGE, operator: starts-with, value: SPECIFIED PERSON, join: and}
    - {field: message/OUT-MESSAGE, operator: ends-with, value: NOT FOUND}
  '200':
    - {field: message/OUT-MESSAGE, operator: '=', value: 'ENTRY "A" WAS DISPLAYED'}`;

function mapping(yaml: string) {
  const { document, operation } = operationWith(yaml);
  return responseMapping(operation, typesIn(lookAt(document, operation), operation));
}

describe(MAPPING_FILE, () => {
  it("has the responses as they are tried, the default last", () => {
    const { text, losses } = mapping(
      `${RULES}\nresponses: {'500': {description: a}, '404': {description: b}, '200': {description: c}}`,
    );
    expect(text).toBe(`---
version: 1
response_404.yaml:
  condition: "($substring($zosAssetResponse.message.\\"OUT-MESSAGE\\", 0, 16) = \\"SPECIFIED PERSON\\") and ($substring($zosAssetResponse.message.\\"OUT-MESSAGE\\", -9) = \\"NOT FOUND\\")"
  httpStatusCode: 404
response_200.yaml:
  condition: "$zosAssetResponse.message.\\"OUT-MESSAGE\\" = \\"ENTRY \\\\\\"A\\\\\\" WAS DISPLAYED\\""
  httpStatusCode: 200
response_500.yaml:
  condition: true
  httpStatusCode: 500
`);
    expect(losses).toEqual([]);
  });

  it("reads back as what was meant", async () => {
    const { text } = mapping(`${RULES}\nresponses: {'200': {description: c}, '404': {description: b}}`);
    const data = load(text) as Record<string, { condition?: string; httpStatusCode: number }>;
    const sent = async (message: string) => {
      for (const [name, { condition, httpStatusCode }] of Object.entries(data)) {
        if (name === "version") continue;
        const answer = { message: { "OUT-MESSAGE": message } };
        if (await jsonata(String(condition)).evaluate({}, { zosAssetResponse: answer }))
          return httpStatusCode;
      }
      return undefined;
    };
    expect(await sent('ENTRY "A" WAS DISPLAYED')).toBe(200);
    expect(await sent("SPECIFIED PERSON WAS NOT FOUND")).toBe(404);
    expect(await sent("NOT FOUND")).toBeUndefined();
  });

  it("tells what it cannot say", () => {
    const { text, losses } = mapping(`x-response-rules:
  '404': [{field: a, operator: '='}]
  '409': [{field: a, operator: exists}]
x-default-response: '409'
responses: {'200': {description: a}, '404': {description: b}, '409': {description: c}, 5XX: {description: d}, default: {description: e}}`);
    expect(losses).toEqual([
      "5XX is left out: z/OS Connect sends numbers from 100 to 599.",
      "default is left out: z/OS Connect sends numbers from 100 to 599.",
      "200 has no rules, so that it gets no condition and is never sent.",
      "Rule 1 of 404 is not complete, and is written as false.",
      "The rules of 409 are left out: it is the default.",
    ]);
    expect(load(text)).toEqual({
      version: 1,
      "response_200.yaml": { httpStatusCode: 200 },
      "response_404.yaml": { condition: "false", httpStatusCode: 404 },
      "response_409.yaml": { condition: true, httpStatusCode: 409 },
    });
  });

  it("says that there is no default", () => {
    expect(mapping("responses: {}").losses).toEqual([
      "No response is the default: where no condition is true, z/OS Connect sends none of them.",
    ]);
  });
});
