import { describe, expect, test } from "vitest";
import type { SemanticEdit } from "../../../shared/model/semantic-edit.ts";
import { judgeEdit } from "../../support/judge-edit-data.ts";
import { add, edited, idOf, read, remove } from "./plan.ts";

/** An operation whose `responses` hold these lines, written from their first column, and one more operation below. */
function yaml(entries: string, responses = "responses:"): string {
  const lines = entries.replace(/^(?=.)/gm, "        ");
  return `openapi: 3.0.3\npaths:\n  /a:\n    get:\n      ${responses}\n${lines}    put:\n      responses: {}\n`;
}

/** Every kind of edit that concerns the responses 200 and 500. */
function editsOf(text: string): readonly SemanticEdit[] {
  const operation = idOf(text);
  const response = { description: "D", content: { mediaType: "a/b", schemaRef: "#/x" } };
  const both = ["200", "500"].flatMap((key): readonly SemanticEdit[] => {
    const target = { operation, key };
    return [
      { type: "remove-response", target },
      { type: "rename-response", target, to: "418" },
      { type: "describe-response", target, description: "Said: so" },
      { type: "describe-response", target, description: "one\n\ntwo\n" },
      { type: "move-response", target, before: undefined },
      { type: "move-response", target, before: { key: "200" } },
      { type: "duplicate-response", target, key: "418" },
      { type: "duplicate-response", target, key: "599", description: "Again" },
      { type: "add-header", target, header: { name: "X-B", description: "B", type: "string" } },
      { type: "add-content", target, content: { mediaType: "text/plain" } },
    ];
  });
  const added = ["100", "404", "599"].map(
    (key): SemanticEdit => ({ type: "add-response", operation, key, response }),
  );
  return [
    ...both,
    ...added,
    { type: "quote-status-keys" },
    { type: "set-summary", operation, value: "Short" },
    { type: "set-operation-id", operation, value: "getA" },
    { type: "change-method", operation, to: "post" },
    { type: "add-operation", path: "/a", method: "post" },
    { type: "add-operation", path: "/b/{c}", method: "get" },
    { type: "rename-path", path: "/a", to: "/z" },
    { type: "remove-operation", operation },
    { type: "remove-path", path: "/a" },
  ];
}

const TWO = "'200':\n  description: OK\n'500':\n  description: No\n";
const LONG = `${"word ".repeat(400)}end`;

const STYLES: readonly (readonly [name: string, text: string])[] = [
  ["one blank a step", yaml(TWO).replaceAll("  ", " ")],
  ["four blanks a step", yaml(TWO).replaceAll("  ", "    ")],
  [
    "another step on each level",
    "openapi: 3.0.3\npaths:\n /a:\n    get:\n     responses:\n           '200':\n             description: OK\n           '500':\n              description: No\n",
  ],
  ["single quotes", yaml(TWO)],
  ["double quotes", yaml(TWO.replaceAll("'", '"'))],
  ["plain keys", yaml(TWO.replaceAll("'", ""))],
  ["keys in different quotes", yaml("200:\n  'description': OK\n\"500\":\n  \"description\": 'No'\n")],
  ["maps in brackets within a block", yaml("'200': {description: OK}\n'500': { description: No, }\n")],
  [
    "a map in brackets on one line",
    yaml("", "responses: {'200': {description: OK}, '500': {description: No}}"),
  ],
  [
    "a map in brackets, lines with comments",
    yaml(
      "  # one\n  '200': {description: OK}, # a\n  # two\n  '500': {description: No} # b\n  # end\n}\n",
      "responses: {",
    ),
  ],
  ["tabs as separation", yaml("'200':\t# c\n  description:\tOK\t# d\n'500':\n  description:\t'No'\n")],
  [
    "comments everywhere",
    yaml(
      "# one\n'200': # a\n  # b\n  description: OK # c\n  # d\n\n# stray\n\n# two\n'500':\n  description: No\n# end\n",
    ),
  ],
  ["blank lines between entries", yaml("'200':\n  description: OK\n\n\n'500':\n  description: No\n\n")],
  ["CRLF", yaml(TWO).replaceAll("\n", "\r\n")],
  ["a byte order mark", `\uFEFF${yaml(TWO)}`],
  ["a byte order mark and CRLF", `\uFEFF${yaml(TWO).replaceAll("\n", "\r\n")}`],
  ["no final line end", yaml(TWO).trimEnd()],
  [
    "anchors that nobody uses",
    yaml("&k '200': &ok\n  description: &d OK\n'500':\n  &no\n  description: No\n"),
  ],
  ["an alias beside", yaml(`${TWO}x-also: *x\n`).replace("paths:", "x-one: &x {a: b}\npaths:")],
  [
    "a merge key inside another response",
    yaml(`${TWO}'502':\n  <<: *x\n`).replace("paths:", "x-one: &x {description: X}\npaths:"),
  ],
  ["tags", yaml("!!str '200': !!map\n  description: !!str OK\n'500': !!map\n  !!str description: No\n")],
  ["explicit keys", yaml("? '200'\n:\n  description: OK\n? '500' # c\n:\n  ? description\n  : No\n")],
  [
    "explicit keys with anchors and comments",
    yaml("# one\n? &k '200'\n# said\n: &v\n  description: OK\n? !!str '500'\n:\n  description: No\n"),
  ],
  ["an explicit key above them", yaml(TWO, "? responses\n      :")],
  ["a key that stands twice beside them", yaml(`${TWO}'502':\n  description: A\n'502':\n  description: B\n`)],
  ["a long text", yaml(`'200':\n  description: ${LONG}\n'500':\n  description: '${LONG}'\n`)],
  [
    "emoji and surrogates",
    yaml(
      "'200':\n  description: 👩‍👩‍👧 OK 🎉 # 🎉\n'500': # 👩‍👩‍👧\n  description: \"\\U0001F389 \\uD83C\\uDF89\"\n",
    ),
  ],
  [
    "extensions between",
    yaml("x-a: 1\n'200':\n  description: OK\nx-b:\n  c: d\n'500':\n  description: No\nx-e:\n"),
  ],
  [
    "texts over several lines",
    yaml("'200':\n  description: OK\n    and more\n'500':\n  description:\n    'No,\n\n    not so'\n"),
  ],
  ["a document with marks", `%YAML 1.2\n--- # c\n${yaml(TWO)}...\n`],
];

const JSON_DATA = {
  openapi: "3.0.3",
  paths: { "/a": { get: { responses: { "200": { description: "🎉" }, "500": { description: "No" } } } } },
};

const JSON_STYLES: readonly (readonly [name: string, text: string])[] = [
  ["JSON on one line", JSON.stringify(JSON_DATA)],
  ["JSON on one line, with blanks", JSON.stringify(JSON_DATA).replaceAll(/([:,])(?=["{])/g, "$1 ")],
  ["JSON on one line, with tabs", JSON.stringify(JSON_DATA).replaceAll(/([:,{])(?=["{])/g, "$1\t")],
  ["JSON in two blanks a step", JSON.stringify(JSON_DATA, null, 2)],
  [
    "JSON in tabs, CRLF, a byte order mark",
    `\uFEFF${JSON.stringify(JSON_DATA, null, "\t").replaceAll("\n", "\r\n")}\r\n`,
  ],
  [
    "JSON with escapes and blank lines",
    JSON.stringify(JSON_DATA, null, 3).replace("🎉", "\\ud83c\\udf89 \\/ \\u0000").replaceAll(",\n", ",\n\n"),
  ],
  [
    "JSON with brackets on their own lines",
    JSON.stringify(JSON_DATA, null, 2).replaceAll(/: \{\n( *)/g, ":\n$1{\n$1"),
  ],
];

/** Everything that may follow `|` or `>`: how line ends at the end are kept, by how much the text is indented. */
const HEADERS = ["|", ">"].flatMap((sign) =>
  ["", "-", "+"].flatMap((chomping) =>
    ["", "1", "2", "4", "9"].flatMap((indent) =>
      chomping && indent ? [sign + chomping + indent, sign + indent + chomping] : [sign + chomping + indent],
    ),
  ),
);

/** A block scalar under a key that is indented by two blanks. */
function block(header: string, ...lines: readonly string[]): string {
  const indent = " ".repeat(2 + Number(/\d/.exec(header)?.[0] ?? 2));
  return `${header}\n${lines.map((line) => `${line && indent + line}\n`).join("")}`;
}

const BLOCKS = HEADERS.flatMap((header): readonly (readonly [string, string])[] => [
  [
    `${header} above`,
    yaml(`'200':\n  description: ${block(header, "one", "", "two")}'500':\n  description: No\n`),
  ],
  [
    `${header} below, blank lines after both`,
    yaml(`'200':\n  description: OK\n\n'500':\n  description: ${block(header, "one", "", "")}`),
  ],
  [
    `${header} in both`,
    yaml(
      `'200':\n  description: ${block(header, "one", "", "")}'500':\n  description: ${block(header, "two")}`,
    ),
  ],
]);

describe("every edit is made, does what it says and can be taken back, whatever the style is", () => {
  test.each([...STYLES, ...JSON_STYLES, ...BLOCKS])("%s", (_, text) => {
    const document = read(text);
    const results = editsOf(text).map((edit) => {
      const { plan, fault } = judgeEdit(document, edit);
      return { edit, fault: fault ?? (plan.ok ? undefined : plan.message) };
    });
    expect(results.filter(({ fault }) => fault !== undefined)).toEqual([]);
  });

  test.each([...STYLES, ...JSON_STYLES, ...BLOCKS])(
    "%s: adding and removing gives the bytes back",
    (_, text) => {
      for (const key of ["100", "404", "599"]) {
        expect(remove(add(text, key, "D"), key)).toBe(text);
      }
    },
  );
});

describe("what belongs to an entry goes with it", () => {
  const move = (text: string, key: string, before?: string): string =>
    edited(text, {
      type: "move-response",
      target: { operation: idOf(text), key },
      before: before === undefined ? undefined : { key: before },
    });

  test("a text that keeps its blank lines takes them along, and gets no other ones", () => {
    const text = yaml(
      "'200':\n  description: |+\n    OK\n\n'404':\n  description: Gone\n\n'500':\n  description: No\n\n",
    );
    expect(move(text, "200", "500")).toBe(
      yaml("'404':\n  description: Gone\n'200':\n  description: |+\n    OK\n\n'500':\n  description: No\n\n"),
    );
    expect(move(text, "200")).toBe(
      yaml("'404':\n  description: Gone\n'500':\n  description: No\n\n'200':\n  description: |+\n    OK\n\n"),
    );
    const above = yaml("'404':\n  description: Gone\n\n'200':\n  description: |+\n    OK\n");
    expect(move(above, "404")).toBe(yaml("'200':\n  description: |+\n    OK\n'404':\n  description: Gone\n"));
    const below = yaml("'200':\n  description: |+\n    OK\n'404':\n  description: Gone\n\n\n");
    expect(move(below, "200")).toBe(yaml("'404':\n  description: Gone\n'200':\n  description: |+\n    OK\n"));
  });

  test("the question mark, the anchor and the tag of its key", () => {
    const text = yaml("# one\n? &k '200'\n: description: OK\n'500':\n  description: No\n");
    expect(move(text, "200")).toBe(yaml("'500':\n  description: No\n# one\n? &k '200'\n: description: OK\n"));
    expect(remove(text, "200")).toBe(yaml("'500':\n  description: No\n"));
    expect(add(text, "404", "D")).toBe(
      text.replace("        '500'", "        '404':\n          description: D\n        '500'"),
    );
  });
});
