import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TextEdit } from "../../../shared/model/text.ts";
import { planEdit } from "../../../shared/openapi/plan-edit.ts";
import { applyEdits, invertEdits } from "../../../shared/source/apply-edits.ts";
import { composeEdits } from "../../../shared/source/compose-edits.ts";
import { anyEdit, DECISIONS } from "../../support/any-edit.ts";
import { choices } from "../../support/choices.ts";
import { judgeEdit } from "../../support/judge-edit-data.ts";
import { oddDocuments } from "../../support/odd-document.ts";
import { PROPERTY_TIMEOUT, RUNS } from "../../support/property-runs.ts";
import { read } from "./plan.ts";

const decisions = choices(DECISIONS);

describe("any edit of a document in any style", { timeout: PROPERTY_TIMEOUT }, () => {
  test("does to the data what it says and nothing else, and can be taken back", () => {
    fc.assert(
      fc.property(oddDocuments(), decisions, (text, numbers) => {
        const document = read(text);
        const edit = anyEdit(document, numbers);
        const { plan, fault } = judgeEdit(document, edit);
        const result = plan.ok ? plan.document.text.toString() : plan.message;
        expect(fault && { fault, edit, result }).toBeUndefined();
      }),
      RUNS,
    );
  });

  test("can be taken back and made again fifty times over", () => {
    fc.assert(
      fc.property(oddDocuments(), fc.array(decisions, { minLength: 50, maxLength: 50 }), (text, rows) => {
        let document = read(text);
        const steps: { readonly edits: readonly TextEdit[]; readonly inverse: readonly TextEdit[] }[] = [];
        let composed: readonly TextEdit[] = [];
        for (const numbers of rows) {
          const plan = planEdit(document, anyEdit(document, numbers));
          if (!plan.ok) continue;
          steps.push({ edits: plan.edits, inverse: invertEdits(document.text, plan.edits) });
          composed = composeEdits(text.length, composed, plan.edits);
          document = plan.document;
        }
        const last = document.text.toString();
        let current = last;
        for (const { inverse } of steps.toReversed()) current = applyEdits(current, inverse);
        expect(current).toBe(text);
        for (const { edits } of steps) current = applyEdits(current, edits);
        expect(current).toBe(last);
        expect(applyEdits(text, composed)).toBe(last);
      }),
      RUNS,
    );
  });
});
