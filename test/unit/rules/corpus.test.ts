import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Finding, SEVERITIES } from "../../../shared/model/finding.ts";
import { readDocument } from "../../../shared/openapi/read-document.ts";
import { checkDocument } from "../../../shared/rules/engine.ts";
import { profiles } from "../../../shared/rules/profiles.ts";

const CORPUS = "../shared/corpus";
const files = existsSync(CORPUS)
  ? readdirSync(CORPUS, { recursive: true, encoding: "utf8" }).filter((name) =>
      /^[^/]+\.(yaml|json)$|openapi\.yaml$/.test(name),
    )
  : [];

describe.skipIf(files.length === 0)(`the rules over ${CORPUS}`, () => {
  it.each(files.filter((name) => name !== "manifest.json"))("%s", (name) => {
    const result = readDocument(readFileSync(`${CORPUS}/${name}`, "utf8"));
    if (!result.ok) throw new Error(result.problem.message);
    const { document } = result;
    for (const { id } of profiles) {
      const findings = checkDocument(document, { profile: id });
      const places = new Set<string>();
      for (const { rule, pointer } of findings) {
        const place = `${rule} ${pointer}`;
        if (places.has(place)) throw new Error(`Twice: ${place}`);
        places.add(place);
      }
      expect(findings.filter((finding) => !isWellFormed(finding))).toEqual([]);
    }
  });
});

function isWellFormed({ severity, message, range }: Finding): boolean {
  return SEVERITIES.includes(severity) && message.endsWith(".") && range.end > range.start;
}
