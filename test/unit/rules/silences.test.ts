import { describe, expect, it } from "vitest";
import type { OperationId } from "../../../shared/model/operation.ts";
import type { SemanticEdit } from "../../../shared/model/semantic-edit.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { planEdits } from "../../../shared/openapi/plan-edits.ts";
import { checkDocument } from "../../../shared/rules/engine.ts";
import { openFindings } from "../../../shared/rules/silences.ts";
import { readText } from "../../support/rule-examples.ts";

const TEXT = `openapi: 3.0.4
info: {title: Pets, version: '1'}
paths:
  /cats:
    get:
      responses:
        '204':
          description: Gone
          content:
            application/json: {}
        '304':
          description: Unchanged
          content:
            application/json: {}
        '404': {$ref: '#/components/responses/Nothing'}
  /dogs:
    get:
      responses:
        '200': {description: Dogs, content: {application/json: {schema: {type: object}}}}
        '404': {$ref: '#/components/responses/Nothing'}
components:
  responses:
    Nothing: {description: ''}
`;
const CATS = "GET /cats" as OperationId;
const DOGS = "GET /dogs" as OperationId;
const profile = "openapi" as const;

function edited(document: ApiDocument, ...edits: readonly SemanticEdit[]): ApiDocument {
  const plan = planEdits(document, edits);
  if (!plan.ok) throw new Error(plan.message);
  return plan.document;
}

function about(document: ApiDocument, rule: string) {
  return checkDocument(document, { profile })
    .filter((finding) => finding.rule === rule)
    .map(({ operation, response, silenced }) => [operation, response?.key, silenced]);
}

const forbidden = (response?: string): SemanticEdit => ({
  type: "silence-findings",
  operation: CATS,
  rule: "content-forbidden",
  reason: "Clients rely on it",
  ...(response !== undefined && { response }),
});

describe("a silenced finding", () => {
  it("is told with the reason, and does not count", () => {
    const document = edited(readText(TEXT), forbidden("204"));
    expect(about(document, "content-forbidden")).toEqual(
      [
        [CATS, "304", undefined],
        [CATS, "204", "Clients rely on it"],
      ].toSorted((a, b) => String(a[1]).localeCompare(String(b[1]))),
    );
    const open = openFindings(checkDocument(document, { profile }));
    expect(
      open.filter(({ rule }) => rule === "content-forbidden").map(({ response }) => response?.key),
    ).toEqual(["304"]);
  });

  it("may be any of its rule in the operation", () => {
    const document = edited(readText(TEXT), forbidden());
    expect(about(document, "content-forbidden").map(([, , silenced]) => silenced)).toEqual([
      "Clients rely on it",
      "Clients rely on it",
    ]);
  });

  it("is written into the operation, and taken away again byte for byte", () => {
    const document = edited(readText(TEXT), forbidden("204"));
    expect(document.text.toString()).toContain(
      "      x-response-findings:\n        - rule: content-forbidden\n          response: '204'\n          reason: Clients rely on it\n",
    );
    const two = edited(document, { ...forbidden("304"), reason: "It too" } as SemanticEdit);
    expect(two.operationById(CATS)?.silences.map(({ response, reason }) => [response, reason])).toEqual([
      ["204", "Clients rely on it"],
      ["304", "It too"],
    ]);
    const remove = (response: string): SemanticEdit => ({
      type: "remove-silence",
      operation: CATS,
      rule: "content-forbidden",
      response,
    });
    expect(edited(two, remove("304")).text.toString()).toBe(document.text.toString());
    expect(edited(two, remove("204"), remove("304")).text.toString()).toBe(TEXT);
  });

  it("is silenced once", () => {
    const document = edited(readText(TEXT), forbidden("204"));
    expect(planEdits(document, [forbidden("204")])).toEqual({
      ok: false,
      message: "The findings of content-forbidden about 204 of GET /cats are silenced already.",
    });
  });

  it("of a shared response is told at a user that does not silence it, as long as there is one", () => {
    const silence = (operation: OperationId): SemanticEdit => ({
      type: "silence-findings",
      operation,
      rule: "description-empty",
      reason: "Told elsewhere",
    });
    const one = edited(readText(TEXT), silence(CATS));
    expect(about(one, "description-empty")).toEqual([[DOGS, "404", undefined]]);
    const both = edited(one, silence(DOGS));
    expect(about(both, "description-empty")).toEqual([[CATS, "404", "Told elsewhere"]]);
  });
});

describe("a silence that is not needed", () => {
  const messages = (document: ApiDocument) =>
    checkDocument(document, { profile }).flatMap(({ rule, message }) =>
      rule === "silence-stale" ? [message] : [],
    );

  it("is a finding once the fault is mended, and its fix takes it away", () => {
    const silenced = edited(readText(TEXT), forbidden("204"));
    expect(messages(silenced)).toEqual([]);
    const target = { operation: CATS, key: "204" };
    const mended = edited(silenced, { type: "remove-content", target });
    expect(messages(mended)).toEqual([
      "The silence for content-forbidden of 204 matches no finding. Remove the silence.",
    ]);
    const [fix] = checkDocument(mended, { profile }).flatMap(({ rule, fixes }) =>
      rule === "silence-stale" ? fixes : [],
    );
    expect(fix?.safe).toBe(true);
    expect(messages(edited(mended, ...(fix?.edits ?? [])))).toEqual([]);
  });

  it.each([
    ["rule: zos-no-1xx\n          reason: In another profile", []],
    [
      "rule: no-such-rule\n          reason: Old",
      ["The silence for no-such-rule names a rule that there is not. Remove the silence."],
    ],
    [
      "rule: content-forbidden\n          reason: ''",
      ["The silence for content-forbidden gives no reason. Say why, or remove the silence."],
    ],
    ["response: '204'\n          reason: No rule", []],
  ])("%s", (silence, expected) => {
    const text = TEXT.replace("  /dogs:", `      x-response-findings:\n        - ${silence}\n  /dogs:`);
    expect(messages(readText(text))).toEqual(expected);
  });
});
