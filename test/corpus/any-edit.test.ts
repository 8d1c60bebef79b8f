import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ApiDocument } from "../../shared/openapi/document.ts";
import { readDocument } from "../../shared/openapi/read-document.ts";
import { anyEdit, DECISIONS } from "../support/any-edit.ts";
import { choices } from "../support/choices.ts";
import { corpusDocuments, hasCorpus } from "../support/corpus.ts";
import { faultOfSequence } from "../support/edit-sequence.ts";
import { judgeEdit } from "../support/judge-edit-data.ts";
import { PROPERTY_TIMEOUT } from "../support/property-runs.ts";

/** Larger documents would take most of the time and show little more. */
const SMALL = 30_000;
/** Of a sequence of fifty edits. */
const SMALLER = 5_000;

/** Small documents as read; each is shared by the cases, as reading changes nothing. */
function documentsBelow(length: number): readonly (readonly [name: string, document: ApiDocument])[] {
  return corpusDocuments().flatMap(({ name, read }) => {
    const text = read();
    if (text.length >= length) return [];
    const result = readDocument(text);
    if (!result.ok) throw new Error(`${name}: ${result.problem.message}`);
    return [[name, result.document] as const];
  });
}

const decisions = choices(DECISIONS);

describe.skipIf(!hasCorpus)("any edit of a small real document", { timeout: PROPERTY_TIMEOUT }, () => {
  const small = documentsBelow(SMALL);
  const smaller = small.filter(([, { text }]) => text.length < SMALLER);

  test("does to the data what it says and nothing else, and can be taken back", () => {
    fc.assert(
      fc.property(fc.constantFrom(...small), decisions, ([name, document], numbers) => {
        const edit = anyEdit(document, numbers);
        const { fault } = judgeEdit(document, edit);
        expect(fault && { name, fault, edit }).toBeUndefined();
      }),
    );
  });

  test("can be taken back and made again fifty times over", () => {
    const rows = fc.array(decisions, { minLength: 50, maxLength: 50 });
    fc.assert(
      fc.property(fc.constantFrom(...smaller), rows, ([name, document], edits) => {
        expect({ name, fault: faultOfSequence(document, edits) }).toEqual({ name, fault: undefined });
      }),
    );
  });
});
