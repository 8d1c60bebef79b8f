import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { TextEdit } from "../../../shared/model/text.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { editDocument } from "../../../shared/openapi/edit-document.ts";
import { checkDocument } from "../../../shared/rules/engine.ts";
import { placeFindings } from "../../../shared/rules/finding-place.ts";
import { readText } from "../../support/rule-examples.ts";

const TEXT = `openapi: 3.0.4
info: {title: Pets, version: '1'}
paths:
  /cats:
    get:
      responses:
        '200': {description: Cats, headers: {Total: {$ref: '#/components/headers/Count'}}}
        '404': {$ref: '#/components/responses/Nothing'}
  /dogs:
    get:
      responses:
        '200': {description: Dogs, headers: {Total: {$ref: '#/components/headers/Count'}, Own: {}}}
        '404': {$ref: '#/components/responses/Nothing'}
components:
  headers:
    Count: {description: How many}
  responses:
    Nothing:
      description: No such animal
      headers: {Reason: {description: Why}}
`;

function about(document: ApiDocument) {
  return checkDocument(document, { profile: "openapi" }).filter(
    ({ rule }) => rule === "header-schema-xor-content",
  );
}

function edit(document: ApiDocument, from: string, to: string): ApiDocument {
  const start = document.text.toString().indexOf(from);
  if (start < 0) throw new Error(`There is no ${from}.`);
  const result = editDocument(document, [{ start, end: start + from.length, text: to }]);
  if (!result.ok) throw new Error(result.problem.message);
  return result.document;
}

it("what is on the way to a shared part may become a reference, and lead to another", () => {
  const before = readText(`openapi: 3.1.1
info: {title: Pets, version: '1'}
components:
  x-old: {}
  schemas:
    A:
      $ref: '#/components/x-old'
    Problem: {type: string}
paths:
  /a:
    get:
      responses:
        '200': {description: A}
        '403': {description: Refused}
`);
  const options = { profile: "zos-connect" } as const;
  expect(JSON.stringify(checkDocument(before, options))).toContain("/components/schemas/ProblemDetails");
  const now = edit(before, "  $ref: '#/components/x-old'", "$ref: '#/components/x-old'");
  expect(checkDocument(now, options)).toEqual(checkDocument(readText(now.text.toString()), options));
});

describe("what a rule looks up outside the operation", () => {
  const document = readText(TEXT);

  it("is reported once, where it is written, with its users", () => {
    const found = placeFindings(document, about(document));
    expect(
      found.map(({ message, users, pointer, place }) => [
        message,
        users,
        pointer,
        document.text.slice(place.start, place.end),
      ]),
    ).toEqual([
      [
        "The shared header Count has neither a schema nor a content. Give it a schema.",
        2,
        "/components/headers/Count",
        "Count",
      ],
      [
        "The header Reason has neither a schema nor a content. Give it a schema.",
        2,
        "/components/responses/Nothing/headers/Reason",
        "Reason",
      ],
      [
        "The header Own has neither a schema nor a content. Give it a schema.",
        1,
        "/paths/~1dogs/get/responses/200/headers/Own",
        "Own",
      ],
    ]);
  });

  it("is judged again when an edit touches it, and only then", () => {
    const before = about(document);
    const elsewhere = edit(document, "Cats", "All cats");
    expect(about(elsewhere).map(({ message }) => message)).toEqual(before.map(({ message }) => message));
    const mended = edit(elsewhere, "{description: How many}", "{schema: {type: integer}}");
    expect(about(mended).map(({ pointer }) => pointer)).toEqual(
      before.slice(1).map(({ pointer }) => pointer),
    );
    const broken = edit(mended, "{schema: {type: integer}}", "{}");
    expect(about(broken)).toHaveLength(3);
    expect(about(edit(broken, "    Count:", "    Counted:")).map(({ pointer }) => pointer)).not.toContain(
      "/components/headers/Count",
    );
  });
});

describe("a fault that is written in a shared response", () => {
  const BOTH = "{example: a, examples: {b: {$ref: '#/components/examples/B'}}}";
  const document = readText(
    TEXT.replace("headers: {Reason: {description: Why}}", `content: {text/plain: ${BOTH}}`).concat(
      "  examples:\n    B: {value: b}\n",
    ),
  );
  const found = (edited: ApiDocument) =>
    checkDocument(edited, { profile: "openapi" })
      .filter(({ rule }) => rule === "example-xor" || rule === "example-fields-xor")
      .map(({ rule, users, pointer }) => [rule, users, pointer]);
  const ofMedia = ["example-xor", 2, "/components/responses/Nothing/content/text~1plain"];

  it("is reported once, with its users", () => {
    expect(found(document)).toEqual([ofMedia]);
  });

  it("is judged again when an edit touches the response, or what that refers to", () => {
    expect(found(edit(document, "example: a, ", ""))).toEqual([]);
    const twofold = edit(document, "{value: b}", "{value: b, externalValue: 'https://pets/b'}");
    expect(found(twofold)).toEqual([ofMedia, ["example-fields-xor", 2, "/components/examples/B"]]);
  });
});

const replacements = fc.constantFrom(
  "{}",
  "{schema: {}}",
  "Count",
  "Nothing",
  "$ref",
  "'404'",
  "x: y",
  "",
  "#/components/headers/Count",
);

test("the findings of an edited document are those of its text read as a whole", () => {
  const steps = fc.array(fc.tuple(fc.nat(), fc.nat(30), replacements), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(steps, (some) => {
      let document = readText(TEXT);
      for (const [at, length, text] of some) {
        checkDocument(document, { profile: "strict" });
        const start = at % document.text.length;
        const edits: readonly TextEdit[] = [
          { start, end: Math.min(start + length, document.text.length), text },
        ];
        const result = editDocument(document, edits);
        if (!result.ok) return;
        document = result.document;
        expect(checkDocument(document, { profile: "strict" })).toEqual(
          checkDocument(readText(document.text.toString()), { profile: "strict" }),
        );
      }
    }),
  );
});
