import { beforeAll, describe, expect, it } from "vitest";
import { findRule } from "../../../shared/rules/rules.ts";
import { corpusDocuments, hasCorpus } from "../../support/corpus.ts";
import { type Comparison, compare } from "./compare.ts";
import { faultyDocuments } from "./faulty-documents.ts";
import type { Difference, Dispute, Linter, Pair } from "./linter.ts";
import { redocly } from "./redocly.ts";
import { ibm, spectral } from "./spectral.ts";
import { type Subject, subjectOf } from "./subject.ts";

const linters: readonly Linter[] = [spectral, redocly, ibm];

/** All linters over all documents: about 40 seconds of one processor. */
const TIME_LIMIT = 600_000;

function isOf({ only, where }: Difference): (dispute: Dispute) => boolean {
  return (dispute) => dispute.only === only && where(dispute);
}

describe.skipIf(!hasCorpus)("other linters over the corpus, and over documents with planted faults", () => {
  const subjects: Subject[] = [];

  beforeAll(async () => {
    for (const { name, read } of corpusDocuments()) subjects.push(await subjectOf(name, read(), linters));
    for (const { name, text } of faultyDocuments()) subjects.push(await subjectOf(name, text, linters));
  }, TIME_LIMIT);

  describe.each(linters)("$name", (linter) => {
    describe.each(linter.pairs.map((pair) => [titleOf(pair), pair] as const))("%s", (_title, pair) => {
      let compared: readonly Comparison[] | undefined;
      const comparisons = (): readonly Comparison[] => {
        compared ??= subjects.map((subject) => compare(subject, linter, pair));
        return compared;
      };
      const disputes = () => comparisons().flatMap((one) => one.disputes);
      const { differences = [], givesUp } = pair;

      it("names rules of ours that there are", () => {
        expect(pair.ours.filter((rule) => findRule(rule) === undefined)).toEqual([]);
      });

      it("complains about the same places", () => {
        const unexplained = disputes().filter((dispute) => !differences.some((one) => isOf(one)(dispute)));
        expect(unexplained.map(sentenceOf)).toEqual([]);
      });

      it.each(differences)("known: $because", (difference) => {
        expect(disputes().filter(isOf(difference)).length).toBe(difference.places);
      });

      if (givesUp !== undefined)
        it(`gives up: ${givesUp.because}`, () => {
          expect(comparisons().flatMap((one) => one.givenUp).length).toBe(givesUp.places);
        });
    });
  });
});

function sentenceOf({ document, only, place, messages }: Dispute): string {
  return `${document}: only ${only} at ${place}: ${messages.join(" ")}`;
}

function titleOf({ theirs, says, ours }: Pair): string {
  return `${theirs.join(", ")}${says ? ` (${says.source})` : ""} as ${ours.join(", ")}`;
}
