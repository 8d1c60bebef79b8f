import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TextEdit } from "../../../shared/model/text.ts";
import type { ApiDocument, ReadResult } from "../../../shared/openapi/document.ts";
import { editDocument, readEdited } from "../../../shared/openapi/edit-document.ts";
import { readDocument, readTree } from "../../../shared/openapi/read-document.ts";
import { applyEdits } from "../../../shared/source/apply-edits.ts";
import { editSource } from "../../../shared/source/edit-source.ts";
import { editsBetween } from "../../../shared/source/edits-between.ts";
import { readSource } from "../../../shared/source/read-source.ts";
import { oddDocuments } from "../../support/odd-document.ts";
import { editsOf } from "../../support/random-edits.ts";
import { read } from "./plan.ts";

/** What is projected, without the ways to look it up. */
function projectionOf({
  operations,
  starts,
  paths,
  firstOperations,
  pathStarts,
  title,
  openapi,
  version,
}: ApiDocument) {
  return { operations, starts, paths, firstOperations, pathStarts, title, openapi, version };
}

/** Reads in pieces so short that the smallest documents are cut. */
function readInPieces(text: string, pieceLength: number): ApiDocument {
  const source = readSource(text, { pieceLength });
  const result: ReadResult = source.ok ? readTree(source.tree) : source;
  if (!result.ok) throw new Error(result.problem.message);
  return result.document;
}

const pieces = [
  "a",
  "\n",
  "  ",
  "x: y\n",
  ": ",
  "'",
  "{}",
  "    get:\n      responses: {}\n",
  "  /new:\n    put: {}\n",
];
const edits = fc.array(
  fc.tuple(fc.nat(), fc.oneof(fc.constant(0), fc.nat(4), fc.nat(200)), fc.constantFrom(...pieces, "")),
  { minLength: 1, maxLength: 2 },
);

test("an edited document is the document that its text is read as", () => {
  fc.assert(
    fc.property(
      oddDocuments(),
      fc.constantFrom(40, 200, 1e9),
      fc.array(edits, { minLength: 1, maxLength: 3 }),
      (text, pieceLength, steps) => {
        let document = readInPieces(text, pieceLength);
        for (const step of steps) {
          const changes = editsOf(document.text.toString(), step);
          const source = editSource(document.tree, changes, { pieceLength });
          const edited = source.ok ? readEdited(document, source.tree) : source;
          const whole = readDocument(applyEdits(document.text.toString(), changes));
          expect(edited.ok).toBe(whole.ok);
          if (!edited.ok || !whole.ok) break;
          expect(projectionOf(edited.document)).toEqual(projectionOf(whole.document));
          document = edited.document;
          const { operations, operationById } = document;
          expect(operations.map(({ id }) => operationById(id))).toEqual(operations);
        }
      },
    ),
  );
});

const TEXT = `openapi: 3.1.0
info: {title: Library, version: "1"}
security: []
paths:
  /books:
    get:
      responses:
        '200': {$ref: '#/components/responses/Books'}
    post:
      responses:
        '201': {description: Created}
  /loans:
    get:
      responses:
        '200': {description: OK}
  /old:
    $ref: '#/paths/~1loans'
components:
  responses:
    Books:
      description: Books
  schemas:
    Book: {type: object}
`;

/** The ids of the operations that are the same objects after a replacement. */
function keptAfter(search: string, replacement: string): readonly string[] {
  const before = read(TEXT);
  const start = TEXT.indexOf(search);
  const change: TextEdit = { start, end: start + search.length, text: replacement };
  const after = editDocument(before, [change]);
  if (!after.ok) throw new Error(after.problem.message);
  expect(projectionOf(after.document)).toEqual(projectionOf(read(TEXT.replace(search, replacement))));
  return before.operations
    .filter((operation) => after.document.operations.includes(operation))
    .map(({ id }) => id);
}

describe("operations that an edit does not concern are the same objects", () => {
  test.each([
    [
      "a response of another operation",
      "description: Created",
      "description: Made",
      ["GET /books", "GET /loans", "GET /old"],
    ],
    [
      "a shared response that one refers to",
      "description: Books",
      "description: All books",
      ["POST /books", "GET /loans", "GET /old"],
    ],
    ["a schema", "type: object", "type: string", ["GET /books", "POST /books", "GET /loans", "GET /old"]],
    [
      "a path item that another refers to",
      "{description: OK}",
      "{description: Fine}",
      ["GET /books", "POST /books"],
    ],
    ["the title", "Library", "The library", ["GET /books", "POST /books", "GET /loans", "GET /old"]],
    ["the name of a path", "/books:", "/volumes:", ["GET /loans", "GET /old"]],
    ["what applies to all", "security: []", "security: [{key: []}]", []],
  ])("%s", (_what, search, replacement, kept) => {
    expect(keptAfter(search, replacement)).toEqual(kept);
  });
});

/** The projection after an edit of a text, compared with that of the whole. */
function sameAsWhole(before: string, after: string): void {
  for (const changes of [editsBetween(before, after), [{ start: 0, end: before.length, text: after }]]) {
    const edited = editDocument(read(before), changes);
    if (!edited.ok) throw new Error(edited.problem.message);
    expect(projectionOf(edited.document)).toEqual(projectionOf(read(after)));
  }
}

describe("an edit that moves, covers or reaches operations", () => {
  const loans = "  /loans:\n    get:\n      responses:\n        '200': {description: OK}\n";
  test.each([
    ["a path is moved", TEXT, TEXT.replace(loans, "").replace("components:\n", `${loans}components:\n`)],
    [
      "two small changes in one long replacement",
      TEXT,
      TEXT.replace("Library", "A").replace("type: object", "{}"),
    ],
    ["a comment above all", TEXT, `# first\n${TEXT}`],
    [
      "a merge key that is written out",
      TEXT.replace("paths:\n", "paths:\n  <<: {/m: {get: {summary: One}}}\n"),
      TEXT.replace("paths:\n", "paths:\n  <<: {/m: {get: {summary: Two}}}\n"),
    ],
    [
      "shared responses behind a merge key",
      TEXT.replace("  responses:\n    Books:", "  responses:\n    <<: {Other: {description: x}}\n    Books:"),
      TEXT.replace("  responses:\n    Books:", "  responses:\n    <<: {Books: {description: y}}\n    Boks:"),
    ],
    [
      "a reference with a bare tilde",
      TEXT.replaceAll("Books'", "R~x'").replace("    Books:", "    R~x:"),
      TEXT.replaceAll("Books'", "R~x'").replace(
        "    Books:\n      description: Books",
        "    R~x:\n      description: All",
      ),
    ],
    [
      "a path item that a reference missed so far",
      TEXT.replace("#/paths/~1loans", "#/components/pathItems/Old"),
      `${TEXT.replace("#/paths/~1loans", "#/components/pathItems/Old")}  pathItems:\n    Old:\n      get: {summary: Old}\n`,
    ],
  ])("%s", (_what, before, after) => {
    expect(after).not.toBe(before);
    sameAsWhole(before, after);
  });
});

test("a text that is no OpenAPI any more is told as such", () => {
  const before = read(TEXT);
  expect(editDocument(before, [{ start: 0, end: "openapi".length, text: "title" }])).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining("OpenAPI") },
  });
});

describe("an operation is read again when what it refers to changes", () => {
  test.each([
    ["in a field with a slash in its name", "#/x~1y/N"],
    ["in a field with a tilde in its name", "#/x~0y/N"],
    ["which is the document itself", "#"],
  ])("%s", (_, target) => {
    const text = `openapi: 3.0.3
info: {title: T, version: '1'}
description: one
paths:
  /a:
    get:
      responses:
        '200': {$ref: '${target}'}
x/y: {N: {description: one}}
x~y: {N: {description: one}}
`;
    const edits = [...text.matchAll(/one/g)].map(({ index }) => ({
      start: index,
      end: index + 3,
      text: "two",
    }));
    const edited = editDocument(read(text), edits);
    if (!edited.ok) throw new Error(edited.problem.message);
    expect(projectionOf(edited.document)).toEqual(projectionOf(read(text.replaceAll("one", "two"))));
    expect(edited.document.operations[0]?.responses[0]?.description).toBe("two");
  });
});

describe("where names do not tell paths or operations apart", () => {
  const head = 'openapi: 3.1.0\ninfo: {title: T, version: "1"}\npaths:\n';
  const get = (words: string): string =>
    `    get:\n      responses:\n        "200":\n          description: ${words}\n`;
  const aba = `${head}  /a:\n${get("First")}  /b:\n${get("Between")}  /a:\n${get("Last")}`;
  test.each([
    ["the first of two paths of one name is edited", aba, aba.replace("First", "Once")],
    ["the second is", aba, aba.replace("Last", "Twice")],
    ["the one between them is", aba, aba.replace("Between", "Amid")],
    ["the first is removed", aba, aba.replace(`  /a:\n${get("First")}`, "")],
    ["the second is removed", aba, aba.replace(`  /a:\n${get("Last")}`, "")],
    ["the one between them is removed", aba, aba.replace(`  /b:\n${get("Between")}`, "")],
    [
      "a webhook has the name of a path",
      `${head}  webhooks/x:\n${get("Path")}webhooks:\n  x:\n${get("Webhook")}`,
      `${head}  webhooks/x:\n${get("Path")}webhooks:\n  x:\n${get("Told")}`,
    ],
    [
      "a key without a name follows at once",
      `${head.trimEnd()} {/a: {get: {responses: {'200': {description: A}}}}, : {get: {responses: {'200': {description: B}}}}}\n`,
      `${head.trimEnd()} {/a: {get: {responses: {'200': {description: A}}}}, : {get: {responses: {'200': {description: X}}}}}\n`,
    ],
    [
      "a path that is a reference stands twice, and what it refers to begins to be one",
      `${head}  /c:\n    $ref: '#/paths/~1a'\n  /c:\n${get("1")}${get("2")}  /a: text\n`,
      `${head}  /c:\n    $ref: '#/paths/~1a'\n  /c:\n${get("1")}${get("2")}  /a: {get: {responses: {}}}\n`,
    ],
  ])("%s", (_what, before, after) => {
    sameAsWhole(before, after);
  });
});
