import { describe, expect, it } from "vitest";
import type { Finding } from "../../../shared/model/finding.ts";
import type { OpenApiVersion } from "../../../shared/model/operation.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { planEdits } from "../../../shared/openapi/plan-edits.ts";
import { checkDocument } from "../../../shared/rules/engine.ts";
import type { ProfileId } from "../../../shared/rules/profiles.ts";
import { readText } from "../../support/rule-examples.ts";
import { BODY, entry, findings, titles } from "../../support/rule-tables.ts";

/** A body, to stand behind `entry`: its content in flow style. */
const body = (content: string) => `    content: {${content}}\n`;
const problem = (schema: string, more = "") =>
  body(`application/problem+json: {schema: ${schema}${more === "" ? "" : `, ${more}`}}`);

function read(paths: string, rest = "", head = "openapi: 3.0.4"): ApiDocument {
  return readText(`${head}\ninfo: {title: Pets, version: '1'}\npaths:\n${paths}\n${rest}`);
}

function told(rule: string, document: ApiDocument, profile: ProfileId = "openapi"): readonly Finding[] {
  return checkDocument(document, { profile }).filter((finding) => finding.rule === rule);
}

/** The text after the first fix of this title of the first finding. */
function fixed(document: ApiDocument, [finding]: readonly Finding[], title: string): string {
  const fix = finding?.fixes.find((one) => one.title === title);
  if (fix === undefined) throw new Error(`There is no fix ${title}.`);
  const plan = planEdits(document, fix.edits);
  if (!plan.ok) throw new Error(plan.message);
  return plan.document.text.toString();
}

describe("content-missing-error", () => {
  const success = entry("'200'") + BODY;

  it.each([
    ["get", success + entry("'404'"), 1],
    ["get", success + entry("'404'") + BODY, 0],
    ["get", success + entry("'404'", "None") + entry("5XX") + entry("default"), 3],
    ["get", entry("'303'") + entry("default"), 1],
    ["get", entry("default"), 0],
    ["get", success + entry("'304'"), 0],
    ["head", entry("'200'") + entry("'404'"), 0],
  ])("on %s %s makes %d", (method, responses, count) => {
    expect(findings("content-missing-error", responses, { method })).toHaveLength(count);
  });

  it("offers the schema of the other errors before problem details, where they share one", () => {
    const error = (key: string, name: string) =>
      entry(key) + body(`text/json: {schema: {$ref: '#/components/schemas/${name}'}}`);
    const offered = (responses: string) => titles(findings("content-missing-error", responses, { document }));
    const document = "components: {schemas: {Error: {type: object}, Other: {type: object}}}";
    const one = entry("'404'") + error("'409'", "Error");
    expect(offered(one)).toEqual(["Add a body with Error", "Add a problem body"]);
    expect(offered(one + error("'500'", "Error"))).toContain("Add a body with Error");
    expect(offered(one + error("'500'", "Other"))).toEqual(["Add a problem body"]);
    expect(offered(success + entry("'404'"))).toEqual(["Add a problem body"]);
  });

  const operation = "  /a:\n    get:\n      responses:\n        '404':\n          description: None\n";

  it("makes the schema of problem details once", () => {
    const first = read(operation.repeat(1) + operation.replace("/a", "/b"));
    const found = told("content-missing-error", first);
    const once = readText(fixed(first, found, "Add a problem body"));
    const twice = fixed(once, told("content-missing-error", once), "Add a problem body");
    expect(twice.match(/\n {4}Problem:\n/g)).toHaveLength(1);
    expect(twice.match(/\$ref: ["']?#\/components\/schemas\/Problem\b/g)).toHaveLength(2);
    expect(told("content-missing-error", readText(twice))).toEqual([]);
  });

  it.each([
    ["Problem: {properties: {type: {}, title: {}}}", "schemas/Problem"],
    ["Problem: {type: string}", "schemas/ProblemDetails"],
  ])("beside %s uses %s", (schemas, target) => {
    const document = read(operation, `components: {schemas: {${schemas}}}`);
    const text = fixed(document, told("content-missing-error", document), "Add a problem body");
    expect(text).toMatch(new RegExp(`ref: ["']?#/components/${target}\\b`));
  });

  it("offers no problem details where both names stand for something else", () => {
    const document = read(operation, "components: {schemas: {Problem: {}, ProblemDetails: {}}}");
    expect(titles(told("content-missing-error", document))).toEqual([]);
  });

  it("puts the schema among the definitions of 2.0", () => {
    const document = read(operation, "", "swagger: '2.0'");
    const text = fixed(document, told("content-missing-error", document), "Add a problem body");
    expect(text).toContain("definitions:\n  Problem:\n");
    expect(told("content-missing-error", readText(text))).toEqual([]);
  });

  it("is told once of a shared response, and mended there", () => {
    const uses = "{get: {responses: {'404': {$ref: '#/components/responses/None'}}}}";
    const document = read(
      `  /a: ${uses}\n  /b: ${uses}`,
      "components:\n  responses:\n    None:\n      description: None\n",
    );
    const found = told("content-missing-error", document);
    expect(found.map(({ pointer, users }) => [pointer, users])).toEqual([["/components/responses/None", 2]]);
    expect(found[0]?.message).toContain("The shared response None has no body");
    expect(told("content-missing-error", readText(fixed(document, found, "Add a problem body")))).toEqual([]);
  });

  it("is a warning in the strict profile", () => {
    const found = findings("content-missing-error", success + entry("'404'"), { profile: "strict" });
    expect(found.map(({ severity }) => severity)).toEqual(["warning"]);
  });
});

describe("media types", () => {
  const media = (...names: string[]) =>
    entry("'200'") + body(names.map((name) => `'${name}': {schema: {type: string}}`).join(", "));

  it.each([
    ["JSON", ["Change to application/json"]],
    [" text/plain", ["Change to text/plain"]],
    ["*", ["Change to */*"]],
    ["application/json; charset", ["Edit the media types"]],
    ["constructor", ["Edit the media types"]],
    ["text/html;charset=utf-8", []],
    ["text/*", []],
  ])("media-type-invalid: %j offers %j", (name, fixes) => {
    expect(titles(findings("media-type-invalid", media(name)))).toEqual(fixes);
  });

  it("does not offer a name that is there already", () => {
    expect(titles(findings("media-type-invalid", media("json", "application/json")))).toEqual([
      "Edit the media types",
    ]);
  });

  const two = (produces: string, operation = "") =>
    read(
      `  /a: {get: {${operation}responses: {'200': {description: A, schema: {type: object}}, '404': {description: B, schema: {type: object}}}}}\n  /b: {get: {responses: {'200': {description: A, schema: {type: object}}}}}`,
      `produces: [${produces}]`,
      "swagger: '2.0'",
    );

  it("tells those of 2.0 where they stand: once for the document, or at the operation", () => {
    const all = told("media-type-invalid", two("json"));
    expect(all.map(({ pointer, users }) => [pointer, users])).toEqual([["/produces/0", 2]]);
    const own = told("media-type-invalid", two("json", "produces: [text/html, xml], "));
    expect(own.map(({ pointer, users }) => [pointer, users])).toEqual([
      ["/paths/~1a/get/produces/1", 1],
      ["/produces/0", 1],
    ]);
    expect(fixed(two("json"), all, "Change to application/json")).toContain("produces: [application/json]");
  });

  it("media-type-duplicate: keeps the first, and offers to remove the other only where it says the same", () => {
    const found = findings("media-type-duplicate", media("text/html", "Text/HTML", "TEXT/html "));
    expect(found.map(({ message }) => message)).toEqual([
      "The media type Text/HTML is the same as text/html. Keep one of the two.",
    ]);
    expect(titles(found)).toEqual(["Remove Text/HTML"]);
    const other = entry("'200'") + body("a/b: {schema: {type: string}}, A/b: {schema: {type: object}}");
    expect(titles(findings("media-type-duplicate", other))).toEqual(["Edit the media types"]);
    expect(findings("media-type-duplicate", media("a/b;v=x", "a/b;v=X"))).toEqual([]);
    expect(told("media-type-duplicate", two("a/b, A/B")).map(({ pointer }) => pointer)).toEqual([
      "/produces/1",
    ]);
  });

  it.each([
    [["*/*"], 1, 0],
    [["*/*", "text/plain"], 1, 0],
    [["text/*", "text/plain"], 0, 1],
    [["text/*", "TEXT/plain"], 0, 1],
    [["text/*", "application/json"], 0, 0],
    [["*/*;q=1"], 1, 0],
  ])("%j: %d of media-type-wildcard, %d of media-type-shadowed", (names, wild, shadowed) => {
    expect(findings("media-type-wildcard", media(...names))).toHaveLength(wild);
    expect(findings("media-type-shadowed", media(...names))).toHaveLength(shadowed);
  });

  it.each([
    ["{type: object}", "", "Change to application/json"],
    ["{type: string}", "", "Edit the media types"],
    ["{}", "", "Edit the media types"],
    ["{type: array, items: {}}", ", application/json: {schema: {}}", "Edit the media types"],
  ])("media-type-wildcard of %s%s offers: %s", (schema, more, fix) => {
    const responses = entry("'200'") + body(`'*/*': {schema: ${schema}}${more}`);
    expect(titles(findings("media-type-wildcard", responses))).toEqual([fix]);
  });

  it.each([
    ["3.0", "image/png: {}", ["Add a file schema"]],
    ["3.1", "image/png: {}", []],
    ["3.0", "text/plain: {}", ["Add a text schema"]],
    ["3.1", "text/plain: {}", ["Add a text schema"]],
    ["3.0", "application/json: {}", ["Edit the body"]],
    ["3.0", "application/json: {example: none}", ["Edit the body"]],
    ["3.0", "application/json: {example: {a: 1}}", ["Add a schema made from the example"]],
    ["3.0", "application/json: {examples: {a: {value: [1]}}}", ["Add a schema made from the example"]],
    ["3.2", "application/jsonl: {itemSchema: {}}", []],
    ["3.0", "multipart/mixed: {}", []],
    ["3.0", "'*/*': {}", []],
    ["3.0", "json: {}", []],
  ] as const)("media-type-no-schema in %s: %s offers %j", (openapi, content, fixes) => {
    const found = findings("media-type-no-schema", entry("'200'") + body(content), { openapi });
    expect(titles(found)).toEqual(fixes);
  });

  it("makes a schema that the example fits", () => {
    const example = "{name: Bello, age: 1.5, tags: [dog], born: null, '1': {}, ok: true}";
    const document = read(
      `  /a: {get: {responses: {'200': {description: A, content: {application/json: {example: ${example}}}}}}}`,
    );
    const found = told("media-type-no-schema", document);
    const text = fixed(document, found, "Add a schema made from the example").replaceAll(/\s+/g, " ");
    for (const part of ["age: { type: number }", "items: { type: string }", "ok: { type: boolean }"]) {
      expect(text.replaceAll(/\{ ?/g, "{ ").replaceAll(/ ?\}/g, " }")).toContain(part);
    }
    expect(text).not.toContain("type: null");
  });

  it.each(["204", "304"])("are not judged where %s has no body anyway", (key) => {
    const responses = entry(`'${key}'`) + body("'*/*': {}");
    for (const rule of ["media-type-wildcard", "media-type-no-schema"])
      expect(findings(rule, responses)).toEqual([]);
    expect(findings("content-forbidden", responses)).toHaveLength(1);
  });

  it.each([
    ["'404'", "text/html", 1],
    ["default", "text/html", 1],
    ["'200'", "text/html", 0],
    ["'404'", "application/vnd.error+json", 0],
    ["'404'", "'*/*'", 0],
    ["'404'", "html", 0],
  ])("media-type-2xx-vs-errors in a house style: %s with %s makes %d", (key, name, count) => {
    const responses = entry("'201'") + entry(key) + body(`${name}: {schema: {type: string}}`);
    const found = findings("media-type-2xx-vs-errors", responses, { profile: "ibm" });
    expect(found).toHaveLength(count);
  });
});

describe("problem details", () => {
  it.each([
    ["'404'", "status: 404", 0],
    ["'404'", "status: 400", 1],
    ["'404'", "status: '400'", 0],
    ["'404'", "title: None", 0],
    ["4XX", "status: 400", 0],
    ["default", "status: 400", 0],
    ["'204'", "status: 400", 0],
  ])("problem-status-mismatch: %s with {%s} makes %d", (key, example, count) => {
    const responses = entry(key) + problem("{type: object}", `example: {${example}}`);
    expect(findings("problem-status-mismatch", responses)).toHaveLength(count);
  });

  it.each([
    ["{properties: {status: {enum: [404, 409]}}}", []],
    ["{properties: {status: {enum: [400, 409]}}}", ["Edit the body"]],
    ["{properties: {status: {enum: [400]}}}", ["Set the status to 404"]],
    ["{properties: {status: {example: 400, default: 400}}}", []],
    ["{allOf: [{properties: {status: {const: 400}}}]}", ["Set the status to 404"]],
    ["{oneOf: [{properties: {status: {const: 400}}}]}", []],
  ])("problem-status-mismatch: %s offers %j", (schema, fixes) => {
    const found = findings("problem-status-mismatch", entry("'404'") + problem(schema), { openapi: "3.1" });
    expect(titles(found)).toEqual(fixes);
  });

  it("tells a wrong status of a shared response under each code that it does not fit", () => {
    const use = (key: string) => `{get: {responses: {'${key}': {$ref: '#/components/responses/None'}}}}`;
    const document = read(
      `  /a: ${use("404")}\n  /b: ${use("410")}\n  /c: ${use("409")}`,
      `components: {responses: {None: {description: None, content: {application/problem+json: {schema: {type: object}, example: {status: 404}}}}}}`,
    );
    const found = told("problem-status-mismatch", document);
    expect(found.map(({ message }) => message)).toEqual([
      "An example of 410 has the status 404. Set it to 410.",
      "An example of 409 has the status 404. Set it to 409.",
    ]);
    expect(titles(found)).toEqual(["Edit the body", "Edit the body"]);
  });

  it.each([
    ["{properties: {title: {type: integer}}}", ["Make it a string"]],
    ["{properties: {title: {type: [string, 'null']}, detail: {}}}", []],
    ["{properties: {status: {type: number}}}", []],
    ["{properties: {status: {type: string, enum: ['404']}}}", ["Make it an integer"]],
    ["{properties: {instance: {type: object}, type: {const: 1}}}", ["Make it a string", "Make it a string"]],
    ["{properties: {code: {type: object}}}", []],
    ["{properties: {detail: {oneOf: [{type: string}, {type: object}]}}}", []],
    ["{$ref: 'problem.yaml'}", []],
  ])("problem-member-types: %s offers %j", (schema, fixes) => {
    const found = findings("problem-member-types", entry("'404'") + problem(schema), { openapi: "3.1" });
    expect(titles(found)).toEqual(fixes);
  });

  it("tells a wrong member of a shared schema once, whoever uses it", () => {
    const shared = "{$ref: '#/components/schemas/Problem'}";
    const found = findings(
      "problem-member-types",
      entry("'404'") + problem(shared) + entry("'409'") + problem(shared),
      {
        document: "components: {schemas: {Problem: {properties: {status: {type: string}}}}}",
      },
    );
    expect(found.map(({ pointer }) => pointer)).toEqual(["/components/schemas/Problem/properties/status"]);
  });

  it.each([
    ["'200'", 1],
    ["2XX", 1],
    ["'404'", 0],
    ["default", 0],
    ["'302'", 0],
  ])("problem-on-success: %s makes %d", (key, count) => {
    expect(findings("problem-on-success", entry(key) + problem("{type: object}"))).toHaveLength(count);
  });
});

describe("the bodies of errors", () => {
  const success = entry("'200'") + body("application/json: {schema: {$ref: '#/components/schemas/S'}}");
  const like = (key: string, name = "S") =>
    entry(key) + body(`application/json: {schema: {$ref: '#/components/schemas/${name}'}}`);
  const schemas = (text: string) => `components: {schemas: {S: ${text}, Error: {properties: {code: {}}}}}`;

  it.each([
    ["'404'", "{properties: {name: {}}}", 1],
    ["'404'", "{type: array, items: {}}", 1],
    ["'409'", "{properties: {name: {}}}", 0],
    ["default", "{properties: {name: {}}}", 0],
    ["'404'", "{properties: {data: {}, errors: {}}}", 0],
    ["'404'", "{properties: {ErrorCode: {}}}", 0],
    ["'404'", "{properties: {status: {enum: [merged, failed]}}}", 0],
    ["'404'", "{properties: {status: {enum: [sold, free]}}}", 1],
    ["'404'", "{type: object}", 0],
    ["'404'", "{oneOf: [{properties: {name: {}}}]}", 0],
  ])("content-error-same-as-success: %s with %s makes %d", (key, schema, count) => {
    const found = findings("content-error-same-as-success", success + like(key), {
      document: schemas(schema),
    });
    expect(found).toHaveLength(count);
  });

  it("offers the schema of the other errors", () => {
    const offered = (more: string) =>
      titles(
        findings("content-error-same-as-success", success + like("'404'") + more, {
          document: schemas("{properties: {name: {}}}"),
        }),
      );
    expect(offered(like("'500'", "Error"))).toEqual(["Use the schema Error"]);
    expect(offered("")).toEqual(["Edit the body"]);
  });

  const shapes = (one: string, other: string, media = "application/json") =>
    findings(
      "content-error-shapes",
      entry("'404'") +
        body(`application/json: {schema: ${one}}`) +
        entry("'409'") +
        body(`${media}: {schema: ${other}}`),
    );

  it.each([
    ["{properties: {a: {}, b: {}}}", "{properties: {b: {}, c: {}}}", 0],
    ["{properties: {a: {}, b: {}, c: {}}}", "{properties: {c: {}, d: {}, e: {}}}", 1],
    ["{properties: {a: {}}}", "{properties: {a: {}, b: {}, c: {}}}", 0],
    ["{properties: {a: {}}}", "{type: object}", 0],
    ["{properties: {a: {}}}", "{type: string}", 1],
    ["{properties: {a: {}}}", "{allOf: [{properties: {a: {}}}]}", 0],
    ["{properties: {a: {}}}", "{oneOf: [{properties: {b: {}}}]}", 0],
    ["{properties: {a: {}}}", "{$ref: 'other.yaml'}", 0],
  ])("content-error-shapes: %s and %s make %d", (one, other, count) => {
    expect(shapes(one, other)).toHaveLength(count);
  });

  it("is one finding, whatever the number of forms", () => {
    const forms = ["a", "b", "c"].map(
      (name, at) => entry(`'40${at + 4}'`) + body(`application/json: {schema: {properties: {${name}: {}}}}`),
    );
    expect(findings("content-error-shapes", forms.join("")).map(({ message }) => message)).toEqual([
      "405 describes errors in another form than 404. Give all errors one form, so that one piece of code reads them.",
    ]);
  });
});

describe("content", () => {
  it.each([
    ["3.0", "    content: {}\n", 1],
    ["3.0", "    content:\n", 0],
    ["3.0", "    content: {x-none: {}}\n", 0],
    ["2.0", "    content: {}\n", 0],
  ] as const)("content-empty-map in %s: %s makes %d", (openapi, content, count) => {
    expect(findings("content-empty-map", entry("'200'") + content, { openapi })).toHaveLength(count);
  });

  it.each([
    ["'200'", "application/json", "{type: array, items: {}}", 1],
    ["'200'", "application/json", "{type: [array, 'null'], items: {}}", 1],
    ["'200'", "application/json", "{type: [array, object]}", 0],
    ["'200'", "application/json", "{}", 0],
    ["'200'", "text/csv", "{type: array, items: {}}", 0],
    ["'404'", "application/json", "{type: array, items: {}}", 0],
    ["'200'", "application/json", "{$ref: '#/components/schemas/Pets'}", 1],
  ])("content-array-top-level in a house style: %s %s %s makes %d", (key, name, schema, count) => {
    const found = findings("content-array-top-level", entry(key) + body(`${name}: {schema: ${schema}}`), {
      profile: "zalando",
      openapi: "3.1",
      document: "components: {schemas: {Pets: {type: array, items: {}}}}",
    });
    expect(found).toHaveLength(count);
  });

  it("wraps a shared array in an object", () => {
    const document = read(
      "  /a: {get: {responses: {'200': {description: A, content: {application/json: {schema: {$ref: '#/components/schemas/Pets'}}}}}}}",
      "components: {schemas: {Pets: {type: array, items: {}}}}",
    );
    const found = told("content-array-top-level", document, "ibm");
    const after = readText(fixed(document, found, "Wrap it in an object"));
    expect(told("content-array-top-level", after, "ibm")).toEqual([]);
    expect(after.text.toString()).toMatch(/items: *\{ *\$ref: ["']?#\/components\/schemas\/Pets/);
  });

  const range = (required: string) => `    headers: {content-range: {${required}schema: {type: string}}}\n`;

  it.each([
    [range(""), ["multipart/byteranges"], ["Remove Content-Range"]],
    [range("required: true, "), ["multipart/byteranges; boundary=x"], ["Remove Content-Range"]],
    [range("required: true, "), ["multipart/byteranges", "a/b"], ["Make Content-Range optional"]],
    [range(""), ["multipart/byteranges", "a/b"], []],
    [range("required: true, "), ["a/b"], []],
    ["", ["multipart/byteranges"], []],
  ])("content-206-multipart: %s with %j offers %j", (headers, names, fixes) => {
    const content = body(names.map((name) => `'${name}': {schema: {type: string}}`).join(", "));
    const found = findings("content-206-multipart", entry("'206'") + headers + content);
    expect(titles(found)).toEqual(fixes);
    expect(findings("header-required", entry("'206'") + content)).toHaveLength(names.includes("a/b") ? 1 : 0);
  });
});

describe("the operations of a path", () => {
  const items = "  /pets/{id}: {get: {responses: {'200': {description: A}}}}\n";
  const posted = (keys: readonly string[], { path = "/pets", more = "", rest = items } = {}) =>
    read(
      `  ${path}: {post: {${more}responses: {${keys.map((key) => `'${key}': {description: A}`).join(", ")}}}}\n${rest}`,
    );

  it.each([
    [["200"], ["Change to 201", "Add 201"]],
    [["200", "206"], ["Add 201"]],
    [["201"], []],
    [["200", "202"], []],
    [["200", "303"], []],
    [["2XX"], []],
    [["200", "3XX"], []],
    [["400"], []],
    [["default"], []],
    [["302"], []],
  ])("method-post-create: %j offers %j", (keys, fixes) => {
    expect(titles(told("method-post-create", posted(keys)))).toEqual(fixes);
  });

  it.each([
    ["/pets", "operationId: addPet, ", 1],
    ["/pets", "operationId: searchPets, ", 0],
    ["/pets", "operationId: pets-search, ", 0],
    ["/pets", "operationId: createSearch, ", 1],
    ["/pets", "operationId: researchPets, ", 1],
    ["/pets/", "", 1],
  ])("method-post-create: %s with %smakes %d", (path, more, count) => {
    expect(told("method-post-create", posted(["200"], { path, more }))).toHaveLength(count);
  });

  it("method-post-create: looks for items, and not for further paths below", () => {
    for (const rest of ["", "  /pets/all: {}\n", "  /pets/{id}/tags: {}\n", "  /cats/{id}: {}\n"])
      expect(told("method-post-create", posted(["200"], { rest }))).toEqual([]);
    expect(
      told("method-post-create", posted(["200"], { path: "/a/{b}", rest: "  /a/{b}/{c}: {}\n" })),
    ).toEqual([]);
  });

  it.each([
    ["zos-connect", ["info"]],
    ["strict", ["warning"]],
    ["azure", []],
  ] as const)("method-post-create in %s: %j", (profile, severities) => {
    const found = told("method-post-create", posted(["200"]), profile);
    expect(found.map(({ severity }) => severity)).toEqual(severities);
  });

  it("leaves a set without any success to the rules about sets", () => {
    for (const keys of [["default"], ["404"], ["404", "500"]]) {
      const rules = checkDocument(posted(keys), { profile: "openapi" }).map(({ rule }) => rule);
      expect(rules).not.toContain("method-post-create");
      expect(rules.some((rule) => /^set-(?:no-success|only-default|single-not-success)$/.test(rule))).toBe(
        true,
      );
    }
  });

  const tagged = (name: string, get: string, method = "put") =>
    read(
      `  /pets:\n    get: {responses: {${get}}}\n    ${method}: {parameters: [{name: ${name}, in: header, schema: {type: string}}], responses: {'204': {description: B}}}`,
      "components: {schemas: {Pet: {properties: {_etag: {type: string}}}}}",
    );
  const none = "'200': {description: A}";

  it.each([
    ["If-Match", none, 1],
    ["if-match", none, 1],
    ["If-None-Match", none, 0],
    ["If-Modified-Since", none, 0],
    ["If-Match", "'200': {description: A, headers: {etag: {schema: {type: string}}}}", 0],
    ["If-Match", "'200': {description: A}, '203': {description: A, headers: {ETag: {schema: {}}}}", 0],
    ["If-Match", "'200': {$ref: 'other.yaml'}", 0],
    ["If-Match", "'404': {description: A}", 0],
    ["If-Match", "default: {description: A}", 0],
    [
      "If-Match",
      "'200': {description: A, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}",
      0,
    ],
  ])("input-etag-missing: %s with %s makes %d", (name, get, count) => {
    const found = told("input-etag-missing", tagged(name, get));
    expect(found.map(({ operation, response }) => [operation, response?.key])).toEqual(
      Array.from({ length: count }, () => ["GET /pets", "200"]),
    );
    for (const document of count === 0 ? [] : [tagged(name, get)])
      expect(told("input-etag-missing", readText(fixed(document, found, "Add ETag")))).toEqual([]);
  });

  it("input-etag-missing: takes the tag from a HEAD too", () => {
    const head = "'200': {description: A, headers: {ETag: {schema: {type: string}}}}";
    const document = read(
      `  /pets:\n    get: {parameters: [{name: If-None-Match, in: header}], responses: {${none}}}\n    head: {responses: {${head}}}`,
    );
    expect(told("input-etag-missing", document)).toEqual([]);
  });

  const allowing = (allow: string, openapi: OpenApiVersion = "3.0", rest = "") =>
    read(
      `  /pets:\n    get: {responses: {${none}}}\n    put: {responses: {'405': {description: B, headers: {Allow: ${allow}}}}}`,
      rest,
      openapi === "2.0" ? "swagger: '2.0'" : "openapi: 3.0.4",
    );

  it.each([
    ["{schema: {type: string}, example: GET}", "3.0", undefined],
    ["{schema: {type: string}, example: 'GET, HEAD, OPTIONS'}", "3.0", undefined],
    ["{schema: {type: string}, example: 'get,put'}", "3.0", "PUT"],
    ["{schema: {type: string, example: 'GET, PATCH'}}", "3.0", "PATCH"],
    ["{schema: {type: string, enum: [PUT]}}", "3.0", "PUT"],
    ["{schema: {type: string}, examples: {a: {value: POST}}}", "3.0", "POST"],
    ["{schema: {type: string}, example: as the path has it}", "3.0", undefined],
    ["{schema: {$ref: '#/components/schemas/A'}}", "3.0", undefined],
    ["{$ref: '#/components/headers/A'}", "3.0", undefined],
    ["{type: string, enum: ['GET, DELETE']}", "2.0", "DELETE"],
  ] as const)("header-allow-consistency: %s in %s names %s", (allow, openapi, wrong) => {
    const rest =
      openapi === "2.0"
        ? ""
        : "components: {schemas: {A: {type: string, example: PUT}}, headers: {A: {schema: {type: string}, example: PUT}}}";
    const document = allowing(allow, openapi, rest);
    const found = told("header-allow-consistency", document);
    expect(found.map(({ message }) => / names (\w+)/.exec(message)?.[1])).toEqual(wrong ? [wrong] : []);
    if (wrong) {
      expect(titles(found)).toEqual(["Set it to GET"]);
      expect(told("header-allow-consistency", readText(fixed(document, found, "Set it to GET")))).toEqual([]);
    }
  });
});
