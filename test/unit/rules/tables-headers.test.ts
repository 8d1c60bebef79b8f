import { describe, expect, it } from "vitest";
import { BODY, entry, findings, titles } from "../../support/rule-tables.ts";

function withHeader(key: string, header: string, schema = "{type: string}"): string {
  return `${entry(key)}    headers:\n      ${header}:\n        schema: ${schema}\n`;
}

function messages(rule: string, responses: string, options: Parameters<typeof findings>[2] = {}) {
  return findings(rule, responses, options).map(({ message }) => message);
}

describe("header-value-type", () => {
  it.each([
    ["Retry-After", "{type: number}", undefined],
    ["Retry-After", "{oneOf: [{type: integer}, {type: string, format: date-time}]}", undefined],
    ["Retry-After", "{type: string, format: date-time}", "has the format date-time"],
    ["Retry-After", "{type: boolean}", "takes no string, only booleans"],
    ["Last-Modified", "{type: string, format: http-date}", undefined],
    ["Expires", "{type: integer}", "takes no string, only whole numbers"],
    ["Deprecation", "{type: boolean}", "takes no string, only booleans"],
    ["Allow", "{type: array, items: {type: string}}", undefined],
    ["Location", "{type: array, items: {type: string}}", "takes no string, only lists"],
    ["Location", "{type: string, format: uri-reference}", undefined],
    ["ETag", "{type: string, format: uuid}", "has the format uuid"],
    ["ETag", `{type: string, pattern: '^(W/)?".*"$'}`, undefined],
    ["ETag", "{type: string, pattern: '^[0-9a-f]{32}$'}", "has the pattern ^[0-9a-f]{32}$"],
    ["content-length", "{type: integer}", undefined],
    ["Content-Length", "{type: object}", "takes no string, only objects"],
    ["X-Expires", "{type: integer}", undefined],
    ["Location", "{$ref: 'types.yaml#/Address'}", undefined],
  ])("%s: %s", (name, schema, limit) => {
    const found = messages("header-value-type", withHeader("'200'", name, schema));
    expect(found.map((message) => message.split(", but")[0])).toEqual(
      limit === undefined ? [] : [`The header ${name} ${limit}`],
    );
  });

  it("names a shared header by both its names", () => {
    const document = "components:\n  headers:\n    Changed:\n      schema: {type: string, format: date}";
    const responses = `${entry("'200'")}    headers:\n      Last-Modified:\n        $ref: '#/components/headers/Changed'\n`;
    expect(messages("header-value-type", responses, { document })).toEqual([
      "The shared header Changed is used as Last-Modified and has the format date, but its value is a date such as Tue, 15 Nov 1994 12:45:26 GMT. Make it a string.",
    ]);
  });
});

describe("header-forbidden", () => {
  it.each([
    ["'204'", "Content-Length", "warning"],
    ["'101'", "Transfer-Encoding", "warning"],
    ["'205'", "Content-Length", undefined],
    ["'304'", "Content-Length", undefined],
    ["'304'", "content-type", "hint"],
    ["'200'", "Content-Range", "warning"],
    ["'206'", "Content-Range", undefined],
    ["'416'", "Content-Range", undefined],
    ["4XX", "Content-Range", undefined],
    ["default", "Content-Range", undefined],
  ])("%s with %s", (key, name, severity) => {
    // In 3.x another rule speaks of a Content-Type.
    const found = findings("header-forbidden", withHeader(key, name), {
      target: name === "content-type" ? "2.0" : "3.0",
    });
    expect(found.map((finding) => finding.severity)).toEqual(severity === undefined ? [] : [severity]);
  });
});

describe("header-hop-by-hop", () => {
  it.each([
    ["'426'", "Upgrade", 0],
    ["'101'", "connection", 0],
    ["'200'", "Upgrade", 1],
    ["'426'", "Keep-Alive", 1],
    ["'200'", "Trailer", 0],
  ])("%s with %s", (key, name, count) => {
    expect(findings("header-hop-by-hop", withHeader(key, name))).toHaveLength(count);
  });

  it("leaves to header-forbidden what must not be sent at all", () => {
    expect(findings("header-hop-by-hop", withHeader("'204'", "Transfer-Encoding"))).toEqual([]);
  });
});

describe("header-content-type", () => {
  const rule = "header-content-type";

  it("offers the one media type that the header has to a response without a body", () => {
    const one = withHeader("'200'", "Content-Type", "{type: string, enum: [text/csv]}");
    expect(titles(findings(rule, one))).toEqual(["Move text/csv to the content", "Remove Content-Type"]);
    const two = withHeader("'200'", "Content-Type", "{type: string, enum: [text/csv, text/plain]}");
    expect(titles(findings(rule, two))).toEqual(["Remove Content-Type"]);
  });

  it("is mended in bulk only where the content names the media type", () => {
    const safe = (responses: string) =>
      findings(rule, responses).flatMap(({ fixes }) => fixes.map((fix) => fix.safe));
    expect(safe(withHeader("'200'", "Content-Type"))).toEqual([false]);
    expect(safe(withHeader("'200'", "Content-Type") + BODY)).toEqual([true]);
    expect(safe(withHeader("'204'", "content-type"))).toEqual([true]);
  });
});

describe("the names of headers", () => {
  it("are compared without case", () => {
    const twice = `${withHeader("'200'", "ETag")}      etag:\n        schema: {type: string}\n`;
    const found = findings("header-duplicate", twice);
    expect(found.map(({ message }) => message)).toEqual([
      "The headers ETag and etag are one header, as case means nothing in its name. Merge the two.",
    ]);
    expect(titles(found)).toEqual(["Remove etag", "Remove ETag"]);
  });

  it.each([
    ["'Rate Limit'", "as it has a space in it", ["Rename it to Rate-Limit"]],
    ["'Total:'", "as it has : in it", ["Rename it to Total"]],
    ["'Größe'", "as it has ö in it", ["Edit the headers"]],
    ["'(('", "as it has ( in it", ["Edit the headers"]],
  ])("are tokens: %s", (name, reason, fixes) => {
    const found = findings("header-name-invalid", withHeader("'200'", name));
    expect(found.map(({ message }) => message.includes(reason))).toEqual([true]);
    expect(titles(found)).toEqual(fixes);
    expect(findings("header-name-invalid", withHeader("'200'", "X_odd.name!"))).toEqual([]);
  });

  it("are not renamed to one that is there", () => {
    const both = `${withHeader("'200'", "'Rate Limit'")}      rate-limit:\n        schema: {type: string}\n`;
    expect(titles(findings("header-name-invalid", both))).toEqual(["Edit the headers"]);
  });
});

describe("header-challenge-scheme", () => {
  const rule = "header-challenge-scheme";
  const schemes =
    "components:\n  securitySchemes:\n    token: {type: http, scheme: bearer}\n    oidc: {type: openIdConnect, openIdConnectUrl: 'https://id.example.com'}\n    key: {type: apiKey, in: header, name: X-Key}";
  const basic = `${withHeader("'401'", "WWW-Authenticate")}        example: Basic realm="pets"\n`;

  it.each([
    ["token: []", "but this operation takes Bearer. Begin it with Bearer."],
    ["oidc: []", "but this operation takes Bearer or DPoP. Begin it with Bearer."],
    ["key: []", undefined],
    ["unknown: []", undefined],
  ])("knows what %s asks for", (use, expected) => {
    const found = findings(rule, basic, { fields: `security:\n  - ${use}\n`, document: schemes });
    expect(found.map(({ message }) => message.split("Basic, ")[1])).toEqual(
      expected === undefined ? [] : [expected],
    );
  });

  it("is silent where one of several alternatives takes any scheme", () => {
    const fields = "security:\n  - token: []\n  - key: []\n";
    expect(findings(rule, basic, { fields, document: schemes })).toEqual([]);
  });
});

describe("header-illegal-field", () => {
  it.each([
    ["3.0", 1],
    ["3.1", 1],
    ["3.2", 0],
  ] as const)("judges allowReserved by the version: %s", (openapi, count) => {
    const responses = `${withHeader("'200'", "Total")}        allowReserved: true\n`;
    expect(findings("header-illegal-field", responses, { openapi })).toHaveLength(count);
  });
});
