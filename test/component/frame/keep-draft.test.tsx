import { describe, expect, it, vi } from "vitest";
import { createDesignStore } from "../../../renderer/state/design-store.ts";
import { keepDraft } from "../../../renderer/state/keep-draft.ts";
import { createViewStore } from "../../../renderer/state/view-store.ts";
import type { Drafts } from "../../../shared/host/drafts.ts";
import type { DocumentId, Host } from "../../../shared/host/host.ts";
import { createFakeScheduler } from "../../support/fake-scheduler.ts";
import { createMemoryDrafts } from "../../support/memory-drafts.ts";
import { PETS } from "./render-app.tsx";

const file = { id: "pets" as DocumentId, name: "pets.yaml", folder: "apis", version: "1" };

function setUp({ failing }: { readonly failing?: Partial<Drafts> } = {}) {
  const memory = createMemoryDrafts();
  const design = createDesignStore();
  const view = createViewStore();
  const scheduler = createFakeScheduler();
  const drafts = { ...memory.drafts, ...failing };
  const host = { drafts } as Host;
  const { actions } = design.getState();
  actions.open(file, PETS, { isSaved: true });
  const keeper = keepDraft({ design, view, host }, scheduler);
  const textNow = () => design.getState().design?.text.toString();
  return {
    ...memory,
    hostDrafts: drafts,
    actions,
    view,
    keeper,
    scheduler,
    textNow,
    design: () => {
      const open = design.getState().design;
      if (open === undefined) throw new Error("nothing is open");
      return open;
    },
    edit: (text = "# mine\n") => actions.applyStep([{ start: 0, end: 0, text }], "Typing"),
    isKept: () => vi.waitFor(() => expect(memory.texts()).toEqual([textNow()])),
    isEmpty: () => vi.waitFor(() => expect(memory.names()).toEqual([])),
  };
}

describe("a draft", () => {
  it("holds an edit a second later", async () => {
    const { edit, scheduler, calls, isKept } = setUp();
    edit();
    scheduler.advance(999);
    expect(calls).toEqual([]);
    scheduler.advance(1);
    await isKept();
  });

  it("holds edits that do not pause two seconds after the first", async () => {
    const { edit, scheduler, calls, isKept } = setUp();
    for (let key = 0; key < 4; key++) {
      edit();
      scheduler.advance(499);
    }
    expect(calls).toEqual([]);
    edit();
    scheduler.advance(4);
    await isKept();
  });

  it("is started once and gets the edits that follow", async () => {
    const { edit, scheduler, calls, isKept } = setUp();
    for (let step = 0; step < 3; step++) {
      edit();
      scheduler.advance(1000);
      await isKept();
    }
    expect(calls).toEqual(["start", "update", "update", "update"]);
  });

  it("goes when undo leads back to the file's text", async () => {
    const { edit, scheduler, actions, isKept, isEmpty } = setUp();
    edit();
    scheduler.advance(1000);
    await isKept();
    actions.undo();
    await isEmpty();
  });

  it("goes when the text is saved, and begins anew from what was saved", async () => {
    const { edit, scheduler, actions, design, isKept, isEmpty } = setUp();
    edit();
    scheduler.advance(1000);
    await isKept();
    actions.markSaved(design());
    await isEmpty();
    edit("# more\n");
    scheduler.advance(1000);
    await isKept();
  });

  it("goes on from what was saved when something was typed while it was", async () => {
    const { edit, scheduler, actions, design, isKept, names } = setUp();
    edit();
    const saved = design();
    edit("# typed meanwhile\n");
    scheduler.advance(1000);
    await isKept();
    actions.markSaved(saved);
    scheduler.advance(1000);
    await isKept();
    expect(names()).toHaveLength(1);
  });

  it("goes when the document is closed or gives way to another", async () => {
    const { edit, scheduler, actions, isKept, isEmpty } = setUp();
    edit();
    scheduler.advance(1000);
    await isKept();
    actions.open({ name: "other.yaml", folder: "" }, PETS, { isSaved: true });
    await isEmpty();
    edit();
    scheduler.advance(1000);
    await isKept();
    actions.close();
    await isEmpty();
  });

  it("holds a new document that was never saved, also before it is edited", async () => {
    const { edit, scheduler, actions, isKept } = setUp();
    actions.open({ name: "openapi.yaml", folder: "" }, PETS, { isSaved: false });
    scheduler.advance(1000);
    await isKept();
    edit();
    scheduler.advance(1000);
    await isKept();
  });

  it("is begun again when the host has lost it", async () => {
    const { edit, scheduler, lose, isKept } = setUp();
    edit();
    scheduler.advance(1000);
    await isKept();
    lose();
    edit("# more\n");
    scheduler.advance(1000);
    await isKept();
  });

  it("goes on where it was recovered", async () => {
    const { edit, scheduler, view, actions, design, drafts, names, isKept, isEmpty } = setUp();
    await drafts.start({ draft: "left", name: "pets.yaml", text: PETS, id: file.id });
    view.getState().set({ recovered: { opening: design().opening, draft: "left" } });
    edit();
    scheduler.advance(1000);
    await isKept();
    expect(names()).toEqual(["left"]);
    actions.undo();
    await isEmpty();
  });

  it("is given up before the promise says so, even while one is being written", async () => {
    const { edit, scheduler, keeper, names } = setUp();
    edit();
    scheduler.advance(1000);
    await keeper.giveUp();
    expect(names()).toEqual([]);
  });

  it("is begun without sending the text where the host has it in the file", async () => {
    const start = vi.fn<Drafts["start"]>(async () => ({ ok: true }));
    const update = vi.fn<Drafts["update"]>(async () => ({ ok: true }));
    const { edit, scheduler, actions, design } = setUp({ failing: { start, update } });
    edit();
    scheduler.advance(1000);
    await vi.waitFor(() => expect(update).toHaveBeenCalledTimes(1));
    actions.markSaved(design(), { ...file, version: "2" });
    edit();
    scheduler.advance(1000);
    await vi.waitFor(() => expect(update).toHaveBeenCalledTimes(2));
    const about = { draft: expect.any(String), id: "pets", name: "pets.yaml" };
    expect(start.mock.calls).toEqual([[{ ...about, version: "1" }], [{ ...about, version: "2" }]]);
  });

  it("that cannot be kept for a while is told for that while", async () => {
    const { edit, scheduler, view, hostDrafts, isKept } = setUp();
    edit();
    scheduler.advance(1000);
    await isKept();
    const failed = { ok: false, message: "The server does not answer." } as const;
    const start = vi.spyOn(hostDrafts, "start").mockResolvedValue(failed);
    const update = vi.spyOn(hostDrafts, "update").mockResolvedValue(failed);
    edit();
    scheduler.advance(1000);
    await vi.waitFor(() => expect(view.getState().draftFailure?.message).toBe(failed.message));
    start.mockRestore();
    update.mockRestore();
    edit();
    scheduler.advance(1000);
    await vi.waitFor(() => expect(view.getState().draftFailure).toBeUndefined());
    await isKept();
  });

  it.each([
    ["saved", ({ actions, design }: ReturnType<typeof setUp>) => actions.markSaved(design())],
    ["undone", ({ actions }: ReturnType<typeof setUp>) => actions.undo()],
  ])("that could not be kept is not told of any more when the changes are %s", async (_how, settle) => {
    const message = "The disk is full.";
    const page = setUp({ failing: { start: async () => ({ ok: false, message }) } });
    page.edit();
    page.scheduler.advance(1000);
    await vi.waitFor(() => expect(page.view.getState().draftFailure?.message).toBe(message));
    settle(page);
    await vi.waitFor(() => expect(page.view.getState().draftFailure).toBeUndefined());
  });

  it("that cannot be kept is told until one can, and not again once the person knows", async () => {
    const message = "The changes cannot be kept: the disk is full.";
    const start = vi.fn<Drafts["start"]>(async () => ({ ok: false, message }));
    const { edit, scheduler, view, design, drafts } = setUp({ failing: { start } });
    edit();
    scheduler.advance(1000);
    const failure = { opening: expect.any(Number), message, isDismissed: false };
    await vi.waitFor(() => expect(view.getState().draftFailure).toEqual(failure));
    const dismissed = { opening: design().opening, message, isDismissed: true };
    view.getState().set({ draftFailure: dismissed });
    edit();
    scheduler.advance(1000);
    await vi.waitFor(() => expect(start).toHaveBeenCalledTimes(4));
    expect(view.getState().draftFailure).toBe(dismissed);
    start.mockImplementation(drafts.start);
    edit();
    scheduler.advance(1000);
    await vi.waitFor(() => expect(view.getState().draftFailure).toBeUndefined());
  });
});
