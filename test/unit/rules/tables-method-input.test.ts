import { describe, expect, it } from "vitest";
import { planEdits } from "../../../shared/openapi/plan-edits.ts";
import { checkDocument } from "../../../shared/rules/engine.ts";
import { findRule, rules } from "../../../shared/rules/rules.ts";
import { documentOf, problemsOf, readText } from "../../support/rule-examples.ts";
import { BODY, entry, findings, titles } from "../../support/rule-tables.ts";

const parameter = (name: string, place = "header") => `parameters:\n  - name: ${name}\n    in: ${place}\n`;
const both = (key: string, description?: string) => entry("'200'") + entry(key, description);

/** What a rule says that no profile turns on. */
function asked(rule: string, method: string, responses: string, fields = ""): readonly string[] {
  const found = findRule(rule);
  if (found === undefined) throw new Error(rule);
  const document = documentOf({ method, operation: `${fields}responses:\n${responses}` });
  const problems = problemsOf(found, document, { version: "3.0", profile: "openapi" });
  return problems.map(({ message }) => message);
}

describe("codes and methods", () => {
  it.each([
    ["get", "'201'", ["warning"]],
    ["options", "'201'", ["warning"]],
    ["delete", "'201'", ["info"]],
    ["post", "'201'", []],
    ["put", "'201'", []],
    ["get", "2XX", []],
  ])("method-201-unexpected: %s %s: %j", (method, key, severities) => {
    const found = findings("method-201-unexpected", entry(key), { method });
    expect(found.map(({ severity }) => severity)).toEqual(severities);
  });

  it.each([
    ["get", entry("'201'"), ["Change to 200"]],
    ["get", both("'201'"), ["Remove 201"]],
    ["delete", entry("'201'"), ["Change to 204"]],
    ["delete", entry("'201'") + BODY, ["Change to 200"]],
  ])("method-201-unexpected on %s %s offers %j", (method, responses, fixes) => {
    expect(titles(findings("method-201-unexpected", responses, { method }))).toEqual(fixes);
  });

  it.each([
    ["head", "'304'", "3.0", 0],
    ["post", "'304'", "3.0", 1],
    ["delete", "'304'", "3.0", 1],
    ["query", "'304'", "3.2", 0],
    ["post", "3XX", "3.0", 0],
  ] as const)("method-304-not-get-head: %s %s in %s makes %d", (method, key, openapi, count) => {
    expect(findings("method-304-not-get-head", both(key), { method, openapi })).toHaveLength(count);
    expect(findings("input-304-without-condition", both(key), { method, openapi })).toHaveLength(
      key === "'304'" && count === 0 ? 1 : 0,
    );
  });

  it("offers 412 for 304 only where a condition can be sent, and 412 is not there", () => {
    const about = (fields: string, more = "") =>
      titles(findings("method-304-not-get-head", both("'304'") + more, { method: "put", fields }));
    expect(about("")).toEqual(["Remove 304"]);
    expect(about(parameter("If-Match"))).toEqual(["Change to 412", "Remove 304"]);
    expect(about(parameter("If-Match"), entry("'412'"))).toEqual(["Remove 304"]);
  });

  it.each([
    ["get", "'206'", 0],
    ["head", "'206'", 1],
    ["post", "'416'", 1],
    ["get", "'416'", 0],
  ])(
    "method-206-416-not-get: %s %s makes %d, and the hint about Range or Content-Range else",
    (method, key, count) => {
      const all = checkDocument(documentOf({ method, operation: `responses:\n${both(key)}` }), {
        profile: "openapi",
      });
      const rules = all.map(({ rule }) => rule);
      expect(rules.filter((rule) => rule === "method-206-416-not-get")).toHaveLength(count);
      expect(rules.filter((rule) => rule === "input-range-without-range")).toHaveLength(1 - count);
      expect(rules.includes("header-content-range-416")).toBe(key === "'416'" && count === 0);
    },
  );

  it.each([
    ["put", ["'200'"], 0],
    ["put", ["'207'"], 0],
    ["put", ["2xx"], 0],
    ["put", ["'205'"], 1],
    ["put", ["default", "'404'"], 1],
    ["delete", ["'201'"], 1],
    ["delete", ["'202'"], 0],
    ["patch", ["'201'"], 0],
    ["patch", ["'206'"], 1],
  ])("method-%s-success: %j makes %d", (method, keys, count) => {
    expect(
      findings(`method-${method}-success`, keys.map((key) => entry(key)).join(""), { method }),
    ).toHaveLength(count);
  });

  it.each([
    [["'404'"], ["set-single-not-success"]],
    [["'404'", "'409'"], ["set-no-success"]],
    [["default"], ["set-only-default"]],
    [["'303'"], ["set-single-not-success"]],
    [["'303'", "'404'"], ["method-delete-success"]],
    [[], ["set-empty"]],
  ])("says once that the success of DELETE is missing in %j", (keys, expected) => {
    const responses = keys.map((key) => entry(key)).join("");
    const operation = `responses:${responses === "" ? " {}" : `\n${responses}`}`;
    const all = checkDocument(documentOf({ method: "delete", operation }), { profile: "openapi" });
    expect(all.map(({ rule }) => rule).filter((rule) => /^(set-(?!no-client)|method-)/.test(rule))).toEqual(
      expected,
    );
  });

  it.each([
    ["'405'", "Method Not Allowed", 1],
    ["'405'", "Deleting is disabled for this account", 0],
    ["4XX", "Method Not Allowed", 0],
  ])("method-405-on-own-operation: %s %s makes %d", (key, text, count) => {
    expect(findings("method-405-on-own-operation", both(key, text))).toHaveLength(count);
  });

  it("offers 503 for 501 when there is none", () => {
    expect(titles(findings("method-501-on-own-operation", both("'501'")))).toEqual([
      "Change to 503",
      "Remove 501",
    ]);
    expect(titles(findings("method-501-on-own-operation", entry("'501'") + entry("'503'")))).toEqual([
      "Remove 501",
    ]);
  });

  it.each([
    ["options", "'200'", "Allow", 0],
    ["options", "2XX", "X-Other", 1],
    ["options", "'204'", "access-control-allow-methods", 0],
    ["options", "'404'", "X-Other", 0],
    ["get", "'200'", "X-Other", 0],
  ])("method-options-allow: %s %s with %s makes %d", (method, key, header, count) => {
    const headers = `    headers:\n      ${header}:\n        schema: {type: string}\n`;
    expect(findings("method-options-allow", entry(key) + headers, { method })).toHaveLength(count);
  });
});

describe("codes and input", () => {
  const body = "requestBody:\n  content: {}\n";
  const form = parameter("photo", "formData");

  it.each([
    ["post", "3.0", "'415'", "", 1],
    ["post", "3.0", "'413'", "", 1],
    ["post", "3.0", "'415'", body, 0],
    ["get", "3.0", "'415'", "", 0],
    ["delete", "3.0", "'413'", "", 0],
    ["delete", "3.1", "'413'", "", 1],
    ["get", "2.0", "'415'", "", 1],
    ["post", "2.0", "'415'", form, 0],
    ["post", "2.0", "'415'", parameter("q", "query"), 1],
    ["post", "2.0", "'415'", "parameters:\n  - $ref: 'other.yml#/Body'\n", 0],
    ["post", "3.0", "4XX", "", 0],
  ] as const)(
    "input-415-without-body: %s in %s, %s beside %j makes %d",
    (method, openapi, key, fields, count) => {
      expect(findings("input-415-without-body", both(key), { method, openapi, fields })).toHaveLength(count);
    },
  );

  it.each([
    ["", 1],
    [body, 0],
    [parameter("q", "query"), 0],
    ["parameters:\n  - $ref: 'other.yml#/Id'\n", 0],
  ])("input-422-without-input: %j makes %d", (fields, count) => {
    expect(findings("input-422-without-input", both("'422'"), { method: "post", fields })).toHaveLength(
      count,
    );
  });

  it.each([
    ["input-412-without-condition", "'412'", "IF-MATCH", 0],
    ["input-412-without-condition", "'412'", "If", 0],
    ["input-412-without-condition", "'412'", "x-ms-if-match", 0],
    ["input-412-without-condition", "'412'", "Notify-Me", 1],
    ["input-428-without-condition", "'428'", "If-Unmodified-Since", 0],
    ["input-428-without-condition", "'428'", "If-Modified-Since", 1],
    ["input-304-without-condition", "'304'", "If-Modified-Since", 0],
    ["input-304-without-condition", "'304'", "If-Match", 1],
    ["input-range-without-range", "'206'", "range", 0],
    ["input-range-without-range", "'416'", "If-Range", 0],
    ["input-range-without-range", "'416'", "Content-Type", 1],
  ])("%s: %s beside the header %s makes %d", (rule, key, name, count) => {
    expect(findings(rule, both(key), { fields: parameter(name) })).toHaveLength(count);
    if (count === 0) expect(findings(rule, both(key), { fields: parameter(name, "query") })).toHaveLength(1);
  });

  it("is silent where a parameter is kept in another file", () => {
    const fields = "parameters:\n  - $ref: 'other.yml#/IfMatch'\n";
    const keys = ["'206'", "'304'", "'412'", "'416'", "'428'"];
    const all = checkDocument(
      documentOf({ operation: `${fields}responses:\n${keys.map((key) => entry(key)).join("")}` }),
      { profile: "openapi" },
    );
    expect(all.filter(({ rule }) => rule.startsWith("input-"))).toEqual([]);
  });

  it("takes a condition of the path item for the operation's own", () => {
    const document = readText(
      `openapi: 3.0.4\npaths:\n  /a:\n    parameters: [{name: If-Match, in: header}]\n    put:\n      responses: {'200': {description: Done}, '412': {description: Changed}}\n`,
    );
    const rules = checkDocument(document, { profile: "openapi" }).map(({ rule }) => rule);
    expect(rules).not.toContain("input-412-without-condition");
  });

  it("tells of a shared 412 at each operation that takes no condition", () => {
    const document = readText(`openapi: 3.0.4
paths:
  /a:
    put: {responses: {'204': {description: Done}, '412': {$ref: '#/components/responses/Changed'}}}
    post: {responses: {'204': {description: Done}, '412': {$ref: '#/components/responses/Changed'}}}
components: {responses: {Changed: {description: Somebody was quicker}}}
`);
    const found = checkDocument(document, { profile: "openapi" }).filter(
      ({ rule }) => rule === "input-412-without-condition",
    );
    expect(found.map(({ pointer }) => pointer)).toEqual([
      "/paths/~1a/put/responses/412",
      "/paths/~1a/post/responses/412",
    ]);
  });
});

describe("codes and security", () => {
  const need = (list: string) => `security: ${list}\n`;

  it.each([
    [need("[{key: []}]"), ["'200'"], 1],
    [need("[{key: []}]"), ["'200'", "'403'"], 0],
    [need("[{key: []}]"), ["'200'", "4XX"], 0],
    [need("[{key: []}]"), ["'200'", "default"], 0],
    [need("[{key: []}, {}]"), ["'200'"], 0],
    [need("[{}]"), ["'200'"], 0],
    [need("[]"), ["'200'"], 0],
    ["", ["'200'"], 0],
  ])("security-401-missing: %j with %j makes %d, instead of set-no-client-error", (fields, keys, count) => {
    const responses = keys.map((key) => entry(key)).join("");
    expect(findings("security-401-missing", responses, { fields })).toHaveLength(count);
    if (keys.length === 1)
      expect(findings("set-no-client-error", responses, { fields })).toHaveLength(1 - count);
  });

  it("adds 401 with its header, and 403", () => {
    const [found] = findings("security-401-missing", entry("'200'"), { fields: need("[{key: []}]") });
    expect(found?.fixes.map(({ title, safe }) => [title, safe])).toEqual([["Add 401 and 403", false]]);
    expect(found?.fixes[0]?.edits).toMatchObject([
      { key: "401", response: { description: "Unauthorized", headers: [{ name: "WWW-Authenticate" }] } },
      { key: "403", response: { description: "Forbidden" } },
    ]);
  });

  it.each([
    ["", 1],
    [need("[]"), 1],
    [need("[{}]"), 1],
    [need("[{}, {key: []}]"), 0],
    [need("[{key: []}]"), 0],
    ["operationId: createSession\n", 0],
    ["operationId: sign_in\n", 0],
    ["operationId: listAuthors\n", 1],
  ])("security-401-unsecured: %j makes %d", (fields, count) => {
    expect(findings("security-401-unsecured", both("'401'"), { fields })).toHaveLength(count);
  });

  it("takes the document's security where the operation has none", () => {
    const document = "security: [{key: []}]\n";
    expect(findings("security-401-unsecured", both("'401'"), { document })).toEqual([]);
    expect(findings("security-401-unsecured", both("'401'"), { document, fields: need("[]") })).toHaveLength(
      1,
    );
  });

  it.each([
    ["openapi", []],
    ["strict", ["hint"]],
  ] as const)("security-401-without-403 in %s: %j", (profile, severities) => {
    const found = findings("security-401-without-403", both("'401'"), {
      profile,
      fields: need("[{oauth: [read]}]"),
    });
    expect(found.map(({ severity }) => severity)).toEqual(severities);
  });

  it.each([
    ["[{oauth: [read]}]", ["'401'"], 1],
    ["[{oauth: [read]}]", ["'401'", "'403'"], 0],
    ["[{oauth: [read]}]", ["'401'", "4XX"], 0],
    ["[{oauth: [read]}]", ["'404'"], 0],
    ["[{key: []}, {oauth: [read]}]", ["'401'"], 1],
    ["[{oauth: []}]", ["'401'"], 0],
  ])("security-401-without-403: %s with %j makes %d", (list, keys, count) => {
    const responses = keys.map((key) => entry(key)).join("");
    expect(asked("security-401-without-403", "get", responses, need(list))).toHaveLength(count);
  });

  it("leaves webhooks alone", () => {
    const document = readText(`openapi: 3.1.1
security: [{oauth: [read]}]
webhooks:
  newPet:
    post:
      responses: {'202': {description: Thanks}}
  oldPet:
    post:
      security: []
      responses: {'204': {description: Thanks}, '401': {description: Who are you}}
`);
    const rules = checkDocument(document, { profile: "strict" }).map(({ rule }) => rule);
    expect(rules.filter((rule) => /^(security|content-missing)-/.test(rule))).toEqual([]);
  });
});

describe("order and texts", () => {
  it.each([
    [["'200'", "'404'", "4XX", "'500'", "default"], undefined],
    [["'404'", "'200'"], "200 stands behind 404. Sort the responses."],
    [["4XX", "'404'"], "404 stands behind 4XX. Sort the responses."],
    [["default", "5XX"], "5XX stands behind default. Sort the responses."],
    [["5XX", "default", "x-note"], undefined],
    [["'404'", "4xx", "'409'"], undefined],
  ])("set-order: %j: %s", (keys, message) => {
    const responses = keys.map((key) => entry(key)).join("");
    const found = findings("set-order", responses, { profile: "strict" });
    expect(found.map((finding) => finding.message)).toEqual(message === undefined ? [] : [message]);
    expect(found.flatMap(({ fixes }) => fixes.map(({ safe }) => safe))).toEqual(
      message === undefined ? [] : [true],
    );
  });

  it.each([
    ["'404'", "Not Found", 1],
    ["'404'", "404 - Not found.", 1],
    ["'413'", "Payload Too Large", 1],
    ["'404'", "Not found in this house", 0],
    ["default", "Any other response", 0],
    ["4XX", "Client Error", 0],
  ])("description-only-phrase: %s %s makes %d", (key, text, count) => {
    expect(asked("description-only-phrase", "get", entry(key, text))).toHaveLength(count);
  });

  it("tells of each repeated description, and not of empty ones", () => {
    const responses = entry("'404'", "Failed") + entry("'409'", "Failed.") + entry("'500'", "FAILED");
    expect(asked("description-duplicate", "get", responses + entry("'503'", "''"))).toEqual([
      "409 has the same description as 404. Say when each of the two comes.",
      "500 has the same description as 404. Say when each of the two comes.",
    ]);
  });

  it.each([
    ["set-no-server-error", ["'200'", "'404'"], 1],
    ["set-no-server-error", ["'200'", "5xx"], 0],
    ["set-no-server-error", ["default"], 0],
    ["set-no-default", ["'200'", "4XX", "5XX"], 1],
    ["set-no-default", ["'200'", "default"], 0],
    ["set-rate-limit-missing", ["'200'"], 1],
    ["set-rate-limit-missing", ["'200'", "4XX"], 0],
    ["set-rate-limit-missing", ["'200'", "default"], 0],
    ["header-rate-limit", ["'204'", "'404'", "4XX", "'302'", "'500'", "default"], 3],
    ["header-cors", ["'101'", "1XX", "'200'", "default", "'499'"], 3],
  ])("%s: %j makes %d", (rule, keys, count) => {
    expect(asked(rule, "get", keys.map((key) => entry(key)).join(""))).toHaveLength(count);
    expect(findings(rule, keys.map((key) => entry(key)).join(""))).toEqual([]);
  });
});

describe("bodies and headers that are missed", () => {
  const headers = (name: string) => `    headers:\n      ${name}:\n        schema: {type: string}\n`;

  it.each([
    ["get", "'206'", 1],
    ["post", "'207'", 1],
    ["head", "'206'", 0],
    ["get", "2XX", 0],
  ])("content-missing-required: %s %s makes %d", (method, key, count) => {
    expect(findings("content-missing-required", entry(key), { method })).toHaveLength(count);
    expect(findings("content-missing-required", entry(key) + BODY, { method })).toEqual([]);
  });

  it.each([
    ["post", headers("Link"), 0],
    ["post", headers("azure-asyncoperation"), 0],
    ["post", headers("X-Job-Id"), 0],
    ["post", headers("Retry-After"), 1],
    ["get", headers("Retry-After"), 0],
    ["head", "", 0],
    ["post", BODY, 0],
  ])("content-missing-202: %s with %j makes %d", (method, rest, count) => {
    expect(findings("content-missing-202", entry("'202'") + rest, { method })).toHaveLength(count);
  });

  it("offers no JSON body in 2.0", () => {
    const about = (openapi: "2.0" | "3.0") =>
      titles(findings("content-missing-202", entry("'202'"), { method: "post", openapi }));
    expect(about("2.0")).toEqual(["Add Location"]);
    expect(about("3.0")).toEqual(["Add Location", "Add a JSON body"]);
  });

  it.each([
    ["'429'", "Too fast", "", 1],
    ["'503'", "Closed", headers("retry-after"), 0],
    ["'429'", "Too fast", headers("X-Rate-Limit-Reset"), 0],
    ["'413'", "At most 2 MB", "", 0],
    ["'413'", "No room, please try again later", "", 1],
    ["'202'", "Later", "", 0],
    ["4XX", "Too fast", "", 0],
  ])("header-retry-after: %s %s with %j makes %d", (key, text, rest, count) => {
    expect(findings("header-retry-after", entry(key, `"${text}"`) + rest)).toHaveLength(count);
  });

  it.each([
    ["post", "'415'", ["Add Accept"]],
    ["patch", "'415'", ["Add Accept-Patch"]],
    ["delete", "'415'", []],
    ["get", "'451'", ["Add Link"]],
    ["get", "'300'", ["Add Location"]],
    ["get", "'301'", []],
    ["get", "'200'", []],
  ])("header-recommended-other: %s %s: %j", (method, key, fixes) => {
    const fields = "requestBody: {content: {application/json: {}}}\n";
    expect(titles(findings("header-recommended-other", entry(key), { method, fields }))).toEqual(fixes);
  });

  it.each([
    ["if-modified-since", "", ["Add Last-Modified"]],
    ["If-Modified-Since", headers("ETag"), []],
    ["If-None-Match", "", []],
  ])("header-recommended-other: 200 to %s with %j: %j", (name, rest, fixes) => {
    const found = findings("header-recommended-other", entry("'200'") + rest, { fields: parameter(name) });
    expect(titles(found)).toEqual(fixes);
  });

  it("tells of a shared response once, with the number of its users", () => {
    const document = readText(`openapi: 3.0.4
paths:
  /a:
    get: {responses: {'429': {$ref: '#/components/responses/Fast'}}}
    put: {responses: {'429': {$ref: '#/components/responses/Fast'}}}
components: {responses: {Fast: {description: Too fast}}}
`);
    const found = checkDocument(document, { profile: "openapi" }).filter(
      ({ rule }) => rule === "header-retry-after",
    );
    expect(found.map(({ pointer, users, fixes }) => [pointer, users, fixes.length])).toEqual([
      ["/components/responses/Fast", 2, 0],
    ]);
  });

  it("judges no response that is kept in another file", () => {
    const keys = ["202", "206", "207", "405", "413", "415", "416", "429", "451", "503"];
    const responses = keys.map((key) => `  '${key}': {$ref: 'other.yml#/R'}\n`).join("");
    const about = /^(content-missing|header-(retry|content|recommended)|method-405)/;
    const all = checkDocument(documentOf({ method: "get", operation: `responses:\n${responses}` }), {
      profile: "openapi",
    });
    expect(all.filter(({ rule }) => about.test(rule))).toEqual([]);
  });
});

const off = rules.flatMap((rule) =>
  rule.meta.severity === "off" && rule.scope !== "document"
    ? rule.meta.examples.bad.map((example, at) => ({ rule, example, name: `${rule.meta.id} ${at + 1}` }))
    : [],
);

describe.each(off)("the fixes of $name, which no profile turns on", ({ rule, example }) => {
  it("mend what they are offered for", () => {
    const context = {
      version: example.openapi ?? "3.0",
      profile: example.profile ?? "openapi",
      ...(example.codes && { own: { severities: {}, codes: example.codes } }),
    } as const;
    const document = documentOf(example);
    const all = (of: typeof document) => problemsOf(rule, of, context);
    for (const fix of all(document).flatMap(({ fixes = [] }) => fixes)) {
      if (fix.kind !== "apply") continue;
      const plan = planEdits(document, fix.edits);
      if (!plan.ok) throw new Error(`${fix.title}: ${plan.message}`);
      expect(all(plan.document), fix.title).toEqual([]);
    }
  });
});
