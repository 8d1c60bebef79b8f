import { afterAll, describe, expect, test } from "vitest";
import { corpusDocuments, hasCorpus } from "../support/corpus.ts";
import { type CorpusEffort, type CorpusFigures, checkDocument } from "./check-document.ts";

// `npm run corpus` asks for every operation; the usual run takes a part of the large documents.
const isWhole = process.env.CORPUS === "all";
const EFFORT: CorpusEffort = isWhole
  ? { operations: Number.POSITIVE_INFINITY, alone: 12 }
  : { operations: 50, alone: 2 };
const TIME_LIMIT = isWhole ? 1_200_000 : 120_000;

describe("adding 418 to real documents and removing it again", () => {
  const figures: (CorpusFigures & { readonly name: string })[] = [];

  test.skipIf(!hasCorpus)(
    "there are documents in ../shared/corpus (skipped where that folder is missing)",
    () => {
      expect(corpusDocuments().length).toBeGreaterThan(0);
    },
  );

  test.each(corpusDocuments())("$name", { timeout: TIME_LIMIT }, ({ name, read }) => {
    const result = checkDocument(read(), EFFORT);
    figures.push({ name, ...result });
    expect(result.faults).toEqual([]);
  });

  afterAll(() => {
    if (!isWhole) return;
    const sum = (pick: (one: CorpusFigures) => number): number =>
      figures.reduce((all, one) => all + pick(one), 0);
    for (const { name, operations, alone, faults } of figures) {
      process.stdout.write(`${name}: ${operations} operations (${alone} alone), ${faults.length} faults\n`);
    }
    process.stdout.write(
      `${figures.length} documents, ${sum((one) => one.operations)} operations (${sum((one) => one.alone)} alone), ${sum((one) => one.faults.length)} faults\n`,
    );
  });
});
