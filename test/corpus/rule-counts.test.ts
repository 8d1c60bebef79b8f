import { describe, expect, it } from "vitest";
import { readDocument } from "../../shared/openapi/read-document.ts";
import { checkDocument } from "../../shared/rules/engine.ts";
import { rules } from "../../shared/rules/rules.ts";
import { severityIn } from "../../shared/rules/severities.ts";
import { corpusDocuments, hasCorpus } from "../support/corpus.ts";

const PROFILE = "openapi";

/** Every rule, those too that the profile does not turn on. */
const severities = Object.fromEntries(
  rules.map(({ meta }) => {
    const severity = severityIn(PROFILE, meta);
    return [meta.id, severity === "off" ? "hint" : severity] as const;
  }),
);

/** A change of the counts is to be read through: what is told of real documents more or less than before, and whether that is right. */
describe.skipIf(!hasCorpus)("the findings over the corpus", () => {
  it("are as many of each rule as when they were read through", async () => {
    const counts = new Map<string, { findings: number; documents: Set<string> }>();
    for (const { name, read } of corpusDocuments()) {
      const result = readDocument(read());
      if (!result.ok) throw new Error(result.problem.message);
      const options = { profile: PROFILE, own: { severities }, examples: "all" } as const;
      for (const { rule } of checkDocument(result.document, options)) {
        const known = counts.get(rule) ?? { findings: 0, documents: new Set() };
        counts.set(rule, known);
        known.findings++;
        known.documents.add(name);
      }
    }
    const lines = rules.map(({ meta }) => {
      const { findings = 0, documents } = counts.get(meta.id) ?? {};
      return `${meta.id.padEnd(32)} ${String(findings).padStart(6)} in ${documents?.size ?? 0}`;
    });
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("rule-counts.txt");
  });
});
