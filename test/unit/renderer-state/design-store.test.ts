import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDesignStore } from "../../../renderer/state/design-store.ts";
import { isDirty, type OpenDesign } from "../../../renderer/state/open-design.ts";
import type { DocumentId } from "../../../shared/host/host.ts";
import type { OperationId } from "../../../shared/model/operation.ts";
import { planEdits } from "../../../shared/openapi/plan-edits.ts";
import { readDocument } from "../../../shared/openapi/read-document.ts";
import { applyEdits } from "../../../shared/source/apply-edits.ts";

const PETS = `openapi: 3.0.3
info: { title: Pets, version: '1' }
paths:
  /pets:
    get:
      responses:
        '200': { description: The pets }
    post:
      responses:
        '201': { description: Created }
components:
  schemas:
    Pet: { type: object }
# the end
`;
const GET = "GET /pets" as OperationId;
const file = { name: "pets.yaml", folder: "" };
const addGone = {
  type: "add-response",
  operation: GET,
  key: "410",
  response: { description: "Gone" },
} as const;

function openStore(text = PETS) {
  const store = createDesignStore();
  expect(store.getState().actions.open(file, text, { isSaved: true })).toBeUndefined();
  const { actions } = store.getState();
  const design = (): OpenDesign => {
    const open = store.getState().design;
    if (open === undefined) throw new Error("nothing is open");
    return open;
  };
  let time = 0;
  return {
    actions,
    design,
    text: () => design().text.toString(),
    steps: () => design().history.past.map(({ label }) => label),
    /** Puts words behind others, as a step of its own. */
    typeAfter: (words: string, added: string) => {
      time += 10_000;
      const at = design().text.indexOf(words) + words.length;
      actions.type([{ start: at, end: at, text: added }], { time });
    },
  };
}

it("takes over what was planned, as one step, but not while the text cannot be read", () => {
  const { actions, design, text, steps, typeAfter } = openStore();
  const plan = planEdits(design().document, [addGone, { ...addGone, key: "404" }]);
  if (!plan.ok) throw new Error(plan.message);
  expect(actions.editAsPlanned(plan, "Add two")).toEqual({ ok: true });
  expect(design().document).toBe(plan.document);
  expect(text()).toBe(plan.document.text.toString());
  expect(steps()).toEqual(["Add two"]);
  actions.undo();
  expect(text()).toBe(PETS);
  typeAfter(...BREAK);
  const broken = text();
  expect(actions.editAsPlanned(plan, "Add two")).toMatchObject({
    ok: false,
    message: expect.stringContaining("cannot be read"),
  });
  expect(text()).toBe(broken);
});

/** Makes the text unreadable. */
const BREAK = ["title: Pets", " {"] as const;

describe("what is typed", () => {
  it("is read like any other text, and named by where it is", () => {
    const store = openStore();
    store.typeAfter("The pets", " of the shop");
    store.typeAfter("type: object", ", nullable: true");
    store.typeAfter("title: Pets", " and more");
    expect(store.design().document.operations[0]?.responses[0]?.description).toBe("The pets of the shop");
    expect(store.design().document.title).toBe("Pets and more");
    expect(store.steps()).toEqual([
      "Typing in GET /pets",
      "Typing in components/schemas/Pet",
      "Typing in info/title",
    ]);
  });

  it("is named by its line where the document has no name for the place", () => {
    const store = openStore(`# Pets\n${PETS}`);
    store.typeAfter("# Pets", "!");
    expect(store.steps()).toEqual(["Typing in line 1"]);
  });

  it("shares one history with edits of the form", () => {
    const store = openStore();
    store.typeAfter("The pets", "!");
    expect(store.actions.edit([addGone])).toEqual({ ok: true });
    store.typeAfter("Gone", " for good");
    expect(store.steps()).toEqual(["Typing in GET /pets", "Add 410", "Typing in GET /pets"]);
    store.actions.undo();
    store.actions.undo();
    expect(store.text()).toBe(PETS.replace("The pets", "The pets!"));
    store.actions.redo();
    expect(store.text()).toContain("Gone");
    expect(store.design().document.operations[0]?.responses.map(({ key }) => key)).toEqual(["200", "410"]);
  });
});

describe("a text that cannot be read", () => {
  it("keeps the last good reading, says what is wrong, and refuses edits of the form", () => {
    const store = openStore();
    const { document } = store.design();
    store.typeAfter(...BREAK);
    expect(store.design().document).toBe(document);
    expect(store.design().problem?.position?.line).toBeGreaterThan(0);
    const outcome = store.actions.edit([addGone]);
    expect(outcome).toMatchObject({
      ok: false,
      message: expect.stringMatching(/cannot be read at line \d+/),
    });
    expect(store.text()).toBe(PETS.replace("title: Pets", "title: Pets {"));
  });

  it("recovers with the first text that can be read", () => {
    const store = openStore();
    store.typeAfter(...BREAK);
    store.typeAfter("'201': { description: Created", ", x-note: 1");
    expect(store.design().problem).toBeDefined();
    const at = store.design().text.indexOf(" {,");
    store.actions.type([{ start: at, end: at + 2, text: "" }], { time: 0 });
    expect(store.design()).toMatchObject({ problem: undefined, pending: [] });
    expect(store.design().document.text.toString()).toContain("x-note: 1");
    expect(store.actions.edit([addGone])).toEqual({ ok: true });
  });

  it("recovers by undo, without reading anything again", () => {
    const store = openStore();
    const { document } = store.design();
    store.typeAfter(...BREAK);
    store.actions.undo();
    expect(store.design()).toMatchObject({ problem: undefined, pending: [] });
    expect(store.design().document).toBe(document);
    store.actions.redo();
    expect(store.design().problem).toBeDefined();
  });
});

describe("a reading made elsewhere", () => {
  it("is taken for the text that it was made of, and for no other", () => {
    const store = openStore();
    store.typeAfter(...BREAK);
    const { opening, textVersion, document } = store.design();
    const other = readDocument(PETS);
    store.actions.resolveReading(opening, textVersion - 1, other);
    store.actions.resolveReading(opening + 1, textVersion, other);
    expect(store.design().document).toBe(document);
    const problem = { message: "Told by a worker.", advice: "Mend it." };
    store.actions.resolveReading(opening, textVersion, { ok: false, problem });
    expect(store.design().problem).toBe(problem);
  });
});

describe("saved or not", () => {
  it("follows the text: an edit and its undo leave nothing to save", () => {
    const store = openStore();
    store.actions.edit([addGone]);
    expect(isDirty(store.design())).toBe(true);
    store.actions.undo();
    expect(isDirty(store.design())).toBe(false);
  });

  it("knows what was edited while it was being saved", () => {
    const store = openStore();
    store.typeAfter("The pets", "!");
    const saved = store.design();
    store.actions.edit([addGone]);
    store.actions.markSaved(saved, { ...file, name: "other.yaml" });
    const { savedText = "", sinceSaved = [], file: now } = store.design();
    expect(now.name).toBe("other.yaml");
    expect(applyEdits(savedText, sinceSaved)).toBe(store.text());
    store.actions.undo();
    expect(isDirty(store.design())).toBe(false);
    store.actions.undo();
    expect(isDirty(store.design())).toBe(true);
  });

  it("takes over a file that changed as one step", () => {
    const store = openStore();
    store.typeAfter("The pets", "!");
    const onDisk = PETS.replace("Created", "Made").replace("title: Pets", "title: Animals");
    store.actions.reload(onDisk, file, "Reload from disk");
    expect(store.text()).toBe(onDisk);
    expect(isDirty(store.design())).toBe(false);
    expect(store.steps()).toEqual(["Typing in GET /pets", "Reload from disk"]);
    // What another program wrote is no change of the person's.
    expect(store.design().sinceOpened).toEqual([]);
    store.actions.undo();
    expect(store.text()).toContain("The pets!");
    expect(applyEdits(onDisk, store.design().sinceOpened)).toBe(store.text());
    expect(isDirty(store.design())).toBe(true);
  });

  it("that is broken is opened as a text, and read as soon as it can be", () => {
    const broken = PETS.replace("title: Pets", "title: [Pets");
    const store = createDesignStore();
    const { actions } = store.getState();
    const design = (): OpenDesign | undefined => store.getState().design;
    const problem = actions.open(file, broken, { isSaved: true });
    if (problem === undefined) throw new Error("it is read");
    actions.openAsText(file, broken, { isSaved: true, problem });
    expect(design()).toMatchObject({ problem, sinceSaved: [], sinceOpened: [], textVersion: 0 });
    expect(design()?.text.toString()).toBe(broken);
    expect(design()?.document.operations).toEqual([]);
    expect(
      actions.edit([{ type: "add-response", operation: GET, key: "404", response: { description: "" } }]),
    ).toMatchObject({ ok: false });
    const bracket = broken.indexOf("[");
    actions.type([{ start: bracket, end: bracket + 1, text: "" }], { time: 0 });
    expect(design()?.problem).toBeUndefined();
    expect(design()?.document.text.toString()).toBe(PETS);
    expect(design()?.document.operations.length).toBeGreaterThan(0);
    expect(design()?.sinceSaved).toEqual([{ start: bracket, end: bracket + 1, text: "" }]);
    actions.undo();
    expect(design()?.text.toString()).toBe(broken);
    expect(design()?.sinceSaved).toEqual([]);
    expect(design()?.problem).toEqual(problem);
    expect(design()?.document.operations.length).toBeGreaterThan(0);
  });

  it.each(["openapi: 3.0.3\n", '{"openapi": "3.0.3"}'])("that becomes %j is read then", (text) => {
    const broken = `${text}}`;
    const store = createDesignStore();
    const { actions } = store.getState();
    const problem = actions.open(file, broken, { isSaved: true });
    if (problem === undefined) throw new Error("it is read");
    actions.openAsText(file, broken, { isSaved: true, problem });
    expect(store.getState().design?.isUnread).toBe(true);
    actions.type([{ start: text.length, end: text.length + 1, text: "" }], { time: 0 });
    expect(store.getState().design).toMatchObject({ isUnread: false, problem: undefined, pending: [] });
  });

  it("is in its file when it has one", () => {
    const store = createDesignStore();
    const pets = { ...file, id: "pets" as DocumentId };
    store.getState().actions.open(pets, PETS, { isSaved: false });
    expect(store.getState().design).toMatchObject({ sinceSaved: [], savedText: PETS });
  });

  it("is not saved in any file when it is new", () => {
    const store = createDesignStore();
    store.getState().actions.open(file, PETS, { isSaved: false });
    expect(store.getState().design).toMatchObject({ sinceSaved: undefined, savedText: undefined });
  });
});

/** What a person may do, in numbers. */
const steps = fc.array(
  fc.oneof(
    fc.record({
      act: fc.constant("type" as const),
      at: fc.nat(),
      length: fc.nat({ max: 6 }),
      text: fc.constantFrom("", "a", "{", "\n", "'", "  b: 1\n", "🐾"),
      pause: fc.constantFrom(1, 10_000),
    }),
    fc.record({ act: fc.constant("edit" as const), key: fc.constantFrom("404", "410", "500") }),
    fc.record({ act: fc.constantFrom("undo" as const, "redo" as const, "save" as const) }),
  ),
  { maxLength: 40 },
);

describe("after any mix of typing, edits, undo, redo and saving", () => {
  it("all lists of edits lead to the text, and it is unsaved exactly when it differs from the file", () => {
    fc.assert(
      fc.property(steps, (list) => {
        const store = openStore();
        let time = 0;
        let saved = PETS;
        for (const step of list) {
          const { text } = store.design();
          if (step.act === "type") {
            time += step.pause;
            const start = step.at % (text.length + 1);
            const end = Math.min(start + step.length, text.length);
            store.actions.type([{ start, end, text: step.text }], { time });
          } else if (step.act === "edit") {
            const response = { description: "Words" };
            store.actions.edit([{ type: "add-response", operation: GET, key: step.key, response }]);
          } else if (step.act === "save") {
            store.actions.markSaved(store.design());
            saved = store.text();
          } else store.actions[step.act]();
          const design = store.design();
          const now = store.text();
          expect(applyEdits(design.openedText, design.sinceOpened)).toBe(now);
          expect(applyEdits(saved, design.sinceSaved ?? [])).toBe(now);
          expect(applyEdits(design.document.text, design.pending)).toBe(now);
          expect(isDirty(design)).toBe(saved !== now);
          expect(design.problem === undefined).toBe(readDocument(now).ok);
        }
        while (store.design().history.past.length > 0) store.actions.undo();
        expect(store.text()).toBe(PETS);
        const end = store.design().history.future.length;
        for (let count = 0; count < end; count++) store.actions.redo();
        for (let count = 0; count < end; count++) store.actions.undo();
        expect(store.text()).toBe(PETS);
      }),
    );
  });
});
