import { type Fault, type Fields, header, LATER, media, NUMBER } from "./fault.ts";

const link = (value: unknown) => (response: Fields) => {
  response.links = { planted: value };
};
const WRONG = "seven";

/** What is written of a response. */
export const faultsOfResponses: readonly Fault[] = [
  { name: "no description", response: (response) => delete response.description },
  { name: "a header of nothing", versions: LATER, response: header({}) },
  {
    name: "a header with schema and content",
    versions: LATER,
    response: header({ schema: NUMBER, content: { "text/plain": {} } }),
  },
  { name: "a header with a name", versions: LATER, response: header({ name: "X-Planted", schema: NUMBER }) },
  { name: "a header with in", versions: LATER, response: header({ in: "header", schema: NUMBER }) },
  { name: "a header in form style", versions: LATER, response: header({ style: "form", schema: NUMBER }) },
  {
    name: "a header of two media types",
    versions: LATER,
    response: header({ content: { "text/plain": {}, "text/html": {} } }),
  },
  {
    name: "a header name with a space",
    response: (response) => {
      response.headers = { "X Planted": { type: "string", schema: NUMBER } };
    },
  },
  { name: "a header without type", versions: ["2.0"], response: header({ description: "Nothing" }) },
  { name: "a wrong example", versions: LATER, response: media({ schema: NUMBER, example: WRONG }) },
  {
    name: "a wrong named example",
    versions: LATER,
    response: media({ schema: NUMBER, examples: { one: { value: WRONG } } }),
  },
  {
    name: "a wrong example of 2.0",
    versions: ["2.0"],
    response: (response) =>
      Object.assign(response, { schema: NUMBER, examples: { "application/json": WRONG } }),
  },
  {
    name: "a wrong example of a header",
    versions: LATER,
    response: header({ schema: NUMBER, example: WRONG }),
  },
  {
    name: "example and examples",
    versions: LATER,
    response: media({ schema: NUMBER, example: 7, examples: { one: { value: 7 } } }),
  },
  {
    name: "value and externalValue",
    versions: LATER,
    response: media({
      schema: NUMBER,
      examples: { one: { value: 7, externalValue: "https://example.com/7" } },
    }),
  },
  {
    name: "dataValue",
    versions: LATER,
    response: media({ schema: NUMBER, examples: { one: { dataValue: 7 } } }),
  },
  {
    name: "dataValue and value",
    versions: LATER,
    response: media({ schema: NUMBER, examples: { one: { dataValue: 7, value: 7 } } }),
  },
  {
    name: "serializedValue and externalValue",
    versions: ["3.2"],
    response: media({
      schema: NUMBER,
      examples: { one: { serializedValue: "7", externalValue: "https://example.com/7" } },
    }),
  },
  {
    name: "an example of nothing",
    versions: LATER,
    response: media({ schema: NUMBER, examples: { one: { summary: "Seven" } } }),
  },
  { name: "a media type without schema", versions: LATER, response: media({}) },
  {
    name: "any media type",
    versions: LATER,
    response: (response) => {
      response.content = { "*/*": { schema: NUMBER } };
    },
  },
  { name: "a list", versions: LATER, response: media({ schema: { type: "array", items: NUMBER } }) },
  { name: "a link to nothing", versions: LATER, response: link({ description: "Nowhere" }) },
  {
    name: "a link to two",
    versions: LATER,
    response: link({ operationId: "planted", operationRef: "#/paths/~1planted/get" }),
  },
  {
    name: "a link name with a space",
    versions: LATER,
    response: (response) => {
      response.links = { "to all": { operationRef: "https://example.com/#/paths/~1planted/get" } };
    },
  },
];
