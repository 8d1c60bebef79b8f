import ibmRuleset from "@ibm-cloud/openapi-ruleset";
import { Document, Ruleset, Spectral } from "@stoplight/spectral-core";
import { Json, Yaml } from "@stoplight/spectral-parsers";
import { Resolver } from "@stoplight/spectral-ref-resolver";
import { oas } from "@stoplight/spectral-rulesets";
import { escapePointer } from "../../../shared/openapi/pointer.ts";
import { ibmPairs } from "./ibm-pairs.ts";
import type { Complaint, Linter, Pair } from "./linter.ts";
import { spectralPairs } from "./spectral-pairs.ts";

/** Nothing is read but the document itself, neither from the disk nor from the network. */
const resolver = new Resolver({ resolvers: {} });

/** Of the two that are longer, one takes it several seconds and the other a minute. */
const LONGEST = 2_000_000;

export const spectral: Linter = {
  name: "Spectral",
  versions: ["2.0", "3.0", "3.1", "3.2"],
  longest: LONGEST,
  ask: (text) => ask(text, oas, spectralPairs),
  pairs: spectralPairs,
};

export const ibm: Linter = {
  name: "IBM openapi-validator",
  versions: ["3.0", "3.1", "3.2"],
  longest: LONGEST,
  ask: (text) => ask(text, ibmRuleset, ibmPairs),
  pairs: ibmPairs,
};

async function ask(text: string, ruleset: unknown, pairs: readonly Pair[]): Promise<readonly Complaint[]> {
  const spectral = new Spectral({ resolver });
  const asked = pairs.flatMap(({ theirs }) => theirs).filter((rule) => rule !== "invalid-ref");
  spectral.setRuleset(
    new Ruleset({
      extends: [[ruleset, "off"]],
      rules: Object.fromEntries(asked.map((rule) => [rule, "error"])),
    }),
  );
  const found = await spectral.run(
    text.startsWith("{") ? new Document(text, Json) : new Document(text, Yaml),
  );
  return found.map(({ code, message, path }) => ({
    rule: String(code),
    pointer: path.map((part) => `/${escapePointer(String(part))}`).join(""),
    message,
  }));
}
