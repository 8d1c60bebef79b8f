import { allVersions } from "../../model/versions.ts";
import { differenceOf } from "../examples/difference-of.ts";
import { examplesIn } from "../examples/written-examples.ts";
import { editFix } from "../fixes.ts";
import type { ResponseRule } from "../rule.ts";

const SCHEMA =
  "schema:\n            type: object\n            required: [id]\n            properties:\n              id:\n                type: integer";
const BODY = `responses:\n  '200':\n    description: The pet\n    content:\n      application/json:\n        ${SCHEMA.replaceAll("\n  ", "\n")}\n`;

/** An example is of the kind that its schema describes. */
export const exampleInvalid: ResponseRule = {
  meta: {
    id: "example-invalid",
    group: "text",
    severity: "warning",
    versions: allVersions,
    isCostly: true,
    title: "An example matches its schema.",
    why: "Readers copy examples, and mocks answer with them. One that does not match the schema teaches the wrong thing.",
    mend: "Mend the value that the message names, or the schema when the example is right. Properties that are only for requests may be left out.",
    source:
      "OpenAPI 3.2.0 Media Type Object; OpenAPI 3.2.0 Example Object; OpenAPI 3.2.0 Header Object; OpenAPI 2.0 Response Object",
    examples: {
      good: [
        { operation: `${BODY}        example:\n          id: 7` },
        {
          operation: `${BODY}        examples:\n          one:\n            $ref: '#/components/examples/One'`,
          document: "components:\n  examples:\n    One:\n      value:\n        id: 7",
        },
      ],
      bad: [
        { operation: `${BODY}        example:\n          id: '7'` },
        { operation: `${BODY}        examples:\n          one:\n            value: {}` },
        {
          openapi: "2.0",
          operation:
            "responses:\n  '200':\n    description: The pets\n    schema:\n      type: array\n      items:\n        type: string\n    examples:\n      application/json: [Rex, 7]",
        },
        {
          operation:
            "responses:\n  '200':\n    description: The pet\n    headers:\n      X-Rate-Limit:\n        schema:\n          type: integer\n        example: many",
        },
      ],
    },
  },
  scope: "response",
  check: (response, _operation, { look }) =>
    examplesIn(look, response).flatMap((example) => {
      const difference = differenceOf(look, example);
      if (difference === undefined) return [];
      const { message, place } = difference;
      return [{ message, place, fixes: [editFix("Edit the example")] }];
    }),
};
