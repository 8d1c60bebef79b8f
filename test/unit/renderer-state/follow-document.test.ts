import { expect, it } from "vitest";
import { createDesignStore } from "../../../renderer/state/design-store.ts";
import { followDocument } from "../../../renderer/state/follow-document.ts";
import { createViewStore } from "../../../renderer/state/view-store.ts";
import { readDocument } from "../../../shared/openapi/read-document.ts";

const PETS = `openapi: 3.0.3
info: { title: Pets, version: '1' }
paths:
  /pets:
    get:
      responses: {}
    put:
      responses: {}
  /toys:
    delete:
      responses: {}
`;
const LARGE = `${PETS}# ${"x".repeat(400_000)}\n`;
const POST = "    post:\n      responses: {}\n";
const file = { name: "pets.yaml", folder: "" };

function open(text: string) {
  const design = createDesignStore();
  const view = createViewStore();
  followDocument({ design, view });
  const { actions } = design.getState();
  const problem = actions.open(file, text, { isSaved: true });
  if (problem !== undefined) actions.openAsText(file, text, { isSaved: true, problem });
  return {
    actions,
    design: () => design.getState().design,
    selected: () => {
      const { operation, isSelectedInSource } = view.getState();
      return { operation, isSelectedInSource };
    },
    select: (id: string) =>
      view
        .getState()
        .set({ operation: design.getState().design?.document.operations.find((one) => one.id === id)?.id }),
    /** Types, or pastes, before words. */
    type: (words: string, text: string) => {
      const at = design.getState().design?.text.indexOf(words) ?? 0;
      actions.type([{ start: at, end: at, text }], { time: 0 });
    },
  };
}

it("another document starts at its first operation", () => {
  const { selected } = open(PETS);
  expect(selected()).toEqual({ operation: "GET /pets", isSelectedInSource: false });
});

it("an operation that is pasted is selected, not the one that ends there", () => {
  const { type, select, selected, actions } = open(PETS);
  select("GET /pets");
  type("    put:", POST);
  expect(selected()).toEqual({ operation: "POST /pets", isSelectedInSource: true });
  actions.undo();
  expect(selected()).toEqual({ operation: "PUT /pets", isSelectedInSource: false });
});

it("an operation whose path is typed anew stays selected", () => {
  const { type, select, selected } = open(PETS);
  select("PUT /pets");
  type("ets:\n", "ock");
  expect(selected()).toEqual({ operation: "PUT /pockets", isSelectedInSource: true });
});

it("a text that is read elsewhere is selected in where it was typed, also when that is known later", () => {
  const broken = LARGE.replace("delete:\n      responses: {}", "delete:\n      responses: {");
  const { type, selected, actions, design } = open(broken);
  type("\n# x", "}");
  expect(selected().operation).toBeUndefined();
  const { opening = 0, textVersion = 0 } = design() ?? {};
  actions.resolveReading(opening, textVersion, readDocument(LARGE));
  expect(selected()).toEqual({ operation: "DELETE /toys", isSelectedInSource: true });
});
