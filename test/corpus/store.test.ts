import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDesignStore } from "../../renderer/state/design-store.ts";
import { isDirty } from "../../renderer/state/open-design.ts";
import { applyEdits } from "../../shared/source/apply-edits.ts";
import { corpusDocuments } from "../support/corpus.ts";
import { PROPERTY_TIMEOUT } from "../support/property-runs.ts";

const steps = fc.array(
  fc.oneof(
    fc.record({
      act: fc.constant("type" as const),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 4 }),
      text: fc.constantFrom("", "a", " ", "\n", "é"),
    }),
    fc.record({ act: fc.constant("add" as const), at: fc.nat() }),
    fc.record({ act: fc.constantFrom("undo" as const, "redo" as const, "save" as const) }),
  ),
  { minLength: 10, maxLength: 20 },
);

/** Larger documents would take most of the time and show little more. */
const SMALL = 100_000;
const texts = corpusDocuments()
  .map(({ read }) => read())
  .filter((text) => text.length < SMALL);

describe.skipIf(texts.length === 0)("the text of a real document", { timeout: PROPERTY_TIMEOUT }, () => {
  it("is what its edits lead to, after any mix of steps", () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), steps, (opened, list) => {
        const store = createDesignStore();
        const { actions } = store.getState();
        expect(actions.open({ name: "api", folder: "" }, opened, { isSaved: true })).toBeUndefined();
        let saved = opened;
        let time = 0;
        for (const step of list) {
          const { design } = store.getState();
          if (design === undefined) throw new Error("nothing is open");
          time += 300;
          if (step.act === "type") {
            const start = Math.floor(step.at * design.text.length);
            const end = Math.min(start + step.length, design.text.length);
            actions.type([{ start, end, text: step.text }], { time });
          } else if (step.act === "add") {
            const { operations } = design.document;
            const operation = operations[step.at % Math.max(operations.length, 1)]?.id;
            const response = { description: "Words" };
            if (operation) actions.edit([{ type: "add-response", operation, key: "418", response }]);
          } else if (step.act === "save") {
            actions.markSaved(design);
            saved = design.text.toString();
          } else actions[step.act]();
        }
        const { design } = store.getState();
        const now = design?.text.toString();
        expect(now).toBe(applyEdits(opened, design?.sinceOpened ?? []));
        expect(now).toBe(applyEdits(saved, design?.sinceSaved ?? []));
        expect(design && isDirty(design)).toBe(now !== saved);
        while ((store.getState().design?.history.past.length ?? 0) > 0) actions.undo();
        expect(store.getState().design?.text.toString()).toBe(opened);
      }),
    );
  });
});
