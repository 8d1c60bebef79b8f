import fc from "fast-check";
import { expect, test } from "vitest";
import type { Operation } from "../../../shared/model/operation.ts";
import { lookAt } from "../../../shared/openapi/look-at.ts";
import { AskedRules } from "../../../shared/rules/asked-rules.ts";
import { judgementsOn } from "../../../shared/rules/judgements.ts";
import type { CheckContext, PartRule, Problem, ResponseRule } from "../../../shared/rules/rule.ts";
import { rules } from "../../../shared/rules/rules.ts";
import { readText } from "../../support/rule-examples.ts";

/** What a shared response may hold. */
const SHARED = [
  "description: Not Found",
  "description: ''",
  "headers: {}",
  "description: You lack the permission",
  "description: The token is missing",
  "description: Gone, try again later",
  "description: The input was wrong",
  "description: Try again later\n      content: {application/json: {schema: {$ref: '#/components/schemas/Gone'}}}",
  "description: Refused\n      headers: {A: {$ref: '#/components/headers/A', description: beside}}",
  "description: OK\n      content: {application/json: {}, application/*: {}, '*/*': {examples: {a: {value: 1, externalValue: a}}}}",
  "$ref: '#/components/responses/Other'",
  "$ref: '#/components/responses/Gone'",
] as const;

/** How an operation may use it, or write it out. */
const USES = [
  "$ref: '#/components/responses/NAME'",
  "$ref: '#/components/responses/NAME'\n          description: Bad Request",
  "$ref: '#/components/responses/NAME'\n          description: ''",
  "{$ref: '#/components/responses/NAME'}",
  "{$ref: '#/components/responses/ESCAPED'}",
  "WRITTEN",
] as const;

interface Use {
  readonly method: string;
  readonly name: string;
  readonly use: string;
  readonly further: string;
}

/** All operations list the same one, so that they meet. */
const keys = fc.constantFrom("200", "207", "401", "403", "404", "410", "413", "500", "503", "default", "4XX");

const uses = fc.array(
  fc.record<Use>({
    method: fc.constantFrom("get", "head", "post"),
    name: fc.constantFrom("A", "B"),
    use: fc.constantFrom(...USES),
    further: fc.constantFrom(
      "",
      "      security: [{key: []}]\n",
      "      parameters: [{name: If-Match, in: header}]\n",
    ),
  }),
  { minLength: 2, maxLength: 8 },
);

/** Its one letter as a URI may write it. */
function escaped(name: string): string {
  return `%${name.charCodeAt(0).toString(16)}`;
}

function textOf(use: string, name: string, [a = "", b = ""]: readonly string[]): string {
  const written = (name === "A" ? a : b).replaceAll("\n", "\n    ");
  return use.replace("NAME", name).replace("ESCAPED", escaped(name)).replace("WRITTEN", written);
}

function documentWith(version: string, key: string, shared: readonly string[], all: readonly Use[]): string {
  const paths = all.map(
    ({ method, name, use, further }, index) =>
      `  /p${index}:\n    ${method}:\n${further}      responses:\n        '${key}':\n          ${textOf(use, name, shared)}\n`,
  );
  return `openapi: ${version}
info: {title: Uses, version: '1'}
paths:
${paths.join("")}components:
  headers:
    A: {schema: {type: string}}
  responses:
    Other: {description: Forbidden}
    A:
      ${shared[0]}
    B:
      ${shared[1]}
`;
}

/** What a rule says of each response when it is asked of each. */
function problemsBy(rule: ResponseRule | PartRule, operation: Operation, context: CheckContext): Problem[] {
  return operation.responses.flatMap((response) => {
    if (rule.concerns?.(response) === false) return [];
    if (rule.scope === "response" && rule.concernsMethod?.(operation.method) === false) return [];
    const part = context.look.response(response);
    const said =
      rule.scope === "response"
        ? rule.check(response, operation, context)
        : part && rule.check(part, context);
    return [said ?? []].flat().map((problem) => ({ ...problem, response }));
  });
}

test("what is said of a response does not depend on who used it, or wrote the same, before", () => {
  const alike = rules.flatMap((rule) => (rule.scope === "response" && rule.isAlikeInUses ? [rule] : []));
  const ofParts = rules.flatMap((rule) => (rule.scope === "part" ? [rule] : []));
  const spoken = new Set<string>();
  fc.assert(
    fc.property(
      fc.constantFrom("3.0.4", "3.1.1", "3.2.0"),
      fc.tuple(fc.constantFrom(...SHARED), fc.constantFrom(...SHARED)),
      keys,
      uses,
      (version, shared, key, all) => {
        const document = readText(documentWith(version, key, shared, all));
        const context = { profile: "strict", version: document.version } as const;
        for (const rule of [...alike, ...ofParts]) {
          const asked = new AskedRules([{ rule, severity: "hint", isOnlyHint: false, order: 0 }], context);
          for (const operation of document.operations) {
            const inContext = { ...context, look: lookAt(document, operation) };
            const told = judgementsOn(asked, operation, inContext).map(({ problem }) => problem);
            expect(told).toEqual(problemsBy(rule, operation, inContext));
            if (told.length > 0) spoken.add(rule.meta.id);
          }
        }
      },
    ),
  );
  // So that it is not only told that nothing is said.
  const ids = [...alike.map(({ meta }) => meta.id), "example-fields-xor"];
  expect(ids.filter((id) => !spoken.has(id))).toEqual([]);
});
