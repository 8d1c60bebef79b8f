import { describe, expect, test } from "vitest";
import type { NewHeader, SemanticEdit } from "../../../shared/model/semantic-edit.ts";
import { edited, idOf, keysOf, refused, remove } from "./plan.ts";

const HEAD = "openapi: 3.0.3\npaths:\n  /a:\n    get:\n";

/** An operation whose `responses` hold these lines, written from their first column. */
function yaml(entries: string, rest = ""): string {
  return `${HEAD}      responses:\n${entries.replace(/^(?=.)/gm, "        ")}${rest}`;
}

const TWO = yaml("'200':\n  description: OK\n'404':\n  description: Gone # really\n  headers: {}\n");

function target(text: string, key: string): { operation: ReturnType<typeof idOf>; key: string } {
  return { operation: idOf(text), key };
}

describe("rename", () => {
  const rename = (text: string, key: string, to: string): SemanticEdit => ({
    type: "rename-response",
    target: target(text, key),
    to,
  });

  test("keeps the place and the quotes", () => {
    expect(edited(TWO, rename(TWO, "200", "418"))).toBe(TWO.replace("'200'", "'418'"));
    const plain = TWO.replaceAll("'", "");
    expect(edited(plain, rename(plain, "404", "4XX"))).toBe(plain.replace("404:", "4XX:"));
  });

  test.each([
    ["404", "404 already"],
    ["200", "is 200 already"],
    ["700", "outside the range"],
  ])("to %s is refused", (to, message) => {
    expect(refused(TWO, rename(TWO, "200", to))).toContain(message);
  });

  test("an anchor on the key is refused or kept", () => {
    const text = yaml("&k '200':\n  description: OK\n");
    expect(edited(text, rename(text, "200", "201"))).toBe(text.replace("'200'", "'201'"));
  });
});

describe("describe", () => {
  const describeAs = (text: string, description: string, key = "404"): string =>
    edited(text, { type: "describe-response", target: target(text, key), description });
  const withValue = (value: string): string => yaml(`'404':\n  description: ${value}\n  headers: {}\n`);

  test.each([
    ["Gone # really", "Missing", "Missing # really"],
    ["'Gone'", "It's missing", "'It''s missing'"],
    ['"Gone" # q', "Missing", '"Missing" # q'],
    ["Gone\n    for good # c", "Missing", "Missing # c"],
    ["|\n    Gone\n    for good\n", "Missing", "Missing\n"],
    ["|- # why\n    Gone\n    for good", "Missing", "Missing # why"],
    [">+\n    Gone\n\n", "Missing", "Missing"],
    ["Gone # c", "one\ntwo", "|- # c\n    one\n    two"],
    ["|\n    Gone\n", "one\n\ntwo\n", "|\n    one\n\n    two\n"],
    ["", "Missing", " Missing"],
    ["!!str Gone", "Missing", "!!str Missing"],
  ])("%j as %j", (before, description, after) => {
    const expected = withValue(after);
    const text = withValue(before).replace("description: \n", "description:\n");
    expect(describeAs(text, description)).toBe(expected.replace("description:  ", "description: "));
  });

  test("a response without a description gets one first", () => {
    const text = yaml("'404':\n  headers: {}\n");
    expect(describeAs(text, "Missing")).toBe(yaml("'404':\n  description: Missing\n  headers: {}\n"));
  });

  test("an empty response gets its map", () => {
    expect(describeAs(yaml("'404':\n"), "Missing")).toBe(yaml("'404':\n  description: Missing\n"));
    expect(describeAs(yaml("'404': {}\n"), "Missing")).toBe(yaml("'404':\n  description: Missing\n"));
  });

  test("in JSON and in brackets it is escaped", () => {
    const json = '{"openapi":"3.0.3","paths":{"/a":{"get":{"responses":{"404":{"description":"Gone"}}}}}}';
    expect(describeAs(json, 'a "b"\nc')).toBe(json.replace('"Gone"', String.raw`"a \"b\"\nc"`));
    const flow = yaml("'404': {description: Gone, headers: {}}\n");
    expect(describeAs(flow, "a, b")).toBe(flow.replace("Gone", "'a, b'"));
    expect(describeAs(flow, "a\nb")).toBe(flow.replace("Gone", String.raw`"a\nb"`));
  });
});

describe("move", () => {
  const LIST = yaml(
    "# two\n'200':\n  description: A\n\n'404': # four\n  description: |\n    B\n\n# last\n'500':\n  description: C\n# end\n",
  );
  const move = (text: string, key: string, before?: string): string =>
    edited(text, {
      type: "move-response",
      target: target(text, key),
      before: before === undefined ? undefined : { key: before },
    });

  test("a comment directly above travels, blank lines stay where they are", () => {
    expect(move(LIST, "200")).toBe(
      yaml(
        "'404': # four\n  description: |\n    B\n\n# last\n'500':\n  description: C\n\n# two\n'200':\n  description: A\n# end\n",
      ),
    );
    expect(move(LIST, "500", "200")).toBe(
      yaml(
        "# last\n'500':\n  description: C\n\n# two\n'200':\n  description: A\n\n'404': # four\n  description: |\n    B\n# end\n",
      ),
    );
    expect(move(LIST, "500", "404")).toBe(
      yaml(
        "# two\n'200':\n  description: A\n\n# last\n'500':\n  description: C\n\n'404': # four\n  description: |\n    B\n# end\n",
      ),
    );
  });

  test("to where it stands changes nothing", () => {
    expect(move(LIST, "200", "404")).toBe(LIST);
    expect(move(LIST, "500")).toBe(LIST);
  });

  test("works without a final line end, with CRLF, in brackets and in JSON", () => {
    const open = yaml("'200':\n  description: A\n'404':\n  description: B");
    expect(move(open, "404", "200")).toBe(yaml("'404':\n  description: B\n'200':\n  description: A"));
    const crlf = `${open}\n`.replaceAll("\n", "\r\n");
    expect(keysOf(move(crlf, "200"))).toEqual(["404", "200"]);
    const flow = `${HEAD}      responses: {200: {description: A}, 404: {description: B}, x-c: 1}\n`;
    expect(move(flow, "200")).toBe(
      `${HEAD}      responses: {404: {description: B}, 200: {description: A}, x-c: 1}\n`,
    );
  });
});

describe("duplicate", () => {
  const duplicate = (text: string, key: string, to: string, description?: string): SemanticEdit => ({
    type: "duplicate-response",
    target: target(text, key),
    key: to,
    ...(description === undefined ? {} : { description }),
  });
  const BODY = yaml(
    "# fine\n'200':\n  description: OK\n  content:\n    # typed\n    application/json:\n      schema: {type: string}\n'404':\n  description: Gone\n",
  );

  test("copies everything inside, comments too", () => {
    expect(edited(BODY, duplicate(BODY, "200", "204", "No Content"))).toBe(
      yaml(
        "# fine\n'200':\n  description: OK\n  content:\n    # typed\n    application/json:\n      schema: {type: string}\n" +
          "# fine\n'204':\n  description: No Content\n  content:\n    # typed\n    application/json:\n      schema: {type: string}\n'404':\n  description: Gone\n",
      ),
    );
  });

  test("copies a reference, but gives it no description of its own", () => {
    const text = yaml(
      "'404':\n  $ref: '#/components/responses/Gone'\n",
      "components:\n  responses:\n    Gone:\n      description: Gone\n",
    );
    expect(edited(text, duplicate(text, "404", "410"))).toContain(
      "'410':\n          $ref: '#/components/responses/Gone'\ncomponents",
    );
    expect(edited(text, duplicate(text, "404", "410", "Gone"))).toContain("'410':\n          $ref");
    expect(refused(text, duplicate(text, "404", "410", "Lost"))).toContain("shared response Gone");
  });

  test("refuses a key that is there", () => {
    expect(refused(BODY, duplicate(BODY, "200", "404"))).toContain("404 already");
  });
});

describe("body and headers", () => {
  const FULL = yaml(
    "'200':\n  description: OK\n  headers:\n    X-A:\n      schema: {type: string}\n  content:\n    application/json:\n      schema: {type: string}\n    text/plain: {}\n  links: {}\n",
  );
  const HEADER: NewHeader = { name: "Location", description: "Where it is", type: "string", format: "uri" };

  test("remove-content takes the field only", () => {
    expect(edited(FULL, { type: "remove-content", target: target(FULL, "200") })).toBe(
      yaml("'200':\n  description: OK\n  headers:\n    X-A:\n      schema: {type: string}\n  links: {}\n"),
    );
  });

  test("remove-content in 2.0 takes schema and examples", () => {
    const old = yaml(
      "'200':\n  schema:\n    type: string\n  description: OK\n  examples:\n    a/b: c\n",
    ).replace("openapi: 3.0.3", "swagger: '2.0'");
    expect(edited(old, { type: "remove-content", target: target(old, "200") })).toBe(
      yaml("'200':\n  description: OK\n").replace("openapi: 3.0.3", "swagger: '2.0'"),
    );
    const both = yaml("'200':\n  schema:\n    type: string\n  examples:\n    a/b: c\n").replace(
      "openapi: 3.0.3",
      "swagger: '2.0'",
    );
    expect(edited(both, { type: "remove-content", target: target(both, "200") })).toBe(
      yaml("'200': {}\n").replace("openapi: 3.0.3", "swagger: '2.0'"),
    );
  });

  test("empty-media-types keeps the names", () => {
    expect(edited(FULL, { type: "empty-media-types", target: target(FULL, "200") })).toBe(
      FULL.replace("application/json:\n              schema: {type: string}", "application/json: {}"),
    );
  });

  test("add-content goes into the content there is, or after the headers", () => {
    const content = { mediaType: "*/*", schemaRef: "#/components/schemas/A" };
    expect(edited(FULL, { type: "add-content", target: target(FULL, "200"), content })).toBe(
      FULL.replace(
        "text/plain: {}\n",
        "text/plain: {}\n            '*/*':\n              schema:\n                $ref: '#/components/schemas/A'\n",
      ),
    );
    const bare = yaml("'200':\n  description: OK\n  headers: {}\n  links: {}\n");
    expect(
      edited(bare, { type: "add-content", target: target(bare, "200"), content: { mediaType: "a/b" } }),
    ).toBe(yaml("'200':\n  description: OK\n  headers: {}\n  content:\n    a/b: {}\n  links: {}\n"));
    expect(
      refused(FULL, {
        type: "add-content",
        target: target(FULL, "200"),
        content: { mediaType: "text/plain" },
      }),
    ).toContain("already");
  });

  test("add-header goes into the headers there are, or after the description", () => {
    const header =
      "Location:\n              description: Where it is\n              schema:\n                type: string\n                format: uri\n";
    expect(edited(FULL, { type: "add-header", target: target(FULL, "200"), header: HEADER })).toBe(
      FULL.replace("          content:\n", `            ${header}          content:\n`),
    );
    expect(edited(TWO, { type: "add-header", target: target(TWO, "200"), header: HEADER })).toBe(
      TWO.replace("description: OK\n", `description: OK\n          headers:\n            ${header}`),
    );
    expect(edited(TWO, { type: "add-header", target: target(TWO, "404"), header: HEADER })).toBe(
      TWO.replace("headers: {}\n", `headers:\n            ${header}`),
    );
    expect(
      refused(FULL, { type: "add-header", target: target(FULL, "200"), header: { ...HEADER, name: "x-a" } }),
    ).toContain("already");
  });
});

describe("remove", () => {
  test("takes the comment above and the comments inside, and leaves the others", () => {
    const text = yaml(
      "# one\n\n# two\n'200': # a\n  description: A\n  # inside\n# three\n'404':\n  description: B\n# end\n",
    );
    expect(remove(text, "200")).toBe(yaml("# one\n\n# three\n'404':\n  description: B\n# end\n"));
    expect(remove(text, "404")).toBe(
      yaml("# one\n\n# two\n'200': # a\n  description: A\n  # inside\n# end\n"),
    );
  });

  test("takes one of two entries with the same key", () => {
    const text = yaml("'200':\n  description: A\n'200':\n  description: B\n");
    expect(remove(text, "200", 1)).toBe(yaml("'200':\n  description: A\n"));
    expect(remove(text, "200", 0)).toBe(yaml("'200':\n  description: B\n"));
  });

  test("below a text that keeps its blank lines, the blank lines go too", () => {
    const text = yaml(
      "'200':\n  description: |+\n    A\n\n'404':\n  description: B\n\n\n",
      "      tags: []\n",
    );
    expect(remove(text, "404")).toBe(yaml("'200':\n  description: |+\n    A\n\n", "      tags: []\n"));
  });
});

describe("what cannot be edited safely is refused, and says why", () => {
  const SHARED = "components:\n  responses:\n    Gone:\n      description: Gone\n";
  test("inside a shared response", () => {
    const text = yaml(
      "'404':\n  $ref: '#/components/responses/Gone'\n'410':\n  $ref: '#/components/responses/Gone'\n",
      SHARED,
    );
    for (const edit of [
      { type: "describe-response", target: target(text, "404"), description: "D" },
      { type: "remove-content", target: target(text, "404") },
      { type: "add-content", target: target(text, "404"), content: { mediaType: "a/b" } },
      { type: "empty-media-types", target: target(text, "404") },
    ] satisfies readonly SemanticEdit[]) {
      expect(refused(text, edit)).toBe(
        "The response 404 is a reference to the shared response Gone (2 responses use it); edit it there.",
      );
    }
    expect(keysOf(remove(text, "404"))).toEqual(["410"]);
  });

  test("inside a response in another file", () => {
    const text = yaml("'404':\n  $ref: './shared.yaml#/Gone'\n");
    expect(
      refused(text, { type: "describe-response", target: target(text, "404"), description: "D" }),
    ).toContain("./shared.yaml#/Gone");
  });

  test.each([
    ["an operation in another file", `${HEAD}      $ref: 'paths/a.yaml'\n`, "paths/a.yaml"],
    [
      "an operation elsewhere in the document",
      `${HEAD}      $ref: '#/x-op'\nx-op:\n  responses: {}\n`,
      "#/x-op",
    ],
    ["an alias", `x: &r {'200': {description: OK}}\n${HEAD}      responses: *r\n`, "*r"],
    [
      "a merge key",
      `x: &r\n  '200': {description: OK}\n${HEAD}      responses:\n        <<: *r\n        '400':\n          description: B\n`,
      "merge key",
    ],
    [
      "an anchor in use above",
      `${HEAD}      responses: &r\n        '200':\n          description: OK\n    put:\n      responses: *r\n`,
      "&r",
    ],
    ["a list", `${HEAD}      responses:\n        - a\n`, "not a map"],
    [
      "a key that shares its line",
      `${HEAD}      ? responses\n      : '200':\n          description: OK\n`,
      "line of its own",
    ],
  ])("%s", (_, text, message) => {
    expect(
      refused(text, {
        type: "add-response",
        operation: idOf(text),
        key: "404",
        response: { description: "D" },
      }),
    ).toContain(message);
  });

  test("a path item that is a reference", () => {
    const text = `openapi: 3.1.0\npaths:\n  /a:\n    $ref: '#/components/pathItems/A'\ncomponents:\n  pathItems:\n    A:\n      get:\n        responses: {}\n`;
    expect(
      refused(text, {
        type: "add-response",
        operation: idOf(text),
        key: "404",
        response: { description: "D" },
      }),
    ).toContain("reference to #/components/pathItems/A");
  });

  test("an anchor that is used elsewhere goes with no response", () => {
    const text = yaml("'200': &ok\n  description: OK\n'201': *ok\n");
    expect(refused(text, { type: "remove-response", target: target(text, "200") })).toContain("&ok");
    expect(
      refused(text, { type: "describe-response", target: target(text, "200"), description: "D" }),
    ).toContain("&ok");
    expect(
      refused(text, { type: "describe-response", target: target(text, "201"), description: "D" }),
    ).toContain("*ok");
    expect(refused(text, { type: "duplicate-response", target: target(text, "200"), key: "202" })).toContain(
      "&ok",
    );
    expect(keysOf(remove(text, "201"))).toEqual(["200"]);
  });
});

test("quote-status-keys quotes every plain code in the document's quotes", () => {
  const text = `${yaml("200:\n  description: A\ndefault:\n  description: B\n")}    put:\n      responses:\n        "200":\n          description: C\n        404: {description: D}\n`;
  expect(edited(text, { type: "quote-status-keys" })).toBe(
    text.replace("        200:", '        "200":').replace("404:", '"404":'),
  );
});
