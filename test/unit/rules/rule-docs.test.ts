import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ownRulesSchema } from "../../../shared/rules/own-rules-schema.ts";
import { ruleIndex, rulePage } from "../../../shared/rules/rule-page.ts";
import { findRule, rules } from "../../../shared/rules/rules.ts";
import { rulesInTable } from "../../../shared/rules/severities.ts";
import { sourceLinks } from "../../../shared/rules/source-links.ts";

const ids = rules.map(({ meta }) => meta.id);
const DOCS = "../../../docs/rules";

function filesIn(folder: string, extension: string): readonly string[] {
  return readdirSync(new URL(folder, import.meta.url)).map((name) => name.replace(extension, ""));
}

describe("the rules", () => {
  it("are each there once", () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("are all listed: a file for each, and no file more", () => {
    expect(filesIn("../../../shared/rules/catalog", ".ts").toSorted()).toEqual(ids.toSorted());
  });

  it("are the only ones that the severity table and the precedence name", () => {
    const named = [...rulesInTable, ...rules.flatMap(({ meta }) => meta.speaksInsteadOf ?? [])];
    expect(named.filter((id) => findRule(id) === undefined)).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.meta.id, rule] as const))("%s tells what, why and how", (_, { meta }) => {
    for (const text of [meta.title, meta.why, meta.mend]) expect(text).toMatch(/^[A-Z0-9d].*\.$/s);
    expect(meta.examples.good.length).toBeGreaterThan(0);
    expect(meta.examples.bad.length).toBeGreaterThan(0);
    expect(sourceLinks(meta.source).length).toBeGreaterThan(0);
  });
});

// `npm run docs` writes what these tests compare with.
describe("the pages in docs/rules", () => {
  it.each(rules.map((rule) => [rule.meta.id, rule] as const))("%s is current", async (id, rule) => {
    await expect(rulePage(rule)).toMatchFileSnapshot(`${DOCS}/${id}.md`);
  });

  it("have a current index", async () => {
    await expect(ruleIndex(rules)).toMatchFileSnapshot(`${DOCS}/README.md`);
  });

  it("have a current schema of a project's own profile beside them", async () => {
    const schema = `${JSON.stringify(ownRulesSchema(), undefined, 2)}\n`;
    await expect(schema).toMatchFileSnapshot("../../../docs/response-rules.schema.json");
  });

  it("are no more than the rules", () => {
    expect(filesIn(DOCS, ".md").toSorted()).toEqual(["README", ...ids].toSorted());
  });
});

describe("sourceLinks", () => {
  it("finds the sections of specifications and leaves other sources alone", () => {
    expect(
      sourceLinks("RFC 9110 §15.3.5, §6.4.1; OpenAPI 3.0.4 Responses Object; Toolkit reference page, 204"),
    ).toEqual([
      { text: "RFC 9110 §15.3.5", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.3.5" },
      { text: "RFC 9110 §6.4.1", url: "https://www.rfc-editor.org/rfc/rfc9110.html#section-6.4.1" },
      {
        text: "OpenAPI 3.0.4 Responses Object",
        url: "https://spec.openapis.org/oas/v3.0.4.html#responses-object",
      },
      { text: "Toolkit reference page, 204", url: undefined },
    ]);
  });
});
