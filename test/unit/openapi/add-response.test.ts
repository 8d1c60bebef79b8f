import { describe, expect, test } from "vitest";
import { add, edited, idOf, refused, remove } from "./plan.ts";

const HEAD = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    get:\n";

/** A document whose operation has these lines, and others after it. */
function yaml(responses: string): string {
  return `${HEAD}${responses}`;
}

const STYLES: readonly { readonly name: string; readonly before: string; readonly after: string }[] = [
  {
    name: "plain keys",
    before: yaml("      responses:\n        200:\n          description: OK\n"),
    after: yaml(
      "      responses:\n        200:\n          description: OK\n        404:\n          description: Not Found\n",
    ),
  },
  {
    name: "single quotes, before default",
    before: yaml(
      "      responses:\n        '200':\n          description: OK\n        default:\n          description: Other\n",
    ),
    after: yaml(
      "      responses:\n        '200':\n          description: OK\n        '404':\n          description: Not Found\n        default:\n          description: Other\n",
    ),
  },
  {
    name: "double quotes, descriptions too",
    before: yaml('      responses:\n        "200":\n          description: "OK"\n'),
    after: yaml(
      '      responses:\n        "200":\n          description: "OK"\n        "404":\n          description: "Not Found"\n',
    ),
  },
  {
    name: "four blanks a step, no final line end",
    before: yaml("        responses:\n            '200':\n                description: OK"),
    after: yaml(
      "        responses:\n            '200':\n                description: OK\n            '404':\n                description: Not Found",
    ),
  },
  {
    name: "CRLF",
    before: yaml("      responses:\n        '200':\n          description: OK\n").replaceAll("\n", "\r\n"),
    after: yaml(
      "      responses:\n        '200':\n          description: OK\n        '404':\n          description: Not Found\n",
    ).replaceAll("\n", "\r\n"),
  },
  {
    name: "blank lines between entries",
    before: yaml(
      "      responses:\n        '200':\n          description: OK\n\n        '500':\n          description: Error\n\n      tags: [a]\n",
    ),
    after: yaml(
      "      responses:\n        '200':\n          description: OK\n\n        '404':\n          description: Not Found\n\n        '500':\n          description: Error\n\n      tags: [a]\n",
    ),
  },
  {
    name: "blank lines between entries, at the end",
    before: yaml(
      "      responses:\n        '200':\n          description: OK\n\n        '400':\n          description: Bad\n\ncomponents: {}\n",
    ),
    after: yaml(
      "      responses:\n        '200':\n          description: OK\n\n        '400':\n          description: Bad\n\n        '404':\n          description: Not Found\n\ncomponents: {}\n",
    ),
  },
  {
    name: "comments above, on the line, inside and after",
    before: yaml(
      "      responses:\n        # fine\n        '200': # yes\n          description: OK # really\n          # headers come later\n        # oops\n        '500':\n          description: Error\n        # the end\n",
    ),
    after: yaml(
      "      responses:\n        # fine\n        '200': # yes\n          description: OK # really\n          # headers come later\n        '404':\n          description: Not Found\n        # oops\n        '500':\n          description: Error\n        # the end\n",
    ),
  },
  {
    name: "a comment after the last entry stays below the new one",
    before: yaml(
      "      responses:\n        '200':\n          description: OK\n        # the end\n      tags: [a]\n",
    ),
    after: yaml(
      "      responses:\n        '200':\n          description: OK\n        '404':\n          description: Not Found\n        # the end\n      tags: [a]\n",
    ),
  },
  {
    name: "a comment that belongs to no entry stays above",
    before: yaml(
      "      responses:\n        '200':\n          description: OK\n        # errors\n\n        '500':\n          description: Error\n",
    ),
    after: yaml(
      "      responses:\n        '200':\n          description: OK\n        # errors\n\n        '404':\n          description: Not Found\n\n        '500':\n          description: Error\n",
    ),
  },
  {
    name: "an empty map",
    before: yaml("      responses: {}\n      tags: [a]\n"),
    after: yaml("      responses:\n        '404':\n          description: Not Found\n      tags: [a]\n"),
  },
  {
    name: "an empty map with a comment on its line",
    before: yaml("      responses: {} # none yet\n"),
    after: yaml("      responses: # none yet\n        '404':\n          description: Not Found\n"),
  },
  {
    name: "a map in brackets on one line",
    before: yaml("      responses: {200: {description: OK}}\n"),
    after: yaml("      responses: {200: {description: OK}, 404: {description: Not Found}}\n"),
  },
  {
    name: "a map in padded brackets on one line, quoted",
    before: yaml("      responses: { '200': { description: OK } }\n"),
    after: yaml("      responses: { '200': { description: OK }, '404': { description: Not Found } }\n"),
  },
  {
    name: "a map in brackets over several lines",
    before: yaml(
      "      responses: {\n        200: {description: OK},\n        500: {description: Error}\n        }\n",
    ),
    after: yaml(
      "      responses: {\n        200: {description: OK},\n        404: {description: Not Found},\n        500: {description: Error}\n        }\n",
    ),
  },
  {
    name: "a map in brackets with a comma at the end",
    before: yaml("      responses: {200: {description: OK},}\n"),
    after: yaml("      responses: {200: {description: OK}, 404: {description: Not Found},}\n"),
  },
  {
    name: "an entry in brackets within a block",
    before: yaml("      responses:\n        '200': {description: OK}\n"),
    after: yaml(
      "      responses:\n        '200': {description: OK}\n        '404':\n          description: Not Found\n",
    ),
  },
  {
    name: "a block scalar at the end",
    before: yaml(
      "      responses:\n        '200':\n          description: |\n            Fine\n\n            indeed\n",
    ),
    after: yaml(
      "      responses:\n        '200':\n          description: |\n            Fine\n\n            indeed\n        '404':\n          description: Not Found\n",
    ),
  },
  {
    name: "a block scalar at the end of the file",
    before: yaml("      responses:\n        '200':\n          description: >-\n            Fine"),
    after: yaml(
      "      responses:\n        '200':\n          description: >-\n            Fine\n        '404':\n          description: Not Found",
    ),
  },
  {
    name: "a block scalar that keeps its blank lines",
    before: yaml(
      "      responses:\n        '200':\n          description: |+\n            Fine\n\n\n      tags: [a]\n",
    ),
    after: yaml(
      "      responses:\n        '200':\n          description: |+\n            Fine\n\n\n        '404':\n          description: Not Found\n      tags: [a]\n",
    ),
  },
  {
    name: "lists without indentation of their own",
    before: yaml(
      "      tags:\n      - a\n      responses:\n        '200':\n          description: OK\n          x-list:\n          - b\n      parameters:\n      - name: p\n",
    ),
    after: yaml(
      "      tags:\n      - a\n      responses:\n        '200':\n          description: OK\n          x-list:\n          - b\n        '404':\n          description: Not Found\n      parameters:\n      - name: p\n",
    ),
  },
  {
    name: "a document marker after the last entry",
    before: yaml("      responses:\n        '200':\n          description: OK\n...\n"),
    after: yaml(
      "      responses:\n        '200':\n          description: OK\n        '404':\n          description: Not Found\n...\n",
    ),
  },
  {
    name: "extensions stay last",
    before: yaml("      responses:\n        '200':\n          description: OK\n        x-note: here\n"),
    after: yaml(
      "      responses:\n        '200':\n          description: OK\n        '404':\n          description: Not Found\n        x-note: here\n",
    ),
  },
  {
    name: "a map inside it is the last thing in the file, with blank lines after it",
    before: yaml("      responses:\n        '200':\n          description: OK\n\n\n"),
    after: yaml(
      "      responses:\n        '200':\n          description: OK\n        '404':\n          description: Not Found\n\n\n",
    ),
  },
  {
    name: "JSON in brackets on one line",
    before: '{"openapi":"3.0.3","paths":{"/a":{"get":{"responses":{"200":{"description":"OK"}}}}}}',
    after:
      '{"openapi":"3.0.3","paths":{"/a":{"get":{"responses":{"200":{"description":"OK"},"404":{"description":"Not Found"}}}}}}',
  },
  {
    name: "JSON without responses yet, on one line",
    before: '{"openapi":"3.0.3","paths":{"/a":{"get":{"responses":{}}}}}',
    after: '{"openapi":"3.0.3","paths":{"/a":{"get":{"responses":{"404":{"description":"Not Found"}}}}}}',
  },
  ...["\t", "  ", "    "].map((step) => {
    const lines = (entries: unknown): string =>
      `${JSON.stringify({ openapi: "3.0.3", paths: { "/a": { get: { responses: entries } } } }, null, step)}\n`;
    return {
      name: `JSON indented with ${JSON.stringify(step)}`,
      before: lines({ "200": { description: "OK" } }),
      after: lines({ "200": { description: "OK" }, "404": { description: "Not Found" } }),
    };
  }),
  {
    name: "pretty JSON with an empty map",
    before: JSON.stringify({ openapi: "3.0.3", paths: { "/a": { get: { responses: {} } } } }, null, 2),
    after: JSON.stringify(
      { openapi: "3.0.3", paths: { "/a": { get: { responses: { "404": { description: "Not Found" } } } } } },
      null,
      2,
    ),
  },
  {
    name: "JSON with a map on each line",
    before:
      '{ "openapi": "3.0.3", "paths": { "/a": { "get": { "responses": {\n  "200": { "description": "OK" }\n} } } } }',
    after:
      '{ "openapi": "3.0.3", "paths": { "/a": { "get": { "responses": {\n  "200": { "description": "OK" },\n  "404": { "description": "Not Found" }\n} } } } }',
  },
];

test("in JSON the colon is that of the neighbours, whatever stands inside them", () => {
  const text = `{"openapi":"3.0.3","paths":{"/a":{"get":{"responses":{"200": {"description":"OK"}}}}}}`;
  expect(add(text, "404", "D")).toBe(text.replace('"OK"}', '"OK"}, "404": {"description": "D"}'));
  const empty = text.replace('"200": {"description":"OK"}', "");
  expect(add(empty, "404", "D")).toBe(
    empty.replace('"responses":{}', '"responses":{"404":{"description":"D"}}'),
  );
});

describe("a new response is written as the document is", () => {
  test.each(STYLES)("$name", ({ before, after }) => {
    expect(add(before)).toBe(after);
    expect(remove(after, "404")).toBe(before);
  });
});

const MORE: readonly {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly restored: string;
}[] = [
  {
    name: "a map that is null",
    before: yaml("      responses:\n      tags: [a]\n"),
    after: yaml("      responses:\n        '404':\n          description: Not Found\n      tags: [a]\n"),
    restored: yaml("      responses: {}\n      tags: [a]\n"),
  },
  {
    name: "no responses at all",
    before: yaml("      tags: [a]\n\ncomponents: {}\n"),
    after: yaml(
      "      tags: [a]\n      responses:\n        '404':\n          description: Not Found\n\ncomponents: {}\n",
    ),
    restored: yaml("      tags: [a]\n      responses: {}\n\ncomponents: {}\n"),
  },
  {
    name: "an operation in brackets without responses",
    before: yaml("").replace("    get:\n", "    get: {tags: [a]}\n"),
    after: yaml("").replace(
      "    get:\n",
      "    get: {tags: [a], responses: {'404': {description: Not Found}}}\n",
    ),
    restored: yaml("").replace("    get:\n", "    get: {tags: [a], responses: {}}\n"),
  },
  {
    name: "an operation that is null",
    before: yaml(""),
    after: yaml("      responses:\n        '404':\n          description: Not Found\n"),
    restored: yaml("      responses: {}\n"),
  },
];

describe("the first response makes the map, and the last one leaves it empty", () => {
  test.each(MORE)("$name", ({ before, after, restored }) => {
    expect(add(before)).toBe(after);
    expect(remove(after, "404")).toBe(restored);
  });
});

describe("what is written", () => {
  const base = yaml("      responses:\n        '200':\n          description: OK\n");
  const written = (description: string): string =>
    add(base, "404", description).slice(base.length + "        '404':\n".length);

  test.each([
    ["I'm a teapot", "          description: I'm a teapot\n"],
    ["yes", "          description: 'yes'\n"],
    ["404", "          description: '404'\n"],
    ["a: b", "          description: 'a: b'\n"],
    ["a #b", "          description: 'a #b'\n"],
    ["it's: so", "          description: 'it''s: so'\n"],
    ["", "          description: ''\n"],
    [" blank", "          description: ' blank'\n"],
    ["tab\there", '          description: "tab\\there"\n'],
    ["one\ntwo", "          description: |-\n            one\n            two\n"],
    ["one\n\ntwo\n", "          description: |\n            one\n\n            two\n"],
    [" one\ntwo", '          description: " one\\ntwo"\n'],
  ])("%j", (description, expected) => {
    expect(written(description)).toBe(expected);
  });

  test("headers and a body in the form of 3.0", () => {
    const text = edited(base, {
      type: "add-response",
      operation: idOf(base),
      key: "429",
      response: {
        description: "Too Many Requests",
        headers: [{ name: "Retry-After", description: "Seconds to wait", type: "integer", example: "30" }],
        content: { mediaType: "application/json", schemaRef: "#/components/schemas/Error" },
      },
    });
    expect(text.slice(base.length)).toBe(`        '429':
          description: Too Many Requests
          headers:
            Retry-After:
              description: Seconds to wait
              schema:
                type: integer
              example: 30
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Error'
`);
  });

  test("headers and a body in the form of 2.0", () => {
    const old = base.replace("openapi: 3.0.3", "swagger: '2.0'\nproduces: [application/json]");
    const text = edited(old, {
      type: "add-response",
      operation: idOf(old),
      key: "429",
      response: {
        description: "Too Many Requests",
        headers: [{ name: "Retry-After", description: "Seconds to wait", type: "integer", example: "30" }],
        content: { mediaType: "application/json", schemaRef: "#/definitions/Error" },
      },
    });
    expect(text.slice(old.length)).toBe(`        '429':
          description: Too Many Requests
          headers:
            Retry-After:
              description: Seconds to wait
              type: integer
          schema:
            $ref: '#/definitions/Error'
`);
  });

  test.each([
    ["200", "has a response 200 already"],
    ["600", "outside the range"],
    ["099", "outside the range"],
    ["4xx", "no key of a response"],
    ["", "no key of a response"],
    ["2000", "three digits"],
    ["x-note", "no key of a response"],
  ])("the key %j is refused", (key, message) => {
    expect(
      refused(base, { type: "add-response", operation: idOf(base), key, response: { description: "D" } }),
    ).toContain(message);
  });

  test("a range is refused in 2.0 and taken in 3.0", () => {
    const old = base.replace("openapi: 3.0.3", "swagger: '2.0'");
    const edit = {
      type: "add-response",
      operation: idOf(old),
      key: "4XX",
      response: { description: "D" },
    } as const;
    expect(refused(old, edit)).toContain("needs OpenAPI 3.0");
    expect(add(base, "4XX", "Fault")).toBe(`${base}        '4XX':\n          description: Fault\n`);
  });
});

describe("where it is put", () => {
  const three = yaml(
    ["200", "404", "default"]
      .map((key) => `        '${key}':\n          description: D\n`)
      .reduce((all, one) => all + one, "      responses:\n"),
  );
  const unsorted = yaml(
    ["404", "200"]
      .map((key) => `        '${key}':\n          description: D\n`)
      .reduce((all, one) => all + one, "      responses:\n"),
  );
  test.each([
    [three, "100", undefined, ["100", "200", "404", "default"]],
    [three, "403", undefined, ["200", "403", "404", "default"]],
    [three, "500", undefined, ["200", "404", "500", "default"]],
    [three, "4XX", undefined, ["200", "404", "4XX", "default"]],
    [three, "500", "200", ["500", "200", "404", "default"]],
    [unsorted, "300", undefined, ["404", "200", "300"]],
    [unsorted, "300", "404", ["300", "404", "200"]],
  ])("%#", (text, key, before, keys) => {
    const after = add(text, key, "D", before);
    expect([...after.matchAll(/^ {8}'?(\w+)'?:$/gm)].map((match) => match[1])).toEqual(keys);
    expect(remove(after, key)).toBe(text);
  });
});
