import { expect, it } from "vitest";
import { planEdits } from "../../../shared/openapi/plan-edits.ts";
import { checkOperation } from "../../../shared/rules/engine.ts";
import { additionOf } from "../../../shared/rules/fixes-set.ts";
import { likelyCodes } from "../../../shared/rules/likely-codes.ts";
import type { RuleContext } from "../../../shared/rules/rule.ts";
import { applyEdits } from "../../../shared/source/apply-edits.ts";
import { readText } from "../../support/rule-examples.ts";

const CONTEXT: RuleContext = { profile: "openapi", version: "3.0" };
const OK = "responses:\n  '200':\n    description: The pets\n";
const BODY = "requestBody:\n  content:\n    application/json: {}\n";
const SECURED = "security:\n  - oauth: []\n";
const header = (name: string) =>
  `parameters:\n  - name: ${name}\n    in: header\n    schema: { type: string }\n`;

interface Case {
  readonly method?: string;
  readonly path?: string;
  readonly document?: string;
}

function documentWith(operation: string, { method = "get", path = "/pets", document = "" }: Case = {}) {
  return readText(
    `openapi: 3.0.4\ninfo: { title: Pets, version: '1' }\n${document}paths:\n  ${path}:\n    ${method}:\n${operation.replaceAll(/^(?=.)/gm, "      ")}`,
  );
}

function likely(operation: string, { context = CONTEXT, ...where }: Case & { context?: RuleContext } = {}) {
  const [first] = documentWith(operation, where).operations;
  return first === undefined ? [] : likelyCodes(first, context);
}

const keys = (...args: Parameters<typeof likely>) => likely(...args).map(({ key }) => key);

it.each<[string, string, Case, readonly string[]]>([
  ["nothing of an operation that takes nothing", OK, {}, []],
  ["404 where the path names one resource", OK, { path: "/pets/{id}" }, ["404"]],
  [
    "not 404 of a PUT that creates what is not there",
    "responses:\n  '201':\n    description: Made\n",
    { method: "put", path: "/pets/{id}" },
    [],
  ],
  ["401 and 403 where credentials are needed", SECURED + OK, {}, ["401", "403"]],
  ["the same by the document's security", OK, { document: "security:\n  - key: []\n" }, ["401", "403"]],
  [
    "neither where the operation opts out",
    `security: []\n${OK}`,
    { document: "security:\n  - key: []\n" },
    [],
  ],
  ["neither where nobody needs to sign in", `security:\n  - key: []\n  - {}\n${OK}`, {}, []],
  ["400 and 415 of a body", BODY + OK, { method: "put" }, ["400", "415"]],
  [
    "400 of a query",
    `parameters:\n  - name: limit\n    in: query\n    schema: { type: integer }\n${OK}`,
    {},
    ["400"],
  ],
  ["no 400 beside 422", `${BODY}${OK}  '422':\n    description: No pet\n`, { method: "put" }, ["415"]],
  ["412 of If-Match", header("If-Match") + OK, { method: "put" }, ["412"]],
  ["304 of If-None-Match in a GET", header("if-none-match") + OK, {}, ["304"]],
  ["412 of If-None-Match elsewhere", header("If-None-Match") + OK, { method: "put" }, ["412"]],
  ["206 and 416 of Range", header("Range") + OK, {}, ["206", "416"]],
  ["neither where the method knows no ranges", header("Range") + OK, { method: "put" }, []],
  [
    "429 where the calls are counted",
    `${OK}    headers:\n      X-RateLimit-Limit:\n        schema: { type: integer }\n`,
    {},
    ["429"],
  ],
  ["the success of an empty set", "responses: {}\n", { method: "delete" }, ["204"]],
  ["a success beside refusals", "responses:\n  '404':\n    description: No\n", { method: "post" }, ["201"]],
  ["nothing of OPTIONS", SECURED + OK, { method: "options", path: "/pets/{id}" }, []],
])("tells %s", (_, operation, where, expected) => {
  expect(keys(operation, where)).toEqual(expected);
});

it("tells nothing of a webhook, where the API is the one that calls", () => {
  const [operation] = readText(
    `openapi: 3.1.1\ninfo: { title: Pets, version: '1' }\nwebhooks:\n  sold:\n    post:\n${(SECURED + BODY + OK).replaceAll(/^(?=.)/gm, "      ")}`,
  ).operations;
  expect(operation && likelyCodes(operation, CONTEXT)).toEqual([]);
});

it("tells nothing where nothing can be added", () => {
  const [operation] = readText(
    "openapi: 3.0.4\ninfo: { title: Pets, version: '1' }\npaths:\n  /pets/{id}:\n    get:\n      responses: 7\n",
  ).operations;
  expect(operation?.readOnlyReason).toBeDefined();
  expect(operation && likelyCodes(operation, CONTEXT)).toEqual([]);
});

it("takes a range for its codes, and default for none of them", () => {
  const many = BODY + SECURED;
  const where = { method: "put", path: "/pets/{id}" };
  expect(keys(`${many}${OK}  4XX:\n    description: A refusal\n`, where)).toEqual([]);
  expect(keys(`${many}${OK}  default:\n    description: A refusal\n`, where)).toEqual([
    "400",
    "401",
    "403",
    "404",
    "415",
  ]);
});

it("tells at most five, the surest first", () => {
  const operation = header("If-Match") + BODY + SECURED;
  const where = { method: "put", path: "/pets/{id}" };
  expect(keys(operation + OK, where)).toEqual(["400", "401", "403", "404", "412"]);
  expect(keys(`${operation}${OK}  '401':\n    description: Sign in\n`, where)).toContain("415");
});

it("says why in words of this operation, and where it is written", () => {
  const [unmet] = likely(header("if-match") + OK, { method: "put" });
  expect(unmet).toMatchObject({
    reason: "It takes if-match, and the condition can fail.",
    source: "RFC 9110 §13.1, §15.5.13",
  });
  const [, scope] = likely(`security:\n  - oauth: ["write:pets"]\n${OK}`);
  expect(scope?.reason).toBe("It needs the scope write:pets, which a caller may lack.");
});

it("leaves out what the house style or the project does not use", () => {
  const operation = BODY + SECURED + OK;
  expect(keys(operation, { method: "put", context: { ...CONTEXT, profile: "azure" } })).toEqual([]);
  const own = { severities: {}, codes: ["200", "401"] };
  expect(keys(operation, { method: "put", context: { ...CONTEXT, own } })).toEqual(["401"]);
});

it.each([
  ["401", SECURED + OK, { method: "get" }],
  ["206", header("Range") + OK, {}],
  ["416", header("Range") + OK, {}],
  ["429", `${OK}    headers:\n      RateLimit:\n        schema: { type: string }\n`, {}],
  ["201", `${BODY}responses: {}\n`, { method: "post" }],
])("adds %s with the headers that the rules ask for", (key, operation, where) => {
  const document = documentWith(operation, where);
  const [before] = document.operations;
  const code = before && likelyCodes(before, CONTEXT).find((one) => one.key === key);
  if (before === undefined || code === undefined) throw new Error(`${key} is not told`);
  const plan = planEdits(document, [additionOf(before, code)]);
  if (!plan.ok) throw new Error(plan.message);
  const after = readText(applyEdits(document.text.toString(), plan.edits));
  const [operationAfter] = after.operations;
  const { findings } = operationAfter ? checkOperation(after, operationAfter, CONTEXT) : { findings: [] };
  expect(operationAfter?.responses.map((response) => response.key)).toContain(key);
  expect(findings.filter(({ response, rule }) => response?.key === key && rule.startsWith("header"))).toEqual(
    [],
  );
});
