import { type Fault, type Fields, LATER, OK } from "./fault.ts";

function replaceAll(responses: Fields, others: Fields): void {
  for (const key of Object.keys(responses)) delete responses[key];
  Object.assign(responses, others);
}

const key = (name: string) => (responses: Fields) => {
  responses[name] = OK;
};
const only = (others: Fields) => (responses: Fields) => replaceAll(responses, others);

/** What operations list. */
export const faultsOfSets: readonly Fault[] = [
  { name: "the key 2000", set: key("2000") },
  { name: "the key 20", set: key("20") },
  { name: "the key 4xx", set: key("4xx") },
  { name: "the key 4XX", set: key("4XX") },
  { name: "the key 6XX", set: key("6XX") },
  { name: "the key 099", set: key("099") },
  { name: "the key 600", set: key("600") },
  { name: "the key ok", set: key("ok") },
  { name: "the key Default", set: key("Default") },
  { name: "no responses", set: (_, operation) => delete operation.responses },
  { name: "an empty set", set: only({}) },
  { name: "only extensions", set: only({ "x-planted": OK }) },
  { name: "only default", set: only({ default: OK }) },
  { name: "only 101", set: only({ "101": OK }) },
  { name: "only 404", set: only({ "404": OK }) },
  { name: "only 302", set: only({ "302": OK }) },
  { name: "only 4XX and 5XX", versions: LATER, set: only({ "4XX": OK, "5XX": OK }) },
  { name: "302 and default", set: only({ "302": OK, default: OK }) },
  { name: "400 and 500", set: only({ "400": OK, "500": OK }) },
  { name: "only 3XX", versions: LATER, set: only({ "3XX": OK, "404": OK }) },
  { name: "200, 202 and 204", set: only({ "200": OK, "202": OK, "204": OK }) },
  { name: "205", set: only({ "205": OK, "400": OK }) },
  {
    name: "204 with a body",
    versions: LATER,
    set: only({ "204": { ...OK, content: { "application/json": {} } } }),
  },
  { name: "412", set: key("412") },
  {
    name: "201 and 301",
    set: only({
      "201": OK,
      "301": OK,
      "303": OK,
      "401": OK,
      "405": OK,
      "407": OK,
      "416": OK,
      "426": OK,
      "429": OK,
      "503": OK,
    }),
  },
];
