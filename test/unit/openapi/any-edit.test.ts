import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyEdit, DECISIONS } from "../../support/any-edit.ts";
import { choices } from "../../support/choices.ts";
import { faultOfSequence } from "../../support/edit-sequence.ts";
import { judgeEdit } from "../../support/judge-edit-data.ts";
import { oddDocuments } from "../../support/odd-document.ts";
import { PROPERTY_TIMEOUT } from "../../support/property-runs.ts";
import { read } from "./plan.ts";

const decisions = choices(DECISIONS);

describe("any edit of a document in any style", { timeout: PROPERTY_TIMEOUT }, () => {
  test("does to the data what it says and nothing else, and can be taken back", () => {
    fc.assert(
      fc.property(oddDocuments(), fc.array(decisions, { minLength: 1, maxLength: 3 }), (text, edits) => {
        let document = read(text);
        for (const numbers of edits) {
          const edit = anyEdit(document, numbers);
          const { plan, fault } = judgeEdit(document, edit);
          const before = document.text.toString();
          const result = plan.ok ? plan.document.text.toString() : plan.message;
          expect(fault && { fault, before, edit, result }).toBeUndefined();
          if (plan.ok) document = plan.document;
        }
      }),
    );
  });

  test("can be taken back and made again fifty times over", () => {
    const rows = fc.array(decisions, { minLength: 50, maxLength: 50 });
    fc.assert(
      fc.property(oddDocuments(), rows, (text, edits) => {
        expect(faultOfSequence(read(text), edits)).toBeUndefined();
      }),
    );
  });
});
