import { describe, expect, test } from "vitest";
import { readDocument } from "../../../shared/openapi/read-document.ts";
import { add, edited, idOf, keysOf, read } from "./plan.ts";

const API = `openapi: 3.0.3
paths:
  /a:
    get:
      responses:
        '200':
          description: &ok >
            Fine
`;
const AFTER = "...\n# the next one\n---\nname: &ok other\nuses: *ok\n";

describe("a YAML stream of several documents", () => {
  test.each([
    ["the first", "", `---\nname: other\n`],
    ["the second", "%YAML 1.2\n---\nname: &ok other\nuses: *ok\n---\n", ""],
    ["the one in the middle", "# before\nname: >+\n  other\n\n---\n", AFTER],
  ])("is the OpenAPI document in it, %s", (_which, before, after) => {
    const text = before + API + after;
    expect(keysOf(text)).toEqual(["200"]);
    expect(read(text).operations[0]?.responses[0]?.description).toBe("Fine\n");
    const added = "        '404':\n          description: Not Found\n";
    expect(add(text)).toBe(before + API + added + after);
    expect(
      edited(text, {
        type: "describe-response",
        target: { operation: idOf(text), key: "200" },
        description: "Good",
      }),
    ).toBe(before + API.replace("&ok >\n            Fine", "&ok Good") + after);
  });

  test.each([
    ["none of them is", "a: 1\n---\nb: 2\n", "none of them is an OpenAPI document"],
    ["two of them are", `${API}---\n${API}`, "more than one of them is an OpenAPI document"],
  ])("is refused when %s", (_which, text, words) => {
    expect(readDocument(text)).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining(words) },
    });
  });

  test("an alias does not reach into another document", () => {
    expect(readDocument(`name: &one x\n---\n${API}x-uses: *one\n`)).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining("*one has no anchor") },
    });
  });
});
