import { describe, expect, it } from "vitest";
import type { Finding } from "../../../shared/model/finding.ts";
import { checkDocument } from "../../../shared/rules/engine.ts";
import { silentBeside } from "../../../shared/rules/precedence.ts";
import type { ProfileId } from "../../../shared/rules/profiles.ts";
import type { RuleExample } from "../../../shared/rules/rule.ts";
import { findRule, rules } from "../../../shared/rules/rules.ts";
import { documentOf, profileOf } from "../../support/rule-examples.ts";
import { entry } from "../../support/rule-tables.ts";

/** Those too that no profile turns on; those of z/OS Connect in their own only, as they speak instead of others. */
const severities = Object.fromEntries(
  rules.filter(({ meta }) => meta.group !== "zos").map(({ meta }) => [meta.id, "hint"] as const),
);

const wantMore = rules.filter(({ meta }) => meta.wantsMore).map(({ meta }) => meta.id);

function findingsOf(example: RuleExample, profile: ProfileId = "openapi"): readonly Finding[] {
  return checkDocument(documentOf(example), {
    profile,
    ...(example.target && { version: example.target }),
    own: { severities, ...(example.codes && { codes: example.codes }) },
  });
}

/** The rules that speak of the response with this key. */
function rulesAbout(key: string, example: RuleExample): readonly string[] {
  return findingsOf(example)
    .filter(({ response }) => response?.key === key)
    .map(({ rule }) => rule);
}

describe.each(rules.filter(({ meta }) => meta.wantsItGone).map((rule) => [rule.meta.id, rule] as const))(
  "where %s would have a response gone",
  (id, rule) => {
    it("shows the rules that are silent on its page", () => {
      expect(silentBeside(rule.meta)).toEqual(expect.arrayContaining([...wantMore]));
    });

    it.each(rule.meta.examples.bad.map((example) => [example.operation, example] as const))(
      "nothing more is wanted of it in\n%s",
      (_text, example) => {
        const findings = findingsOf(example, profileOf(rule, example));
        const gone = findings.find((finding) => finding.rule === id)?.response;
        expect(gone).toBeDefined();
        const about = findings.filter(
          ({ response }) => response?.key === gone?.key && response?.occurrence === gone?.occurrence,
        );
        expect(about.map((finding) => finding.rule).filter((name) => wantMore.includes(name))).toEqual([]);
      },
    );
  },
);

describe("a response that is wanted gone", () => {
  const RANGES = ["1XX", "2XX", "3XX", "4XX", "5XX"].map((key) => entry(key)).join("");
  it.each([
    ["4xx", "code-format", "content-missing-error", { operation: entry("4xx") }],
    [
      "4XX",
      "code-range-key-unsupported",
      "content-missing-error",
      { openapi: "2.0", operation: entry("4XX") },
    ],
    ["420", "code-unregistered", "content-missing-error", { operation: entry("'420'") }],
    ["550", "code-550", "content-missing-error", { operation: entry("'550'") }],
    ["418", "code-unused", "content-missing-error", { operation: entry("'418'") }],
    ["502", "code-infrastructure", "content-missing-error", { operation: entry("'502'") }],
    ["404", "set-range-redundant", "content-missing-error", { operation: entry("'404'") + entry("4XX") }],
    ["default", "set-default-unreachable", "content-missing-error", { operation: RANGES + entry("default") }],
    ["405", "method-405-on-own-operation", "header-required", { operation: entry("'405'") }],
    ["501", "method-501-on-own-operation", "content-missing-error", { operation: entry("'501'") }],
    ["206", "method-206-416-not-get", "header-required", { method: "put", operation: entry("'206'") }],
    [
      "206",
      "method-206-416-not-get",
      "content-missing-required",
      { method: "put", operation: entry("'206'") },
    ],
    [
      "415",
      "input-415-without-body",
      "header-recommended-other",
      { method: "post", operation: entry("'415'") },
    ],
    ["422", "input-422-without-input", "content-missing-error", { operation: entry("'422'") }],
    ["401", "security-401-unsecured", "header-required", { operation: entry("'401'") }],
    ["101", "code-informational", "header-required", { operation: entry("'101'") }],
  ] as const)("%s: %s speaks, %s is silent", (key, speaks, silent, { operation, ...rest }) => {
    const example = { ...rest, operation: `responses:\n${entry("'200'")}${operation}` };
    const about = rulesAbout(key, example);
    expect(about).toContain(speaks);
    expect(about).not.toContain(silent);
    expect(findRule(silent)?.meta.wantsMore).toBe(true);
  });

  it("does not silence what is said of the others", () => {
    const operation = `responses:\n${entry("'502'")}${entry("'409'")}`;
    expect(rulesAbout("409", { operation })).toContain("content-missing-error");
  });

  it("is told of both, each where it is, when it is listed twice", () => {
    const operation = `responses:\n${entry("'409'")}${entry("409")}`;
    const told = findingsOf({ operation }).filter(({ response }) => response?.key === "409");
    const saying = (rule: string) =>
      told.filter((finding) => finding.rule === rule).map(({ response }) => response?.occurrence);
    expect(saying("code-duplicate")).toEqual([1]);
    expect(saying("content-missing-error")).toEqual([0]);
  });
});
