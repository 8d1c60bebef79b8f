import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { lookAt } from "../../../shared/openapi/look-at.ts";
import type { ResponseRule } from "../../../shared/rules/rule.ts";
import { rules } from "../../../shared/rules/rules.ts";
import { showsNoSiblings, WrittenText } from "../../../shared/rules/texts-of-responses.ts";
import { problemsOf, readText } from "../../support/rule-examples.ts";

const empty = readText("openapi: 3.1.1\npaths: {/a: {get: {}}}\n");
const [operation] = empty.operations;
if (operation === undefined) throw new Error("There is no operation.");
const look = lookAt(empty, operation);
const areAlone = (text: string) => showsNoSiblings(look, new WrittenText(text));

describe("a text shows that nothing stands beside a $ref", () => {
  it.each([
    ["no reference", "description: OK"],
    ["brackets", `schema: {$ref: '#/components/schemas/a'}`],
    ["JSON", `"schema": {\n  "$ref": "#/components/schemas/a"\n}`],
    ["a line", "schema:\n  $ref: '#/components/schemas/a'"],
    ["a line, and a less deep one", `schema:\n  "$ref": '#/components/schemas/a'\nexamples: {}`],
    ["a list", "allOf:\n  - $ref: '#/components/schemas/a'\n  - $ref: '#/components/schemas/b'"],
    ["line ends of two characters", "schema:\r\n  $ref: '#/components/schemas/a'\r\nexamples: {}"],
  ])("in %s", (_, text) => {
    expect(areAlone(text)).toBe(true);
  });
});

describe("a text leaves open whether something stands beside a $ref", () => {
  it.each([
    ["behind it", "schema:\n  $ref: '#/components/schemas/a'\n  description: b"],
    ["before it", "schema:\n  description: b\n  $ref: '#/components/schemas/a'"],
    ["behind an empty line", "schema:\n  $ref: '#/components/schemas/a'\n\n  description: b"],
    ["behind a comment", "schema:\n  $ref: '#/components/schemas/a'\n# c\n  description: b"],
    ["behind a comment on its line", "schema:\n  $ref: '#/components/schemas/a' # c\n  description: b"],
    ["in brackets", "schema: {$ref: '#/components/schemas/a', description: b}"],
    ["before it in JSON", `{"description": "b", "$ref": "#/components/schemas/a"}`],
    ["in a list", "allOf:\n  - $ref: '#/components/schemas/a'\n    description: b"],
    ["in a list, before it", "allOf:\n  - description: b\n    $ref: '#/components/schemas/a'"],
    ["by a merge key", "schema:\n  $ref: '#/components/schemas/a'\n  <<: *b"],
    ["with a key in escapes", `{"$ref": "#/components/schemas/a", "\\u0024ref": "#/components/schemas/b"}`],
    ["deeper", "schema:\n  $ref: '#/components/schemas/a'\n   description: b"],
    ["above, without a value", "tom:\n  summary:\n  $ref: '#/components/schemas/a'"],
    ["above a comment", "tom:\n  summary: Tom\n  # see:\n  $ref: '#/components/schemas/a'"],
    ["above a less deep comment", "tom:\n  summary: Tom\n# see:\n  $ref: '#/components/schemas/a'"],
    ["above, with a comment", "tom:\n  summary: Tom # see:\n  $ref: '#/components/schemas/a'"],
    ["above, a block", "tom:\n  summary: |\n    See:\n  $ref: '#/components/schemas/a'"],
    ["above, a map", "tom:\n  value:\n    b:\n  $ref: '#/components/schemas/a'"],
    ["above, in an explicit key", "tom:\n  ? summary\n  :\n  $ref: '#/components/schemas/a'"],
    ["by a merge key in place", "tom:\n  summary: Tom\n  <<: {$ref: '#/components/schemas/a'}"],
    ["in a shared part that may hold references", "schema: {$ref: '#/components/headers/a'}"],
  ])("%s", (_, text) => {
    expect(areAlone(text)).toBe(false);
  });
});

/** A media type, a header or an example as somebody may write it, each from the first column. */
const HOLDERS: readonly string[] = [
  "$ref: '#/components/KIND/Good'",
  `"$ref": "#/components/KIND/Good"\ndescription: beside`,
  "description: before\n$ref: '#/components/KIND/Good'",
  "$ref: '#/components/KIND/Good'\n\ndescription: behind an empty line",
  "$ref: '#/components/KIND/Good' # a comment\n# another\ndescription: behind comments",
  "{$ref: '#/components/KIND/Good'}",
  "{ $ref : '#/components/KIND/Good' , description: beside }",
  "$ref: '#/components/KIND/Gone'",
  "{'$ref': '#/components/KIND/Gone'}",
  "$ref: '#/components/KIND/Leads%4fn'",
  "$ref: other.yaml#/Good",
  "$ref: '#/components/schemas/Good'",
  "$ref: '#/components/headers/LeadsOn'",
  "$ref: '#/components/headers/Odd'",
  "$ref: '#/components/mediaTypes/Deep'",
  "summary:\n$ref: '#/components/KIND/Good'",
  "summary: x\n# see:\n$ref: '#/components/KIND/Good'",
  "description: |\n  Note:\n$ref: '#/components/KIND/Good'",
  "summary: x\n<<: {$ref: '#/components/KIND/Good'}",
  "$ref: &a '#/components/KIND/Gone'",
  "$ref: !!str '#/components/KIND/Gone'",
  "$ref: >-\n  #/components/KIND/Gone",
  "$ref: '#/components/KIND/Good''s'",
  '"\\U00000024ref": "#/components/KIND/Gone"',
  '"\\U00000064ataValue": 1\nvalue: 2',
  "schema: {type: string}",
  "schema:\n  allOf:\n    - $ref: '#/components/schemas/Good'\n    - $ref: '#/components/schemas/Gone'",
  "schema:\n  $ref: '#/components/schemas/Good'\nexample: {$ref: '#/gone'}",
  "description: |\n  $ref: '#/gone'\nschema: {type: string}",
  "value: 1",
  "value: 1\nexternalValue: http://example.com",
  "serializedValue: '1'\nexternalValue: http://example.com",
  "dataValue: 1\nvalue: 2",
  '"data\\x56alue": 1\nvalue: 2',
  "schema: {type: string}\nexamples:\n  a:\n    $ref: '#/components/examples/Both'",
  "schema: {type: string}\nexamples:\n  a: {$ref: '#/components/examples/LeadsToBoth', summary: beside}",
  "itemSchema: {type: string}",
  "$ref: '#/components/headers/Illegal'",
  "$ref: '#/components/headers/LeadsToIllegal'",
  "schema: {type: boolean}",
  "schema: {type: string}\nstyle: form",
  "schema: {type: string}\nexample: a\nexamples: {a: {value: a}}",
  "content:\n  text/plain:\n    examples:\n      a: {$ref: '#/components/examples/Gone'}",
];

const COMPONENTS = `components:
  headers:
    Good: {schema: {type: string}}
    Illegal: {schema: {type: array, items: {}}, name: a, allowReserved: true, example: a, examples: {a: {value: a}}}
    LeadsToIllegal: {$ref: '#/components/headers/Illegal'}
    LeadsOn:
      content:
        text/plain:
          examples:
            a: {$ref: '#/components/examples/Gone', summary: beside}
            b: {$ref: '#/components/examples/Both'}
ODD  schemas: {Good: {type: string}}
  mediaTypes:
    Good: {itemSchema: {}}
    LeadsOn: {$ref: '#/components/mediaTypes/Gone'}
    Deep: {examples: {a: {$ref: '#/components/examples/Good', value: 1}, b: {$ref: '#/components/examples/Both'}}}
  examples:
    Good: {value: 1}
    Both: {value: 1, externalValue: http://example.com}
    LeadsToBoth: {$ref: '#/components/examples/Both'}
    LeadsOn: {$ref: '#/components/examples/Gone'}
`;

const holder = fc.nat(HOLDERS.length - 1).map((index) => HOLDERS[index] ?? "");
const holders = fc.array(holder, { maxLength: 3 });

function entries(kind: string, names: readonly string[], some: readonly string[], indent: string): string {
  return some
    .map((text, index) => {
      const inner = text.replaceAll("KIND", kind).replaceAll(/^(?=.)/gm, `${indent}  `);
      const isFlow = /^\s*\{/.test(inner);
      return `${indent}${names[index]}:${isFlow ? ` ${inner.trim()}` : `\n${inner}`}\n`;
    })
    .join("");
}

interface Odd {
  readonly version: string;
  readonly headers: readonly string[];
  /** What the shared header Odd holds. */
  readonly shared: string;
  readonly media: readonly string[];
  readonly examples: readonly string[];
  readonly lineEnd: string;
}

const documents = fc.record<Odd>({
  version: fc.constantFrom("3.0.4", "3.1.1", "3.2.0"),
  headers: holders,
  shared: holder,
  media: holders,
  examples: holders,
  lineEnd: fc.constantFrom("\n", "\r\n"),
});

function documentWith({ version, headers, shared, media, examples, lineEnd }: Odd): string {
  const field = (name: string, text: string, indent: string) => (text ? `${indent}${name}:\n${text}` : "");
  const inner = " ".repeat(16);
  const withExamples = field("examples", entries("examples", ["a", "b", "c"], examples, `${inner}  `), inner);
  const first = withExamples ? `              text/csv:\n${withExamples}` : "";
  const content = `${first}${entries("mediaTypes", ["text/plain", "text/html", "'*/*'"], media, " ".repeat(14))}`;
  const text = `openapi: ${version}
info: {title: Odd, version: '1'}
paths:
  /a:
    get:
      responses:
          '200':
            description: Odd
${field("headers", entries("headers", ["Retry-After", "ETag", "C"], headers, " ".repeat(14)), " ".repeat(12))}${field("content", content, " ".repeat(12))}${COMPONENTS.replace("ODD", () => entries("headers", ["Odd"], [shared], "    "))}`;
  return text.replaceAll("\n", lineEnd);
}

const asking = rules.flatMap((rule) => {
  if (rule.scope !== "response" && rule.scope !== "part") return [];
  const { concernsWritten, ...asksAlways } = rule;
  return concernsWritten === undefined
    ? []
    : [{ id: rule.meta.id, rule, asksAlways: asksAlways as ResponseRule }];
});

test.each(asking)("$id finds the same whether it asks the text first or not", ({ rule, asksAlways }) => {
  let found = 0;
  fc.assert(
    fc.property(documents, fc.constantFrom("3.0", "3.1", "3.2"), (odd, version) => {
      const document = readText(documentWith(odd));
      const context = { profile: "strict", version } as const;
      const expected = problemsOf(asksAlways, document, context);
      expect(problemsOf(rule, document, context)).toEqual(expected);
      found += expected.length;
    }),
  );
  // So that it is not only told that nothing is found.
  expect(found).toBeGreaterThan(50);
});

it("a text with many blanks takes no time to speak of", () => {
  const blanks = " ".repeat(200_000);
  // One that looks at each blank again for each takes minutes.
  expect(areAlone(`description: |\n  a:\n    $ref: x${blanks}b\nschema: {${blanks}`)).toBe(false);
});
