import { describe, expect, it } from "vitest";
import { checkDocument } from "../../../shared/rules/engine.ts";
import type { ProfileId } from "../../../shared/rules/profiles.ts";
import { documentOf } from "../../support/rule-examples.ts";
import { BODY, entry, findings, titles } from "../../support/rule-tables.ts";

describe("codes", () => {
  it.each([
    ["'600'", "code-range", "openapi", "600 is not a status code. Codes run from 100 to 599."],
    ["'600'", "zos-custom-range", "zos-connect", "600 is not a status code. Codes run from 100 to 599."],
    ["'1000'", "code-range", "strict", "1000 is not a status code. Codes run from 100 to 599."],
    [
      "'150'",
      "zos-no-1xx",
      "zos-connect",
      "150 is a 1xx code. The toolkit does not support 1xx; use 200 to 599.",
    ],
    ["'4xx'", "code-format", "openapi", '"4xx" is not a response key. Write 4XX.'],
    ["Default", "code-format", "openapi", '"Default" is not a response key. Write default.'],
    [
      "6XX",
      "code-format",
      "openapi",
      '"6XX" is not a response key. Use three digits, a range such as 4XX, or default.',
    ],
    [
      "'0200'",
      "code-format",
      "openapi",
      '"0200" is not a response key. Use three digits, a range such as 4XX, or default.',
    ],
    [
      "'499'",
      "code-unregistered",
      "openapi",
      "499 is not a registered status code; clients treat it as 400. Choose a registered code.",
    ],
    [
      "'420'",
      "code-unregistered",
      "openapi",
      "420 is not a registered status code; clients treat it as 400. Use 429, which is.",
    ],
  ] as const)("%s: %s in %s", (key, rule, profile, message) => {
    expect(
      findings(rule, entry("'204'") + entry(key), { profile }).map((finding) => finding.message),
    ).toEqual([message]);
  });

  it("finds duplicates after normalising, once for a code", () => {
    const set =
      entry("'404'", "One") + entry("404", "Two") + entry("404", "Three") + entry("4XX") + entry("4xx");
    const found = findings("code-duplicate", set);
    expect(found.map(({ message }) => message.split(".")[0])).toEqual([
      "404 is listed three times in this operation",
      "4XX is listed twice in this operation",
    ]);
    expect(found[0]?.response).toEqual({ key: "404", occurrence: 1 });
  });

  it("never offers a change to a code that is there", () => {
    expect(titles(findings("code-550", entry("'550'")))).toEqual(["Change to 403"]);
    expect(titles(findings("code-550", entry("'550'") + entry("'403'")))).toEqual(["Choose another code"]);
    expect(titles(findings("code-reserved-402", entry("'402'") + entry("'403'")))).toEqual(["Change to 429"]);
    expect(titles(findings("code-format", entry("4xx") + entry("4XX")))).toEqual(["Choose another code"]);
  });

  it("takes 101 for the answer of an upgrade endpoint only", () => {
    expect(findings("code-informational", entry("'101'"))).toHaveLength(0);
    expect(findings("code-informational", entry("'101'") + entry("'400'"))).toHaveLength(0);
    expect(findings("code-informational", entry("'101'") + entry("'200'"))).toHaveLength(1);
    const header = "    headers:\n      Upgrade:\n        schema: {type: string}\n";
    expect(findings("code-informational", entry("'101'") + header + entry("'200'"))).toHaveLength(0);
  });

  it("counts unquoted keys for the whole document", () => {
    expect(
      findings("code-not-string", entry("200") + entry("default") + entry("4XX") + entry("'404'")),
    ).toHaveLength(1);
    expect(findings("code-not-string", entry("default") + entry("4XX"))).toEqual([]);
    expect(findings("code-not-string", entry("200"), { openapi: "2.0" })).toEqual([]);
  });
});

describe("content", () => {
  it.each([
    ["'204'", 1],
    ["'304'", 1],
    ["'103'", 1],
    ["1XX", 1],
    ["'205'", 0],
    ["'200'", 0],
    ["2XX", 0],
    ["default", 0],
  ])("content-forbidden: a body in %s makes %d", (key, count) => {
    expect(findings("content-forbidden", entry(key) + BODY)).toHaveLength(count);
  });

  it("offers 200 for a 204 with a body, when there is none yet, and describes it anew", () => {
    const [found] = findings("content-forbidden", entry("'204'", "No Content") + BODY);
    expect(found?.message).toBe(
      "204 has a body, but a 204 response ends after its headers. Remove the body, or send 200.",
    );
    expect(found?.pointer).toBe("/paths/~1pets~1{id}/get/responses/204/content");
    expect(found?.fixes.map(({ title, safe, kind }) => [title, safe, kind])).toEqual([
      ["Remove the body", true, "apply"],
      ["Change to 200", false, "apply"],
    ]);
    expect(found?.fixes[1]?.edits.at(-1)).toMatchObject({ type: "describe-response", description: "OK" });
    expect(titles(findings("content-forbidden", entry("'200'") + entry("'204'") + BODY))).toEqual([
      "Remove the body",
    ]);
  });

  it.each([
    ["get", "'200'", 1],
    ["post", "'200'", 1],
    ["head", "'200'", 0],
    ["options", "'200'", 0],
    ["get", "'201'", 0],
    ["get", "2XX", 0],
  ])("content-missing-success: %s %s without body makes %d", (method, key, count) => {
    expect(findings("content-missing-success", entry(key), { method })).toHaveLength(count);
  });

  it.each([
    ["head", "'200'", 1],
    ["head", "default", 1],
    ["head", "'204'", 0],
    ["head", "'205'", 0],
    ["get", "'200'", 0],
  ])("content-head: %s %s with a schema makes %d", (method, key, count) => {
    expect(findings("content-head", entry(key) + BODY, { method })).toHaveLength(count);
  });
});

describe("headers", () => {
  it.each([
    ["'401'", "WWW-Authenticate"],
    ["'405'", "Allow"],
    ["'101'", "Upgrade"],
    ["'206'", "Content-Range"],
    ["'226'", "ETag and IM"],
  ])("header-required: %s asks for %s", (key, names) => {
    const found = findings("header-required", entry(key, "Read-only"), { fields: "security: [{key: []}]\n" });
    expect(titles(found)).toEqual([`Add ${names}`]);
  });

  it.each(["'403'", "'304'", "4XX", "default"])("header-required: %s asks for none", (key) => {
    expect(findings("header-required", entry(key))).toEqual([]);
  });

  it("lets an answer of several parts be without Content-Range", () => {
    const body = "    content:\n      multipart/byteranges: {}\n";
    expect(findings("header-required", entry("'206'") + body)).toEqual([]);
  });

  it.each([
    ["post", 1],
    ["put", 0],
    ["get", 0],
  ])("header-location-201: %s makes %d", (method, count) => {
    expect(findings("header-location-201", entry("'201'"), { method })).toHaveLength(count);
  });

  it.each([
    ["'301'", "openapi", ["warning"]],
    ["'308'", "strict", ["error"]],
    ["'303'", "openapi", ["info"]],
    ["'304'", "openapi", []],
    ["'300'", "openapi", []],
  ] as const)("header-location-3xx: %s in %s: %j", (key, profile, severities) => {
    expect(findings("header-location-3xx", entry(key), { profile }).map(({ severity }) => severity)).toEqual(
      severities,
    );
  });
});

describe("text", () => {
  it.each(["null", "~", ""])("takes a description that is %s for a missing one", (text) => {
    const set = `  '404':\n    description: ${text}\n`;
    expect(findings("description-missing", set)).toHaveLength(1);
    expect(findings("description-empty", set)).toEqual([]);
  });

  it.each([
    ["'400'", "Not Found", 1],
    ["'400'", "not found.", 1],
    ["'404'", "Not Found", 0],
    ["'404'", "OK", 0],
    ["'404'", "Found", 0],
    ["4XX", "Not Found", 0],
    ["default", "Not Found", 0],
    ["'403'", "Permission Denied", 0],
    ["'400'", "(Unused)", 0],
  ])("description-other-phrase: %s %s makes %d", (key, text, count) => {
    expect(findings("description-other-phrase", entry(key, text))).toHaveLength(count);
  });

  it.each([
    ["'401'", "You lack the permission to do this", 1],
    ["'401'", "Insufficient scope", 1],
    ["'401'", "Unauthorized", 0],
    ["'401'", "The token lacks a permission", 0],
    ["'403'", "Invalid API key", 1],
    ["'403'", "The access token in the `Authorization` header is not recognized", 1],
    ["'403'", "Authentication required", 1],
    ["'403'", "The authenticated user is not a reviewer", 0],
    ["'403'", "The token does not have the required permission", 0],
    ["'403'", "The token does not have access", 0],
    ["'403'", "Forbidden", 0],
    ["'404'", "Invalid API key", 0],
  ])("description-401-says-permission: %s %s makes %d", (key, text, count) => {
    expect(findings("description-401-says-permission", entry(key, `"${text}"`))).toHaveLength(count);
  });

  it.each([
    ["zos-410-certain", "'410'", "The pet is away, try again later", 1],
    ["zos-410-certain", "'410'", "The pet is gone for good", 0],
    ["zos-410-certain", "'404'", "The pet is temporarily away", 0],
    ["zos-500-specific", "'500'", "Validation failed", 1],
    ["zos-500-specific", "'500'", "Invalid or missing parameter", 1],
    ["zos-500-specific", "'500'", "Something broke", 0],
    ["zos-500-specific", "'400'", "Validation failed", 0],
  ])("%s: %s %s makes %d", (rule, key, text, count) => {
    expect(findings(rule, entry(key, text), { profile: "zos-connect" })).toHaveLength(count);
    expect(findings(rule, entry(key, text), { profile: "openapi" })).toEqual([]);
  });
});

describe("sets", () => {
  const set = (...keys: string[]) =>
    keys.map((key) => entry(key, `Case ${key.replaceAll("'", "")}`)).join("");

  it.each([
    ["set-no-success", ["'404'", "'500'"], 1],
    ["set-no-success", ["'404'", "3XX"], 0],
    ["set-no-success", ["'404'", "'101'"], 0],
    ["set-no-success", ["'404'", "default"], 0],
    ["set-no-success", ["'404'", "2xx"], 0],
    ["set-single-not-success", ["'101'"], 0],
    ["set-single-not-success", ["'404'", "default"], 0],
    ["set-no-2xx", ["'302'", "'404'"], 1],
    ["set-no-2xx", ["'302'", "2XX"], 0],
    ["set-no-client-error", ["'200'", "'500'"], 1],
    ["set-no-client-error", ["'200'", "4XX"], 0],
    ["set-200-and-204", ["'200'", "'204'"], 1],
    ["set-202-with-other-success", ["'202'", "2XX"], 1],
    ["set-202-with-other-success", ["'202'", "'404'"], 0],
  ])("%s: %j makes %d", (rule, keys, count) => {
    expect(findings(rule, set(...keys))).toHaveLength(count);
  });

  it.each(["'404'", "'302'", "3XX"])("warns of a lone %s, and of nothing else in the set", (key) => {
    const document = documentOf({ operation: `responses:\n${entry(key)}` });
    const about = checkDocument(document, { profile: "openapi" }).filter(({ rule }) =>
      /^set-(?!no-client)/.test(rule),
    );
    expect(about.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["set-single-not-success", "warning"],
    ]);
  });

  it("offers default only where the profile takes it", () => {
    const about = (profile: ProfileId) => titles(findings("set-no-client-error", set("'204'"), { profile }));
    expect(about("openapi")).toEqual(["Add default", "Add 400"]);
    expect(about("zos-connect")).toEqual(["Add 400"]);
  });

  it.each([
    ["post", "Add 201"],
    ["delete", "Add 204"],
    ["get", "Add 200"],
  ])("adds the usual success of %s", (method, title) => {
    const document = documentOf({ method, operation: "responses: {}" });
    expect(titles(checkDocument(document, { profile: "openapi" }))).toEqual([title]);
  });

  it("tells look-alikes apart by their descriptions", () => {
    const pair = (first: string, second: string) =>
      findings("set-confusable-pair", entry("'404'", first) + entry("'410'", second));
    expect(pair("Not here", "not here.")).toHaveLength(1);
    expect(pair("''", "Gone for good")).toHaveLength(1);
    expect(pair("Not Found", "Gone")).toEqual([]);
  });

  it("finds an exact code redundant only when it says and carries the same", () => {
    const same = entry("'404'", "A refusal") + BODY + entry("4XX", "A refusal") + BODY;
    expect(findings("set-range-redundant", same)).toHaveLength(1);
    expect(
      findings("set-range-redundant", entry("'404'", "A refusal") + entry("4XX", "A refusal") + BODY),
    ).toEqual([]);
    const cover = entry("'404'", "A refusal") + entry("4XX", "Another") + entry("default", "A refusal");
    expect(findings("set-range-redundant", cover)).toEqual([]);
  });
});
