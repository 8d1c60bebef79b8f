import { act } from "@testing-library/react";
import fc from "fast-check";
import { expect, it } from "vitest";
import { SourcePanel } from "../../../renderer/features/source/SourcePanel.tsx";
import { PROPERTY_TIMEOUT } from "../../support/property-runs.ts";
import { operationId, renderFeature } from "../../support/render-feature.tsx";
import { editor, shownText } from "./typing.ts";

const PETS = `openapi: 3.0.3
info: { title: Pets, version: '1' }
paths:
  /pets:
    get:
      responses:
        '200': { description: The pets }
`;

const steps = fc.array(
  fc.oneof(
    fc.record({
      act: fc.constant("type" as const),
      at: fc.nat(),
      length: fc.nat({ max: 5 }),
      text: fc.constantFrom("", "a", "{", "\n", "  b: 1\n", "🐾"),
    }),
    fc.record({ act: fc.constant("edit" as const), key: fc.constantFrom("404", "410") }),
    fc.record({ act: fc.constantFrom("undo" as const, "redo" as const) }),
  ),
  { maxLength: 15 },
);

it("the view shows the document's text after any mix of typing, edits of the form, undo and redo", {
  timeout: PROPERTY_TIMEOUT,
}, () => {
  const page = renderFeature(<SourcePanel />, { text: PETS });
  const { actions } = page.design.getState();
  fc.assert(
    fc.property(steps, fc.constantFrom("\n", "\r\n"), (list, lineBreak) => {
      act(() => {
        actions.open({ name: "api", folder: "" }, PETS.replaceAll("\n", lineBreak), { isSaved: true });
      });
      const operation = operationId(page, "GET");
      const view = editor();
      for (const step of list) {
        act(() => {
          if (step.act === "type") {
            const { doc } = view.state;
            const from = step.at % (doc.length + 1);
            const to = Math.min(from + step.length, doc.length);
            view.dispatch({ changes: { from, to, insert: step.text }, userEvent: "input.type" });
          } else if (step.act === "edit") {
            actions.edit([
              { type: "add-response", operation, key: step.key, response: { description: "Words" } },
            ]);
          } else actions[step.act]();
        });
        expect(view.state.doc.toString()).toBe(page.design.getState().design?.text.toString());
      }
    }),
  );
});

it("a large text comes in pieces, follows edits meanwhile, and is whole in the end", async () => {
  const text = `${PETS}components:\n  schemas:\n${Array.from({ length: 30_000 }, (_, index) => `    S${index}: { type: object }\n`).join("")}`;
  const page = renderFeature(<SourcePanel />, { text });
  const { actions } = page.design.getState();
  expect(shownText().length).toBeLessThan(text.length);
  expect(editor().state.readOnly).toBe(true);
  act(() => {
    actions.edit([
      {
        type: "add-response",
        operation: operationId(page, "GET"),
        key: "404",
        response: { description: "Not Found" },
      },
    ]);
    const end = page.design.getState().design?.text.length ?? 0;
    actions.applyStep([{ start: end, end, text: "# the end\n" }], "Add a comment");
  });
  await expect.poll(() => editor().state.readOnly).toBe(false);
  expect(shownText()).toBe(page.design.getState().design?.text.toString());
  expect(shownText().endsWith("# the end\n")).toBe(true);
});
