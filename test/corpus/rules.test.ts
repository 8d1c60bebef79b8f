import { describe, expect, it } from "vitest";
import { SEVERITIES } from "../../shared/model/finding.ts";
import { readDocument } from "../../shared/openapi/read-document.ts";
import { checkDocument } from "../../shared/rules/engine.ts";
import { type PlacedFinding, placeFindings } from "../../shared/rules/finding-place.ts";
import { profiles } from "../../shared/rules/profiles.ts";
import { corpusDocuments, hasCorpus } from "../support/corpus.ts";

describe.skipIf(!hasCorpus)("the rules over the corpus", () => {
  it.each(corpusDocuments())("$name", ({ read }) => {
    const result = readDocument(read());
    if (!result.ok) throw new Error(result.problem.message);
    const { document } = result;
    for (const { id } of profiles) {
      const findings = checkDocument(document, { profile: id, examples: "all" });
      const places = new Set<string>();
      for (const { rule, pointer } of findings) {
        const place = `${rule} ${pointer}`;
        if (places.has(place)) throw new Error(`Twice: ${place}`);
        places.add(place);
      }
      expect(placeFindings(document, findings).filter((finding) => !isWellFormed(finding))).toEqual([]);
    }
  });
});

function isWellFormed({ severity, message, place }: PlacedFinding): boolean {
  return SEVERITIES.includes(severity) && message.endsWith(".") && place.end > place.start;
}
