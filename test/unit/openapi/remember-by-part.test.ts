import { expect, it } from "vitest";
import { checkDocument, checkOperation } from "../../../shared/rules/engine.ts";
import { readText } from "../../support/rule-examples.ts";

/** A shared response whose header is written in an operation: it has neither schema nor content. */
const TEXT = `openapi: 3.0.3
info: { title: Pets, version: '1' }
paths:
  /a:
    get:
      responses:
        '200':
          description: The pets
          headers:
            X-Total: { description: How many }
        '404': { $ref: '#/components/responses/None' }
  /b:
    get:
      responses:
        '404': { $ref: '#/components/responses/None' }
components:
  responses:
    None:
      description: No such pet
      headers:
        X-Total: { $ref: '#/paths/~1a/get/responses/200/headers/X-Total' }
`;
const context = { profile: "openapi", version: "3.0" } as const;

it("what a shared part leads to in an operation has its place counted by each operation for itself", () => {
  const foundIn = (path: string, before: readonly string[]) => {
    const document = readText(TEXT);
    const judge = (one: string) => {
      const operation = document.operations.find((each) => each.path === one);
      if (operation === undefined) throw new Error(one);
      return checkOperation(document, operation, context).findings;
    };
    before.forEach(judge);
    return judge(path).filter(({ rule }) => rule === "header-schema-xor-content");
  };
  expect(foundIn("/b", []).map(({ range }) => range)).toEqual([undefined]);
  expect(foundIn("/b", ["/a"])).toEqual(foundIn("/b", []));
  expect(foundIn("/a", ["/b"])).toEqual(foundIn("/a", []));
});

it("a fault in an operation that shared parts refer to is told once, there", () => {
  const found = checkDocument(readText(TEXT), { profile: "openapi" }).filter(
    ({ rule }) => rule === "header-schema-xor-content",
  );
  expect(found.map(({ operation, pointer, range }) => [operation, pointer, range !== undefined])).toEqual([
    ["GET /a", "/paths/~1a/get/responses/200/headers/X-Total", true],
  ]);
});
