import { describe, expect, test } from "vitest";
import type { SemanticEdit } from "../../../shared/model/semantic-edit.ts";
import { edited, idOf, refused } from "./plan.ts";

const rest = "paths:\n  /a:\n    get:\n      responses:\n        '200':\n          description: OK\n";
const THREE = `openapi: 3.0.3\n${rest}`;
const TWO = `swagger: '2.0'\n${rest}`;

function editsWith(text: string, mediaType: string): readonly SemanticEdit[] {
  const operation = idOf(text);
  const content = { mediaType, schemaRef: "#/definitions/A" };
  return [
    { type: "add-response", operation, key: "404", response: { description: "D", content } },
    { type: "add-content", target: { operation, key: "200" }, content },
  ];
}

describe("a media type", () => {
  test.each(["json", "", "a/", "/b", "a b/c", "a/b/c", "text/plain;=", "a/b; c"])("%j is refused", (name) => {
    for (const edit of editsWith(THREE, name)) expect(refused(THREE, edit)).toContain("is no media type");
  });

  test.each(["application/problem+json", "*/*", "text/*", 'text/plain; charset="utf-8"', "a/b;c=d", "a/b;"])(
    "%j is taken",
    (name) => {
      for (const edit of editsWith(THREE, name)) expect(edited(THREE, edit)).toContain(name);
    },
  );
});

describe("in OpenAPI 2.0 a media type", () => {
  test("that produces does not name is refused", () => {
    for (const edit of editsWith(TWO, "text/plain")) {
      expect(refused(TWO, edit)).toBe(
        "In OpenAPI 2.0 the media types of a body are those in produces, which names none. Add text/plain there in the text first.",
      );
      const text = TWO.replace("paths:", "produces: [application/json, a/b]\npaths:");
      expect(refused(text, edit)).toContain("names application/json, a/b.");
    }
  });

  test("that the document's or the operation's produces names is taken", () => {
    const document = TWO.replace("paths:", "produces: [text/plain]\npaths:");
    const own = document.replace("get:\n", "get:\n      produces: [a/b]\n");
    for (const edit of editsWith(TWO, "text/plain")) {
      expect(edited(document, edit)).toContain("schema:");
      expect(refused(own, edit)).toContain("names a/b.");
    }
    for (const edit of editsWith(TWO, "A/B")) expect(edited(own, edit)).toContain("schema:");
  });
});
