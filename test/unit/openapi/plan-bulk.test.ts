import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SemanticEdit } from "../../../shared/model/semantic-edit.ts";
import { planEdit } from "../../../shared/openapi/plan-edit.ts";
import { planEdits } from "../../../shared/openapi/plan-edits.ts";
import { applyEdits, invertEdits } from "../../../shared/source/apply-edits.ts";
import { anyEdit, DECISIONS } from "../../support/any-edit.ts";
import { choices } from "../../support/choices.ts";
import { editData } from "../../support/edit-data.ts";
import { oddDocuments } from "../../support/odd-document.ts";
import { readOrdered } from "../../support/ordered-data.ts";
import { PROPERTY_TIMEOUT } from "../../support/property-runs.ts";
import { edited, operationOf, read } from "./plan.ts";

/** The text after edits one after the other; undefined when one is refused. */
function inTurn(text: string, edits: readonly SemanticEdit[]): string | undefined {
  let document = read(text);
  for (const edit of edits) {
    const plan = planEdit(document, edit);
    if (!plan.ok) return undefined;
    document = plan.document;
  }
  return document.text.toString();
}

function together(text: string, edits: readonly SemanticEdit[]): string | undefined {
  const plan = planEdits(read(text), edits);
  if (!plan.ok) return undefined;
  const after = plan.document.text.toString();
  expect(applyEdits(text, plan.edits)).toBe(after);
  expect(applyEdits(after, invertEdits(text, plan.edits))).toBe(text);
  return after;
}

const COUNT = 300;
const schemas = Array.from({ length: COUNT }, (_, at) => `    S${at}:\n      type: object\n`);
const paths = Array.from({ length: COUNT }, (_, at) => `  /p${at}:\n    get:\n      responses: {}\n`);
const LARGE = `openapi: 3.0.3\npaths:\n${paths.join("")}components:\n  schemas:\n${schemas.join("")}`;

describe("edits of many places of a large document", () => {
  test("of values in operations and in components, and of the document's own", () => {
    const edits = paths.flatMap((_, at): readonly SemanticEdit[] => [
      { type: "set-value", at: `/paths/~1p${at}/get/deprecated`, value: true },
      { type: "set-value", at: `/components/schemas/S${at}/type`, value: "string" },
    ]);
    expect(together(LARGE, [...edits, { type: "set-value", at: "/info/title", value: "T" }])).toBe(
      `${LARGE.replaceAll("responses: {}\n", "responses: {}\n      deprecated: true\n").replaceAll("type: object", "type: string")}info:\n  title: T\n`,
    );
  });

  test("takes components away, at last all of them", () => {
    const edits = schemas.map(
      (_, at): SemanticEdit => ({ type: "remove-value", at: `/components/schemas/S${at}` }),
    );
    expect(together(LARGE, edits.slice(1))).toBe(LARGE.slice(0, LARGE.indexOf("    S1:")));
    expect(together(LARGE, edits)).toBe(LARGE.replace(/schemas:[\s\S]*/, "schemas: {}\n"));
  });
});

test("a component that is renamed and edited below its new name is edited in turn", () => {
  const text = "openapi: 3.0.3\ncomponents:\n  schemas:\n    A: {type: string}\n    B: {type: string}\n";
  const edits: readonly SemanticEdit[] = [
    { type: "set-value", at: "/components/schemas/B/type", value: "integer" },
    { type: "rename-key", at: "/components/schemas/A", to: "C" },
    { type: "set-value", at: "/components/schemas/C/type", value: "number" },
  ];
  expect(together(text, edits)).toBe(
    text.replace("A: {type: string}", "C: {type: number}").replace("B: {type: string}", "B: {type: integer}"),
  );
});

test("a response and the schema that it refers to are added together", () => {
  const text = "openapi: 3.0.3\npaths:\n  /a:\n    get:\n      responses: {}\n";
  const { id: operation } = operationOf(read(text));
  const edits: readonly SemanticEdit[] = [
    { type: "add-response", operation, key: "404", response: { description: "Gone" } },
    { type: "set-value", at: "/components/schemas/Problem", value: [{ key: "type", value: "object" }] },
  ];
  expect(together(text, edits)).toBe(edits.reduce(edited, text));
});

test("edits together come to the same as one after the other", { timeout: PROPERTY_TIMEOUT }, () => {
  const rows = fc.array(choices(DECISIONS), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(oddDocuments(), rows, (text, numbers) => {
      const document = read(text);
      const edits = numbers
        .map((row) => anyEdit(document, row))
        .filter((edit) => planEdit(document, edit).ok);
      const one = inTurn(text, edits);
      const other = together(text, edits);
      const data = (result: string | undefined) => result && readOrdered(result, document.format);
      // A step of the one may be refused where the other never comes to stand: then the edits themselves say what is to come.
      const meant = () =>
        edits.reduce((before, edit) => editData(before, document, edit), readOrdered(text, document.format));
      const expected = one === undefined && other !== undefined ? meant() : data(one);
      expect({ text, edits, data: data(other) }).toEqual({ text, edits, data: expected });
    }),
  );
});
