import { describe, expect, it } from "vitest";
import type { OpenApiVersion, Operation } from "../../../shared/model/operation.ts";
import { checkByOperation, checkDocument, checkOperation } from "../../../shared/rules/engine.ts";
import { placeFindings } from "../../../shared/rules/finding-place.ts";
import type { ProfileId } from "../../../shared/rules/profiles.ts";
import { findRule } from "../../../shared/rules/rules.ts";
import { severityIn } from "../../../shared/rules/severities.ts";
import { documentOf, readText } from "../../support/rule-examples.ts";

function rulesAbout(operation: string, profile: ProfileId, openapi: OpenApiVersion = "3.0", method = "get") {
  return checkDocument(documentOf({ operation, openapi, method }), { profile }).map(({ rule }) => rule);
}

const SHARED = `openapi: 3.0.4
info: {title: Pets, version: '1'}
paths:
  /cats:
    get:
      responses:
        '200': {description: Cats, content: {application/json: {}}}
        '404': {$ref: '#/components/responses/Nothing'}
    delete:
      responses:
        '204': {$ref: '#/components/responses/Nothing'}
        '404': {$ref: '#/components/responses/Nothing'}
        '500': {$ref: 'errors.yaml#/Broken'}
        '503': {$ref: '#/components/responses/Absent'}
components:
  responses:
    Nothing:
      description: ''
      content:
        application/json: {}
`;

describe("one fault, one finding", () => {
  const isAboutMore = (rule: string) => /^(header-|set-no-client|content-missing-error)/.test(rule);
  const set = (...keys: string[]) =>
    `responses:\n${keys.map((key) => `  '${key}':\n    description: Case ${key}`).join("\n")}`;

  it.each([
    [set("99", "404", "default"), "openapi", ["code-range"]],
    [set("99", "404", "default"), "zos-connect", ["zos-custom-range"]],
    [set("100", "404", "default"), "openapi", ["code-informational"]],
    [set("100", "404", "default"), "zos-connect", ["zos-no-1xx"]],
    [set("104", "404", "default"), "openapi", ["code-temporary"]],
    [set("550", "404", "default"), "openapi", ["code-550"]],
    [set("404"), "openapi", ["set-single-not-success"]],
    [set("302"), "openapi", ["set-single-not-success"]],
    [set("default"), "openapi", ["set-only-default"]],
    ["responses: {}", "openapi", ["set-empty"]],
    ["responses:\n  x-a: b", "openapi", ["set-only-extensions"]],
    ["responses:\n  '404': {}\n  '204':\n    description: Sold", "openapi", ["description-missing"]],
  ] as const)("%s in %s: %j", (operation, profile, expected) => {
    const about = rulesAbout(operation, profile);
    expect(about.filter((rule) => !isAboutMore(rule))).toEqual(expected);
  });

  it("takes a range in 2.0 for one fault", () => {
    const about = rulesAbout(set("204", "4XX"), "openapi", "2.0");
    expect(about.filter((rule) => !isAboutMore(rule))).toEqual(["code-range-key-unsupported"]);
  });
});

describe("versions", () => {
  it.each([
    ["2.0", "error"],
    ["3.0", "error"],
    ["3.1", "error"],
    ["3.2", "hint"],
  ] as const)("a missing description in %s is: %s", (openapi, severity) => {
    const document = documentOf({
      openapi,
      operation: "responses:\n  '404': {}\n  '204':\n    description: Gone",
    });
    const finding = checkDocument(document, { profile: "openapi" }).find(
      ({ rule }) => rule === "description-missing",
    );
    expect(finding?.severity).toBe(severity);
  });

  it("judges for the target version when one is given", () => {
    const document = documentOf({
      operation: "responses:\n  2XX:\n    description: Yes\n  default:\n    description: No",
    });
    const rules = checkDocument(document, { profile: "openapi", version: "2.0" }).map(({ rule }) => rule);
    expect(rules).toContain("code-range-key-unsupported");
  });

  it.each([
    ["3.0", "error"],
    ["3.1", "info"],
    ["3.2", "info"],
    ["2.0", "error"],
  ] as const)("an absent responses field in %s is: %s", (openapi, severity) => {
    const [finding] = checkDocument(documentOf({ openapi, operation: "summary: None" }), {
      profile: "openapi",
    });
    expect([finding?.rule, finding?.severity]).toEqual(["set-empty", severity]);
  });
});

describe("references", () => {
  const document = readText(SHARED);
  const findings = checkDocument(document, { profile: "openapi" });

  it("reports what lies inside a shared response once, there, with the number of its users", () => {
    const empty = placeFindings(document, findings).filter(({ rule }) => rule === "description-empty");
    expect(empty).toHaveLength(1);
    expect(empty[0]).toMatchObject({
      pointer: "/components/responses/Nothing/description",
      users: 3,
      fixes: [],
      place: { start: SHARED.indexOf("description: ''"), end: SHARED.indexOf(": ''") },
    });
  });

  it("reports what depends on the use at the use, without a fix inside the shared response", () => {
    const [forbidden, ...more] = findings.filter(({ rule }) => rule === "content-forbidden");
    expect(more).toEqual([]);
    expect(forbidden).toMatchObject({ operation: "DELETE /cats", response: { key: "204" }, users: 1 });
    expect(forbidden?.pointer).toBe("/paths/~1cats/delete/responses/204");
    expect(forbidden?.fixes.map(({ title }) => title)).toEqual(["Change to 200"]);
  });

  it("tells every operation what lies inside the shared response that it uses, with the same place", () => {
    const byOperation = checkByOperation(document, { profile: "openapi" });
    const empty = [...byOperation].flatMap(([operation, about]) =>
      placeFindings(document, about)
        .filter(({ rule }) => rule === "description-empty")
        .map(({ response, pointer, place, users }) => [operation, response?.key, pointer, place, users]),
    );
    const pointer = "/components/responses/Nothing/description";
    const place = { start: SHARED.indexOf("description: ''"), end: SHARED.indexOf(": ''") };
    expect(empty).toEqual([
      ["GET /cats", "404", pointer, place, 3],
      ["DELETE /cats", "204", pointer, place, 3],
      ["DELETE /cats", "404", pointer, place, 3],
    ]);
  });

  it("says the same of one operation as of the whole document", () => {
    const [id] = document.operations.slice(1).map((operation) => operation.id);
    const only = checkDocument(document, { profile: "openapi", ...(id && { operation: id }) });
    expect(only.every(({ operation }) => operation === id)).toBe(true);
    const [empty, ...more] = placeFindings(document, only).filter(({ rule }) => rule === "description-empty");
    expect(more).toEqual([]);
    expect(empty).toMatchObject({
      pointer: "/components/responses/Nothing/description",
      users: 3,
      place: { start: SHARED.indexOf("description: ''") },
    });
  });

  it("judges an unchanged document once for its options", () => {
    expect(checkDocument(document, { profile: "openapi" })).toBe(findings);
    expect(checkByOperation(document, { profile: "strict" })).toBe(
      checkByOperation(document, { profile: "strict" }),
    );
    expect(checkDocument(document, { profile: "openapi", version: "3.2" })).not.toBe(findings);
  });

  it("blames a shared response for a header only under the code that asks for it", () => {
    const use = (key: string) => `        '${key}': {$ref: '#/components/responses/Refused'}\n`;
    const text = SHARED.replace(
      / +'404': .*\n +delete:/,
      `${use("401")}${use("403")}${use("206")}    delete:`,
    )
      .replace(/ +'500': .*\n/, `${use("401")}${use("302")}`)
      .concat("    Refused: {description: No}\nsecurity: [{key: []}]\n");
    const about = checkDocument(readText(text), { profile: "openapi" }).filter(({ rule }) =>
      rule.startsWith("header-"),
    );
    const told = about.map(({ rule, response, pointer, users, fixes }) => ({
      rule,
      key: response?.key,
      pointer,
      users,
      fixes,
    }));
    const pointer = "/components/responses/Refused";
    expect(told).toEqual([
      { rule: "header-required", key: "401", pointer, users: 2, fixes: [] },
      { rule: "header-required", key: "206", pointer, users: 1, fixes: [] },
      { rule: "header-location-3xx", key: "302", pointer, users: 1, fixes: [] },
    ]);
    expect(about[0]?.message).toBe(
      "The shared response Refused, used as 401, must be sent with WWW-Authenticate, which is not declared. Declare it.",
    );
  });

  it("says of what it cannot see no more than that", () => {
    const about = findings.filter(({ response }) => response && /^50/.test(response.key));
    expect(about.map(({ rule }) => rule)).toEqual(["ref-unresolved"]);
  });

  it("tells each user of a shared response when it is asked alone", () => {
    for (const operation of document.operations) {
      const about = checkOperation(document, operation, { profile: "openapi", version: "3.0" });
      expect(about.findings.map(({ rule }) => rule)).toContain("description-empty");
    }
  });
});

describe("the engine", () => {
  const document = readText(SHARED);
  const [operation] = document.operations;

  it("judges an unchanged operation once for a context", () => {
    const context = { profile: "openapi", version: "3.0" } as const;
    const first = checkOperation(document, operation as Operation, context);
    expect(checkOperation(document, operation as Operation, { ...context })).toBe(first);
    expect(checkOperation(document, operation as Operation, { ...context, profile: "strict" })).not.toBe(
      first,
    );
  });

  it("puts the worst first within an operation", () => {
    const text =
      "responses:\n  '204':\n    description: ''\n    content:\n      a/b: {}\n  '200':\n    description: OK";
    const severities = checkDocument(documentOf({ operation: text }), { profile: "openapi" }).map(
      ({ severity }) => severity,
    );
    expect(severities).toEqual(["error", "warning", "info", "info", "hint"]);
  });

  it("offers no fix where the operation cannot be edited", () => {
    const readOnly = { ...(operation as Operation), responses: [], readOnlyReason: "It is kept elsewhere." };
    const about = checkOperation(document, readOnly, { profile: "openapi", version: "3.0" });
    expect(about.findings.map(({ rule, fixes }) => [rule, fixes])).toEqual([["set-empty", []]]);
  });

  it("says nothing about an operation in another file", () => {
    const text = SHARED.replace("    get:\n", "    put: {$ref: 'other.yaml#/put'}\n    get:\n");
    const findings = checkDocument(readText(text), { profile: "openapi" });
    expect(findings.filter(({ operation: id }) => id?.startsWith("PUT"))).toEqual([]);
  });
});

describe("profiles", () => {
  it.each([
    ["code-range", "off", "error", "error"],
    ["code-informational", "off", "warning", "warning"],
    ["code-550", "hint", "warning", "error"],
    ["code-unregistered", "warning", "warning", "error"],
    ["zos-no-1xx", "error", "off", "off"],
    ["zos-410-certain", "hint", "off", "off"],
    ["header-required", "info", "info", "warning"],
    ["header-location-3xx", "warning", "warning", "error"],
    ["content-head", "warning", "warning", "error"],
    ["set-no-client-error", "info", "info", "warning"],
    ["code-uncommon", "off", "off", "off"],
  ] as const)("%s: %s, %s, %s", (id, zos, openapi, strict) => {
    const meta = findRule(id)?.meta;
    if (meta === undefined) throw new Error(`no rule ${id}`);
    const severities = (["zos-connect", "openapi", "strict"] as const).map((profile) =>
      severityIn(profile, meta),
    );
    expect(severities).toEqual([zos, openapi, strict]);
  });

  it("keeps exactly the five codes that the window does not take", () => {
    const blocking = ["code-format", "code-range", "code-duplicate", "zos-custom-range", "zos-no-1xx"];
    for (const id of blocking) expect(findRule(id)?.meta.blocksEntry).toBe(true);
  });
});
