import { describe, expect, it } from "vitest";
import { checkDocument } from "../../../shared/rules/engine.ts";
import { parseOwnProfile } from "../../../shared/rules/own-rules.ts";
import type { ProfileId } from "../../../shared/rules/profiles.ts";
import { documentOf } from "../../support/rule-examples.ts";
import { entry, findings, titles } from "../../support/rule-tables.ts";

/** What a document of one operation gets under a project's own profile. */
function judged(file: string, responses: string) {
  const result = parseOwnProfile(file);
  if (!result.ok) throw new Error(result.problem.message);
  return checkDocument(documentOf({ operation: `responses:\n${responses}` }), result.value).map(
    ({ rule, severity }) => `${rule} ${severity}`,
  );
}

describe("a project's own profile", () => {
  it("extends a profile and changes severities", () => {
    const responses = entry("'200'", "The pet") + entry("'404'", "No such pet");
    expect(judged('{ "extends": "openapi" }', responses)).toContain("content-missing-success info");
    const file =
      '{ "$schema": "response-rules.schema.json", "extends": "openapi", "rules": { "content-missing-success": "error" } }';
    expect(judged(file, responses)).toContain("content-missing-success error");
    expect(judged(file.replace('"error"', '"off"'), responses).join()).not.toContain(
      "content-missing-success",
    );
  });

  it("extends zos-connect unless it says otherwise", () => {
    expect(judged("{}", entry("'150'"))).toContain("zos-no-1xx error");
  });

  it("turns on a rule that no profile turns on", () => {
    const file = '{ "rules": { "description-only-phrase": "hint" } }';
    expect(judged(file, entry("'204'", "No Content"))).toContain("description-only-phrase hint");
  });

  it("warns of codes that the project has not agreed on, unless it says otherwise", () => {
    const responses = entry("'204'", "Done") + entry("'410'", "Pet sold") + entry("default", "Else");
    expect(judged('{ "codes": ["204"] }', responses)).toContain("code-uncommon warning");
    expect(judged('{ "codes": ["204", "410"] }', responses).join()).not.toContain("code-uncommon");
    expect(judged('{ "codes": ["204"], "rules": { "code-uncommon": "error" } }', responses)).toContain(
      "code-uncommon error",
    );
  });

  it.each([
    ["{", /An object does not end/, "1:2"],
    ["[]", /The file is no JSON object/, "1:1"],
    ["extends: openapi", /The file is no JSON object/, "1:1"],
    ['{ "extends": "openapy" }', /"openapy" is no profile\. Take one of zos-connect, openapi/, "1:14"],
    ['{ "extends": null }', /This is no profile\. Take one of/, "1:14"],
    [`{ "extends": "${"x".repeat(100)}" }`, /"x{60}…" is no profile/, "1:14"],
    ['{ "extends": "openapi", "extends": "strict" }', /"extends" stands twice\. Leave one of them\./, "1:25"],
    ['{ "rules": { "code-550": "off", "code-550": "hint" } }', /"code-550" stands twice/, "1:33"],
    ['{ "rules": { "made-up-by-somebody": "off" } }', /There is no rule .+ lists them all/, "1:14"],
    ["", /^The file is empty\. Write one such as/, undefined],
    [
      '{\n  "rules": { "content-forbiden": "off" }\n}',
      /There is no rule "content-forbiden"\. Did you mean "content-forbidden"\?/,
      "2:14",
    ],
    ['{ "rules": { "code-550": "warn" } }', /"warn" is no severity\. Take one of error, warning/, "1:26"],
    ['{ "rules": { "code-550": 2 } }', /"2" is no severity/, "1:26"],
    ['{ "rules": [] }', /The rules are no object/, "1:12"],
    ['{ "rule": {} }', /There is no field "rule"\. Did you mean "rules"\?/, "1:3"],
    ['{ "codes": "200" }', /The codes are no list/, "1:12"],
    ['{ "codes": ["200", "2xx"] }', /"2xx" is no response key/, "1:20"],
  ])("says what is wrong in %s", (text, what, place) => {
    const result = parseOwnProfile(text);
    if (result.ok) throw new Error("It was taken.");
    const { message, advice, position } = result.problem;
    expect(`${message} ${advice}`).toMatch(what);
    if (place !== undefined) expect(`${position?.line}:${position?.column}`).toBe(place);
  });
});

describe("house styles", () => {
  it.each([
    ["ibm", "post", "'422'", "422 is not used in the style of IBM Cloud. Use 400.", ["Change to 400"]],
    ["ibm", "get", "'302'", "302 is not used in the style of IBM Cloud. Use 303.", ["Change to 303"]],
    [
      "zalando",
      "get",
      "'418'",
      "418 is not among the codes that the style of Zalando uses. Use one of those.",
      [],
    ],
    [
      "zalando",
      "get",
      "'409'",
      "409 is not used with GET in the style of Zalando, but with POST, PUT, PATCH, DELETE. Use another code.",
      [],
    ],
    [
      "azure",
      "get",
      "'404'",
      "404 is not among the codes that the style of Azure uses. Use one of those.",
      [],
    ],
    [
      "azure",
      "post",
      "'201'",
      "201 is not used with POST in the style of Azure, but with PUT, PATCH. Use another code.",
      [],
    ],
  ] as const)("%s: %s %s", (profile: ProfileId, method, key, message, fixes) => {
    const found = findings("code-uncommon", entry(key), { profile, method });
    expect(found.map((finding) => finding.message)).toEqual([message]);
    expect(titles(found)).toEqual([...fixes, "Choose another code"]);
  });

  it.each([
    ["ibm", "post", "'201'"],
    ["zalando", "post", "'409'"],
    ["azure", "get", "default"],
    ["openapi", "get", "'418'"],
  ] as const)("%s takes %s %s", (profile, method, key) => {
    expect(findings("code-uncommon", entry(key), { profile, method })).toEqual([]);
  });
});
