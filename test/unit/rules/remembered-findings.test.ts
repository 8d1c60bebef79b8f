import { describe, expect, it } from "vitest";
import type { Operation, OperationId } from "../../../shared/model/operation.ts";
import { type ApiDocument, createDocument } from "../../../shared/openapi/document.ts";
import {
  checkByOperation,
  checkOperation,
  checkWhole,
  rememberFindings,
} from "../../../shared/rules/engine.ts";
import { placeOf } from "../../../shared/rules/finding-place.ts";
import { readText } from "../../support/rule-examples.ts";

const TEXT = `openapi: 3.0.3
info: {title: Pets, version: '1'}
paths:
  /a:
    get: {responses: {'200': {description: A}}}
  /b:
    get: {responses: {'404': {$ref: '#/components/responses/None'}}}
  /c:
    get: {responses: {'404': {$ref: '#/components/responses/None'}}}
components:
  responses:
    None: {description: '', content: {application/json: {schema: {type: object}}}}
`;
const profile = "openapi" as const;

/** The document after an edit, with the operations of before that it left as they were. */
function edited(before: ApiDocument, text: string): ApiDocument {
  const now = readText(text);
  const kept = (operation: Operation): Operation => {
    const known = before.operationById(operation.id);
    return known && JSON.stringify(known) === JSON.stringify(operation) ? known : operation;
  };
  return createDocument({ ...now, operations: now.operations.map(kept) });
}

describe("findings of operations that an edit left as they were", () => {
  const document = readText(TEXT);
  const before = checkByOperation(document, { profile });
  const idOf = (path: string) => `GET ${path}` as OperationId;

  it("stay the same lists", () => {
    const now = checkByOperation(edited(document, TEXT.replace("description: A", "description: ''")), {
      profile,
    });
    expect(now.get(idOf("/a"))).not.toEqual(before.get(idOf("/a")));
    for (const path of ["/b", "/c"]) expect(now.get(idOf(path))).toBe(before.get(idOf(path)));
  });

  it("tell the number of users that a shared fault has now, and are new only where it is another", () => {
    const changed = edited(document, TEXT.replace(/( {2}\/c:\n.*)None/, "$1Other"));
    const now = checkByOperation(changed, { profile });
    const [was, is] = [before, now].map((findings) => findings.get(idOf("/b")) ?? []);
    const shared = (findings: typeof was = []) => findings.find(({ rule }) => rule === "description-empty");
    expect([shared(was)?.users, shared(is)?.users]).toEqual([2, 1]);
    const others = (findings: typeof was = []) => findings.filter((finding) => finding !== shared(findings));
    expect(others(is).length).toBeGreaterThan(0);
    for (const [index, finding] of others(is).entries()) expect(finding).toBe(others(was)[index]);
    expect(now.get(idOf("/a"))).toBe(before.get(idOf("/a")));
  });

  it("lie where they are now", () => {
    const moved = edited(document, TEXT.replace("  /a:", "  /first: {}\n  /a:"));
    const [finding] = checkByOperation(moved, { profile }).get(idOf("/a")) ?? [];
    if (!finding) throw new Error("There is no finding.");
    const { start, end } = placeOf(moved, finding);
    expect(moved.text.slice(start, end)).toBe("responses");
    expect(finding).toBe(before.get(idOf("/a"))?.[0]);
  });
});

it("takes over findings that were made elsewhere", () => {
  const context = { profile, version: "3.0" } as const;
  const there = readText(TEXT);
  const elsewhere = there.operations.map((operation) => checkOperation(there, operation, context));
  const document = readText(TEXT);
  const copies = elsewhere.map(({ findings, lookedAt }) => structuredClone({ findings, lookedAt }));
  for (const [index, operation] of document.operations.entries()) {
    const copy = copies[index];
    if (copy) rememberFindings(operation, context, copy);
  }
  const [first, second] = document.operations;
  if (!first || !second) throw new Error("There are no operations.");
  expect(checkOperation(document, first, context).findings).toBe(copies[0]?.findings);
  const findings = checkByOperation(document, { profile });
  expect(findings.get(first.id)).toBe(copies[0]?.findings);
  expect(findings.get(second.id)).toEqual(checkByOperation(readText(TEXT), { profile }).get(second.id));
});

it("places a fault of a response that stands for the whole document at its top", () => {
  const text = TEXT.replaceAll("#/components/responses/None", "#");
  const document = readText(text);
  const missing = [...checkByOperation(document, { profile }).values()]
    .flat()
    .find(({ rule }) => rule === "description-missing");
  if (!missing) throw new Error("There is no finding.");
  expect(placeOf(document, missing)).toEqual({ start: 0, end: 0 });
});

it("places a fault of an operation whose path item is a reference where it is written", () => {
  const document = readText(`openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /a: {$ref: '#/components/pathItems/A'}
components:
  pathItems:
    A:
      get:
        responses:
          200: {description: OK}
`);
  const [finding] = checkWhole(document, { profile }).filter(({ rule }) => rule === "code-not-string");
  if (!finding) throw new Error("There is no finding.");
  const { start, end } = placeOf(document, finding);
  expect([document.text.slice(start, end), start]).toEqual(["200", document.text.indexOf("200:")]);
});

it("judges errors alike by what they are, whatever was judged before", () => {
  const media = (field: string, name: string) =>
    `{description: No, content: {application/json: {${field}: {$ref: '#/components/schemas/${name}'}}}}`;
  const path = (name: string, field: string) => `  /${name}:
    get: {responses: {'200': {description: OK}, '400': ${media(field, "A")}, '404': ${media(field, "B")}}}
`;
  const document = readText(`openapi: 3.2.0
info: {title: Pets, version: '1'}
paths:
${path("a", "itemSchema")}${path("b", "schema")}components:
  schemas:
    A: {type: object, properties: {code: {}, text: {}}}
    B: {type: object, properties: {type: {}, title: {}}}
`);
  const found = [...checkByOperation(document, { profile: "strict" })].flatMap(([id, findings]) =>
    findings.some(({ rule }) => rule === "content-error-shapes") ? [id] : [],
  );
  expect(found).toEqual(["GET /b"]);
});
