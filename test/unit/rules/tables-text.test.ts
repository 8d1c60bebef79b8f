import { describe, expect, it } from "vitest";
import type { OpenApiVersion } from "../../../shared/model/operation.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { editDocument } from "../../../shared/openapi/edit-document.ts";
import { planEdits } from "../../../shared/openapi/plan-edits.ts";
import { exampleMissing } from "../../../shared/rules/catalog/example-missing.ts";
import { checkDocument } from "../../../shared/rules/engine.ts";
import { placeFindings } from "../../../shared/rules/finding-place.ts";
import { documentOf, problemsOf, readText } from "../../support/rule-examples.ts";
import { BODY, entry, findings, titles } from "../../support/rule-tables.ts";

const MEDIA = `${entry("'200'")}    content:\n      application/json:\n        schema: {}\n`;

function messages(found: readonly { readonly message: string }[]): readonly string[] {
  return found.map(({ message }) => message);
}

function about(rule: string, document: ApiDocument) {
  return checkDocument(document, { profile: "openapi" }).filter((finding) => finding.rule === rule);
}

function edit(document: ApiDocument, from: string, to: string): ApiDocument {
  const start = document.text.toString().indexOf(from);
  const result = editDocument(document, [{ start, end: start + from.length, text: to }]);
  if (start < 0 || !result.ok) throw new Error(`There is no ${from}.`);
  return result.document;
}

describe("summary-unsupported", () => {
  it.each([
    ["2.0", 1],
    ["3.0", 1],
    ["3.1", 1],
    ["3.2", 0],
  ] as const)("in %s: %d", (openapi, count) => {
    expect(
      findings("summary-unsupported", `${entry("'200'")}    summary: Short\n`, { openapi }),
    ).toHaveLength(count);
  });

  it("never renames to what is there", () => {
    const summary = "    summary: Short\n    x-oai-summary: Shorter\n";
    expect(titles(findings("summary-unsupported", entry("'200'") + summary))).toEqual([]);
  });
});

describe("examples", () => {
  const example = (fields: string) => `${MEDIA}        examples:\n          tom: {${fields}}\n`;

  it.each([
    ["3.2", "value: 1, dataValue: 1", ["Keep value", "Keep dataValue"]],
    [
      "3.2",
      "dataValue: 1, serializedValue: '1', externalValue: a",
      ["Keep dataValue and serializedValue", "Keep dataValue and externalValue"],
    ],
    ["3.2", "serializedValue: '1', externalValue: a", ["Keep serializedValue", "Keep externalValue"]],
    [
      "3.2",
      "value: 1, serializedValue: '1', dataValue: 1",
      ["Keep value", "Keep dataValue and serializedValue"],
    ],
    ["3.1", "value: 1, externalValue: a", ["Keep value", "Keep externalValue"]],
  ] as const)("example-fields-xor in %s: {%s}", (openapi, fields, expected) => {
    const found = findings("example-fields-xor", example(fields), { openapi });
    expect(found).toHaveLength(1);
    expect(titles(found).toSorted()).toEqual([...expected].toSorted());
  });

  it.each([
    ["3.2", "dataValue: 1, externalValue: a"],
    ["3.2", "dataValue: 1, serializedValue: '1'"],
    ["3.0", "externalValue: a"],
    ["3.0", "dataValue: 1, serializedValue: '1'"],
    ["3.0", "summary: None"],
  ] as const)("example-fields-xor in %s has nothing to say of {%s}", (openapi, fields) => {
    expect(findings("example-fields-xor", example(fields), { openapi })).toEqual([]);
  });

  it("moves an example under a name that is free, and only where nothing of it is lost", () => {
    const both = (value: string) =>
      documentOf({
        operation: `responses:\n${MEDIA}        example: ${value}\n        examples:\n          example:\n            value: 2`,
      });
    const [found] = about("example-xor", both("1"));
    const plan = planEdits(both("1"), found?.fixes[0]?.edits ?? []);
    expect(plan.ok && plan.document.text.toString()).toContain("example2:");
    for (const value of ["1 # the first", "\n          # the first\n          a: 1"])
      expect(titles(about("example-xor", both(value)))).toEqual(["Edit the examples"]);
    expect(titles(about("example-xor", both("0x1F")))).toEqual(["Edit the examples"]);
  });

  it("the fault of both example and examples is not told again for the examples", () => {
    const both = `${example("value: 1, externalValue: a")}        example: 1\n`;
    expect(findings("example-xor", both)).toHaveLength(1);
    expect(findings("example-fields-xor", both)).toEqual([]);
  });

  it.each([
    ["3.0", BODY, 1],
    ["3.0", "    content:\n      application/pdf: {}\n", 0],
    ["3.0", "    content: {}\n", 0],
    ["3.0", "", 0],
    ["3.0", "    content:\n      application/json: {example: 1}\n      text/plain: {}\n", 0],
    ["3.0", "    content:\n      application/json: {schema: {properties: {a: {example: 1}}}}\n", 0],
    ["2.0", "    schema: {type: object}\n    examples: {text/plain: a}\n", 0],
    ["2.0", "    schema: {type: object, example: {a: 1}}\n", 0],
  ] as const)("example-missing in %s: %j makes %d", (openapi, body, count) => {
    const document = documentOf({
      openapi,
      operation: `produces: [application/json]\nresponses:\n${entry("'200'")}${body}`,
    });
    expect(problemsOf(exampleMissing, document, { version: openapi, profile: "openapi" })).toHaveLength(
      count,
    );
  });

  it.each([
    ["application/json", "application/json", 0],
    ["application/json", "Application/JSON", 0],
    ["application/json; charset=utf-8", "application/json;charset=utf-8", 0],
    ["application/json; charset=utf-8", "application/json", 1],
    ["application/json", "text/plain", 1],
  ])("example-not-produced: of %s, %s makes %d", (produced, name, count) => {
    const response = `${entry("'200'")}    schema: {type: object}\n    examples:\n      ${name}: a\n`;
    expect(
      findings("example-not-produced", response, { openapi: "2.0", fields: `produces: ['${produced}']\n` }),
    ).toHaveLength(count);
  });

  it("an example of a shared response is told where an operation does not produce it", () => {
    const [found] = findings("example-not-produced", "  '404': {$ref: '#/responses/Gone'}\n", {
      openapi: "2.0",
      fields: "produces: [application/json]\n",
      document:
        "responses:\n  Gone:\n    description: Gone\n    examples: {text/plain: Gone, text/html: Gone}",
    });
    expect(found?.pointer).toBe("/paths/~1pets~1{id}/get/responses/404");
    expect(found?.message).toBe(
      "The shared response Gone has an example of text/plain, text/html, but the operation produces application/json. Add it to produces, or move the example.",
    );
    expect(titles(found ? [found] : [])).toEqual(["Add text/plain and text/html to produces"]);
  });
});

describe("links", () => {
  const FIELDS =
    "operationId: getPet\nparameters:\n- {name: X-Tenant, in: header, schema: {type: string}}\n- {name: id, in: path, required: true, schema: {type: string}}\n";
  const link = (fields: string, name = "next") => `${MEDIA}    links:\n      ${name}: {${fields}}\n`;

  it.each([
    ["next", 0],
    ["next.one-2_b", 0],
    ["'next one'", 1],
    ["näxt", 1],
    ["''", 1],
  ])("link-name-invalid: %s makes %d", (name, count) => {
    expect(findings("link-name-invalid", link("operationId: getPet", name), { fields: FIELDS })).toHaveLength(
      count,
    );
  });

  it("a link is not renamed to the name of another", () => {
    const two = `${link("operationId: getPet", "a b")}      a-b: {operationId: getPet}\n`;
    expect(titles(findings("link-name-invalid", two, { fields: FIELDS }))).toEqual(["Edit the link"]);
    expect(titles(findings("link-name-invalid", link("operationId: a", "a b")))).toEqual([
      "Rename it to a-b",
    ]);
  });

  it.each([
    ["$request.path.id", []],
    ["$request.header.x-tenant", []],
    ["$request.header.X-Other", ["warning"]],
    ["$request.query.id", ["warning"]],
    ["$request.body#/id", ["warning"]],
    ["$response.body#/id", []],
    ["$response.header.Content-Type", []],
    ["$response.header.ETag", ["hint"]],
    ["$response.bodies", ["warning"]],
    ["$top", []],
    ["constant", []],
    ["17", []],
  ] as const)("link-expression: %s makes %j", (value, severities) => {
    const found = findings("link-expression", link(`operationId: getPet, parameters: {a: '${value}'}`), {
      fields: FIELDS,
    });
    expect(found.map(({ severity }) => severity)).toEqual(severities);
  });

  it("link-expression: what a shared link asks for is told where the link is used", () => {
    const links = {
      fields: FIELDS,
      document:
        "components:\n  links:\n    Next: {operationId: getPet, parameters: {a: $request.query.no, b: $response.header.No, c: $url.x}}",
    };
    const found = findings(
      "link-expression",
      `${MEDIA}    links:\n      next: {$ref: '#/components/links/Next'}\n`,
      links,
    );
    expect(found.map(({ pointer }) => pointer)).toEqual([
      "/paths/~1pets~1{id}/get/responses/200/links/next",
      "/components/links/Next/parameters/c",
    ]);
  });

  it.each([
    ["operationId: getPet", []],
    [
      "operationId: getPets",
      [
        "The link next names the operation getPets, which the document does not have. Perhaps getPet is meant.",
      ],
    ],
    [
      "operationId: other",
      ["The link next names the operation other, which the document does not have. Name one that is there."],
    ],
    ["operationRef: '#/paths/~1pets~1{id}/get'", []],
    ["operationRef: 'other.yaml#/paths/~1pets/get'", []],
    [
      "operationRef: '#/paths/~1cats/get'",
      [
        "The link next names the operation #/paths/~1cats/get, which the document does not have. Name one that is there.",
      ],
    ],
  ])("link-target-unknown: {%s}", (fields, expected) => {
    expect(messages(findings("link-target-unknown", link(fields), { fields: FIELDS }))).toEqual(expected);
  });

  it("link-target-unknown: operations in callbacks count, and what is in other files may be anything", () => {
    const unknown = link("operationId: called");
    const callbacks =
      "callbacks:\n  on:\n    '{$url}':\n      post: {operationId: called, responses: {'200': {description: Done}}}\n";
    expect(findings("link-target-unknown", unknown, { fields: FIELDS })).toHaveLength(1);
    expect(findings("link-target-unknown", unknown, { fields: FIELDS + callbacks })).toEqual([]);
    const document = readText(
      `openapi: 3.0.4\ninfo: {title: Pets, version: '1'}\npaths:\n  /a:\n    get:\n      responses:\n        '200': {description: A, links: {b: {operationId: b}}}\n  /b: {$ref: b.yaml}\n`,
    );
    expect(about("link-target-unknown", document)).toEqual([]);
    expect(about("link-target-unknown", edit(document, "{$ref: b.yaml}", "{}"))).toHaveLength(1);
  });
});

const SHARED = "components:\n  responses:\n    Gone: {description: Gone}\n";

describe("references", () => {
  it.each([
    ["#/components/responses/Gone", []],
    ["other.yaml#/Gone", []],
    [
      "#/components/responses/Gon",
      [
        "404 is a reference to #/components/responses/Gon, which is not in the document. Perhaps #/components/responses/Gone is meant.",
      ],
    ],
    [
      "#/components/answers/Gone",
      [
        "404 is a reference to #/components/answers/Gone, which is not in the document. Point it to a response that is there.",
      ],
    ],
    [
      "#Gone",
      ["404 is a reference to #Gone, which is not in the document. Point it to a response that is there."],
    ],
    [
      "#/openapi",
      ["404 is a reference to #/openapi, which is no response. Point it to a response that is there."],
    ],
    [
      "#/paths/~1pets~1%7Bid%7D/get/responses/404",
      [
        "404 is a reference to #/paths/~1pets~1%7Bid%7D/get/responses/404, which leads back to itself. Point it to a response that is there.",
      ],
    ],
  ])("ref-unresolved: %s", (target, expected) => {
    const found = findings("ref-unresolved", `  '404': {$ref: '${target}'}\n`, { document: SHARED });
    expect(messages(found)).toEqual(expected);
  });

  it.each([
    ["3.0", "#/components/schemas/Pet", 1],
    ["3.1", "#/components/schemas/Pet", 1],
    ["3.0", "#Pet", 1],
    ["3.1", "#Pet", 0],
    ["3.1", "#/components/schemas/Any", 0],
    ["3.0", "Pet.json", 0],
  ] as const)("ref-unresolved: in %s a schema of %s makes %d", (openapi, target, count) => {
    const document = "components:\n  schemas:\n    Any: true\n";
    const body = (schema: string) =>
      `${entry("'200'")}    content:\n      application/json: {schema: ${schema}}\n`;
    for (const schema of [
      `{$ref: '${target}'}`,
      `{type: array, items: {$ref: "${target}"}}`,
      `{allOf: [{type: object, properties: {a: {"$ref": '${target}'}}}]}`,
    ]) {
      expect(findings("ref-unresolved", body(schema), { openapi, document })).toHaveLength(count);
    }
  });

  it("ref-unresolved: data and what is below an $id are no references of the document", () => {
    const body = (schema: string) =>
      `${entry("'200'")}    content:\n      application/json: {schema: ${schema}}\n`;
    for (const schema of [
      "{example: {$ref: '#/no'}}",
      "{enum: [{$ref: '#/no'}]}",
      "{$id: 'https://example.com/a', items: {$ref: '#/no'}}",
    ]) {
      expect(findings("ref-unresolved", body(schema), { openapi: "3.1" })).toEqual([]);
    }
  });

  it("ref-unresolved: a response is the entry that it was read from, whatever stands beside it", () => {
    const merged = readText(`openapi: 3.0.4
info: {title: t, version: '1'}
x-a: &a {'404': {description: x}}
paths:
  /a:
    get:
      responses:
        <<: *a
        "<<": {$ref: '#/components/responses/Gone'}
  /b:
    get:
      responses:
        $ref: '#/components/x-all'
        '404': {description: x, headers: {B: {$ref: '#/components/headers/Gone'}}}
components:
  x-all:
    '404': {description: x}
`);
    expect(about("ref-unresolved", merged).map(({ pointer }) => pointer)).toEqual([
      "/paths/~1a/get/responses/<<",
      "/paths/~1b/get/responses/404/headers/B",
    ]);
  });

  it("ref-unresolved: of the parts of a response each is told where it stands", () => {
    const response = `${MEDIA}        examples: {a: {$ref: '#/components/examples/A'}}
    headers: {H: {$ref: '#/components/headers/H'}, I: {schema: {$ref: '#/components/schemas/I'}}}
    links: {l: {$ref: '#/components/links/L'}}\n`;
    expect(
      findings("ref-unresolved", response).map(({ pointer }) => pointer.split("/responses/200/")[1]),
    ).toEqual(["headers/H", "content/application~1json/examples/a", "links/l", "headers/I/schema"]);
  });

  it("ref-unresolved: a broken reference of a shared part is told once, at the part", () => {
    const document = readText(`openapi: 3.0.4
info: {title: Pets, version: '1'}
paths:
  /a:
    get: {responses: {'404': {$ref: '#/components/responses/A'}}}
    put: {responses: {'404': {$ref: '#/components/responses/A'}, '410': {$ref: '#/components/responses/B'}}}
components:
  responses:
    A: {$ref: '#/components/responses/B'}
    B: {$ref: '#/components/responses/Q'}
`);
    const found = placeFindings(document, about("ref-unresolved", document));
    expect(
      found.map(({ message, pointer, users, place }) => [message, pointer, users, place.start > 0]),
    ).toEqual([
      [
        "The shared response B is a reference to #/components/responses/Q, which is not in the document. Perhaps #/components/responses/A is meant.",
        "/components/responses/B",
        3,
        true,
      ],
    ]);
    expect(about("ref-unresolved", edit(document, "components/responses/Q", "info"))).toEqual([]);
  });

  it("ref-unresolved: is judged again when a schema comes, goes, or becomes a reference", () => {
    const document = readText(`openapi: 3.0.4
info: {title: Pets, version: '1'}
paths:
  /a:
    get: {responses: {'200': {description: A, content: {text/plain: {schema: {$ref: '#/components/schemas/Pet'}}}}}}
components:
  schemas:
    Pet: {type: object}
`);
    const count = (one: ApiDocument) => about("ref-unresolved", one).length;
    expect(count(document)).toBe(0);
    const renamed = edit(document, "Pet:", "Cat:");
    expect(count(renamed)).toBe(1);
    const again = edit(renamed, "Cat:", "Pet:");
    expect(count(again)).toBe(0);
    const referring = edit(again, "type: object", "$ref: '#/components/schemas/Cat'");
    expect(count(referring)).toBe(1);
    const mended = edit(referring, "$ref: '#/components/schemas/Cat'", "type: object");
    expect(count(mended)).toBe(0);
    expect(count(edit(mended, "components:\n  schemas", "components:\n  x-parts"))).toBe(1);
  });

  it.each([
    ["2.0", "description: Gone", 1],
    ["3.0", "description: Gone", 1],
    ["3.1", "description: Gone", 0],
    ["3.2", "description: Gone, summary: Gone", 0],
    ["3.2", "description: Gone, content: {}", 1],
    ["3.0", "x-internal: true", 0],
  ] as const)("ref-siblings: in %s {%s} makes %d", (openapi, fields, count) => {
    const found = findings("ref-siblings", `  '404': {$ref: 'other.yaml#/Gone', ${fields}}\n`, { openapi });
    expect(found).toHaveLength(count);
  });

  it("ref-siblings: takes away what is ignored and leaves what counts", () => {
    const response =
      "  '404': {$ref: '#/components/responses/Gone', description: Gone, headers: {}, content: {}}\n";
    const [found] = findings("ref-siblings", response, { openapi: "3.1", document: SHARED });
    expect(found?.message).toBe(
      "404 is a reference, so what stands beside its $ref is ignored: headers and content. Remove it, or write the response out here.",
    );
    expect(titles(found ? [found] : [])).toEqual(["Remove the headers and content"]);
  });
});

const JSON_TEXT = `{"openapi": "3.0.4", "info": {"title": "Pets", "version": "1"}, "paths": {"/a": {"get": {"responses": {
"404": {"$ref": "#\\/components\\/responses\\/Gone"}, "410": {"$ref": "#/components/responses/N%6Fne"}}}}},
"components": {"responses": {"Gone": {"description": "Gone"}, "None": {"description": "None"}, "Old": {"description": "Old"}}}}`;

describe("components", () => {
  it("component-unused: references count however they are written", () => {
    expect(messages(about("component-unused", readText(JSON_TEXT)))).toEqual([
      "Nothing in the document refers to the shared response Old. Remove it, or use it.",
    ]);
  });

  it.each([
    ["'#/components/responses/Gone'"],
    ["'#/components%2Fresponses%2fGone'"],
    ["'#/%63omponents/responses/G%6Fne'"],
    ['"#\\/components\\/responses\\/Gone"'],
    ['"#/components/responses/\\x47one"'],
    ["pets.yaml#/components/responses/Gone"],
  ])("component-unused: a response is used by $ref: %s", (target) => {
    const document = readText(`openapi: 3.0.3
info: {title: Pets, version: '1'}
paths: {/a: {get: {responses: {'410': {$ref: ${target}}}}}}
components: {responses: {Gone: {description: Gone}}}
`);
    expect(about("component-unused", document)).toEqual([]);
  });

  it("component-unused: what an alias uses is used, and a document without operations is a library", () => {
    const head = "openapi: 3.0.4\ninfo: {title: Pets, version: '1'}\n";
    const shared = "components: {responses: {Gone: &gone {description: Gone}, Old: {description: Old}}}\n";
    const paths = "paths: {/a: {get: {responses: {'404': *gone}}}}\n";
    expect(messages(about("component-unused", readText(head + shared + paths)))).toEqual([
      "Nothing in the document refers to the shared response Old. Remove it, or use it.",
    ]);
    expect(about("component-unused", readText(`${head}${shared}paths: {}\n`))).toEqual([]);
  });

  it("component-unused: is judged again when a reference comes or goes", () => {
    const document = readText(JSON_TEXT);
    const without = edit(document, "#/components/responses/N%6Fne", "#/components/responses/Old");
    expect(about("component-unused", without).map(({ pointer }) => pointer)).toEqual([
      "/components/responses/None",
    ]);
    expect(about("component-unused", document).map(({ pointer }) => pointer)).toEqual([
      "/components/responses/Old",
    ]);
  });

  const repeated = (third: string, rest = "", openapi: OpenApiVersion = "3.0") => {
    const response =
      "        '404':\n          description: Gone\n          content:\n            text/plain: {}\n";
    const version = openapi === "2.0" ? "swagger: '2.0'" : "openapi: 3.0.4";
    return readText(
      `${version}\ninfo: {title: Pets, version: '1'}\npaths:\n  /a:\n    get:\n      responses:\n${response}    put:\n      responses:\n${response}    post:\n      responses:\n${third}${rest}`,
    );
  };
  const same =
    "          '404':\n            description: Gone\n            content:\n              text/plain: {}\n";

  it("component-candidate: the same counts however deep it stands, and nothing else does", () => {
    const found = about("component-candidate", repeated(same));
    expect(found.map(({ message, pointer }) => [message, pointer])).toEqual([
      [
        "3 operations write out the same 404 response. Extract it to a shared one, so that it stays the same.",
        "/paths/~1a/get/responses/404",
      ],
    ]);
    for (const [from, to] of [
      ["'404'", "'410'"],
      ["Gone", "Away"],
      ["text/plain: {}", "text/plain: {schema: {}}"],
      ["text/plain: {}", "text/plain: {example: a}"],
    ] as const) {
      expect(about("component-candidate", repeated(same.replace(from, to)))).toEqual([]);
    }
  });

  it("component-candidate: extracts to a name that is free", () => {
    const document = repeated(same, "components:\n  responses:\n    NotFound: {description: None}\n");
    const [found] = about("component-candidate", document);
    expect(titles(found ? [found] : [])).toEqual(["Extract it to NotFound2"]);
    const plan = planEdits(document, found?.fixes[0]?.edits ?? []);
    if (!plan.ok) throw new Error(plan.message);
    const text = plan.document.text.toString();
    expect(text.match(/\$ref: '#\/components\/responses\/NotFound2'/g)).toHaveLength(3);
    expect(text.match(/text\/plain: \{\}/g)).toHaveLength(1);
    expect(about("component-candidate", plan.document)).toEqual([]);
  });

  it("component-candidate: offers nothing where comments would be lost", () => {
    for (const comment of ["Gone # for good\n", "Gone\n# for good\n"]) {
      const commented = repeated(same).text.toString().replaceAll("Gone\n", comment);
      const found = about("component-candidate", readText(commented));
      expect(found).toHaveLength(1);
      expect(titles(found)).toEqual([]);
    }
    const above = repeated(same).text.toString().replaceAll("'404':\n", "'404':\n# for good\n");
    expect(titles(about("component-candidate", readText(above)))).toEqual([]);
  });

  it("component-candidate: is judged again after an edit", () => {
    const document = repeated(same);
    expect(about("component-candidate", document)).toHaveLength(1);
    expect(about("component-candidate", edit(document, "Gone", "Went"))).toEqual([]);
  });
});
