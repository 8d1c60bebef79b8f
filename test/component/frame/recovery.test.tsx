import { act, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { DocumentId } from "../../../shared/host/host.ts";
import type { ReadResult } from "../../../shared/openapi/document.ts";
import { readDocument } from "../../../shared/openapi/read-document.ts";
import { directReader } from "../../support/direct-reader.ts";
import { createMemoryDrafts } from "../../support/memory-drafts.ts";
import { deferred, giveThePageASize, PETS, renderApp } from "./render-app.tsx";

beforeEach(giveThePageASize);

const start = PETS.indexOf("Pets");
const LARGE = `${PETS}# ${"x".repeat(400_000)}\n`;
const MINE = PETS.replace("title: Pets", "title: My Pets");

function leftBehind(text: string = PETS) {
  return createMemoryDrafts({
    left: {
      draft: "left",
      id: "pets" as DocumentId,
      name: "openapi.yaml",
      folder: "apis",
      text,
      edits: [{ start, end: start, text: "My " }],
      time: new Date().setHours(12, 3),
    },
  });
}

const words = /^Unsaved changes to openapi\.yaml, .*12:03/;

describe("unsaved work of an earlier run", () => {
  it("is offered on the start page, opened with one step back, and kept until it is saved", async () => {
    const { drafts, names } = leftBehind();
    const { user, design, host } = await renderApp({ drafts });
    expect(await screen.findByText(words)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Open recovered openapi.yaml" }));
    await screen.findByRole("navigation", { name: "Operations" });
    const text = () => design.getState().design?.text.toString();
    expect(text()).toBe(MINE);
    expect(names()).toEqual(["left"]);
    expect(screen.queryByText(words)).toBeNull();
    expect(screen.getByRole("button", { name: "Undo" }).title).toBe("Undo Recovered changes");
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(text()).toBe(PETS);
    await user.click(screen.getByRole("button", { name: "Redo" }));
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(host.save).toHaveBeenCalledWith(expect.objectContaining({ text: MINE, base: "1" }));
    await vi.waitFor(() => expect(names()).toEqual([]));
  });

  it("is offered beside the document that was opened", async () => {
    const { drafts } = leftBehind();
    const { user, design } = await renderApp({ text: PETS, drafts });
    const notice = await screen.findByRole("region", { name: "Recovered changes" });
    expect(within(notice).getByText(words)).toBeDefined();
    await user.click(within(notice).getByRole("button", { name: "Open recovered openapi.yaml" }));
    await vi.waitFor(() => expect(design.getState().design?.text.toString()).toBe(MINE));
    expect(notice.isConnected).toBe(false);
  });

  it("rests when the person wants it later", async () => {
    const { drafts, names } = leftBehind();
    const { user, listeners } = await renderApp({ text: PETS, drafts });
    await user.click(await screen.findByRole("button", { name: "Later" }));
    expect(screen.queryByText(words)).toBeNull();
    act(() => listeners.command("close-document"));
    expect(await screen.findByText(words)).toBeDefined();
    expect(names()).toEqual(["left"]);
  });

  it("is discarded only after a question", async () => {
    const { drafts, names } = leftBehind();
    const { user } = await renderApp({ drafts });
    await user.click(await screen.findByRole("button", { name: "Discard recovered openapi.yaml" }));
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(screen.getByText(words)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Discard recovered openapi.yaml" }));
    await user.click(screen.getByRole("button", { name: "Discard" }));
    expect(screen.queryByText(words)).toBeNull();
    expect(names()).toEqual([]);
  });

  it("comes back also when the text before it could not be read", async () => {
    const { drafts } = leftBehind(PETS.replace("title: Pets", "title: [Pets"));
    await drafts.update({ draft: "left", edits: [{ start: start, end: start + 1, text: "" }] });
    const { user, design } = await renderApp({ drafts });
    await user.click(await screen.findByRole("button", { name: "Open recovered openapi.yaml" }));
    await vi.waitFor(() => expect(design.getState().design?.text.toString()).toBe(PETS));
    expect(await screen.findByRole("button", { name: "Save" })).toHaveProperty("disabled", false);
  });

  it("comes back as a text when neither it nor the text before it can be read, and is saved as any other", async () => {
    const broken = PETS.replace("title: Pets", "title: [Pets").replace("The pets", "[The pets");
    const { drafts, names } = leftBehind(broken);
    const edits = [{ start, end: start + 1, text: "" }];
    await drafts.update({ draft: "left", edits });
    const { user, design, host, view } = await renderApp({ drafts });
    await user.click(await screen.findByRole("button", { name: "Open recovered openapi.yaml" }));
    const text = () => design.getState().design?.text.toString();
    const mine = PETS.replace("The pets", "[The pets");
    await vi.waitFor(() => expect(text()).toBe(mine));
    expect(view.getState()).toMatchObject({ openFailure: undefined, keptDrafts: [], tab: "source" });
    expect(names()).toEqual(["left"]);
    await user.click(await screen.findByRole("button", { name: "Save" }));
    expect(host.save).toHaveBeenCalledWith(expect.objectContaining({ text: mine, edits, base: "1" }));
    await vi.waitFor(() => expect(names()).toEqual([]));
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(text()).toBe(broken);
  });

  it("is opened with its changes also after a question about what is open", async () => {
    const { drafts } = leftBehind(LARGE);
    const { user, design } = await renderApp({ drafts });
    const read = deferred<ReadResult>();
    vi.spyOn(directReader, "read").mockReturnValueOnce(read.promise);
    await user.click(await screen.findByRole("button", { name: "Open recovered openapi.yaml" }));
    await screen.findByRole("status", { name: "Progress" });
    const { actions } = design.getState();
    act(() => {
      actions.open({ name: "new.yaml", folder: "" }, PETS, { isSaved: false });
    });
    await act(async () => read.resolve(readDocument(LARGE)));
    await user.click(await screen.findByRole("button", { name: "Don't save" }));
    await vi.waitFor(() =>
      expect(design.getState().design?.text.toString()).toBe(LARGE.replace("title: Pets", "title: My Pets")),
    );
  });

  it("does not take the place of what was edited while it was fetched, unasked", async () => {
    const { drafts } = leftBehind();
    const fetched = deferred<void>();
    const open: typeof drafts.open = async (draft) => {
      await fetched.promise;
      return drafts.open(draft);
    };
    const { user, design } = await renderApp({ text: PETS, drafts: { ...drafts, open } });
    await user.click(await screen.findByRole("button", { name: "Open recovered openapi.yaml" }));
    const edits = [{ start: 0, end: 0, text: "# mine\n" }];
    act(() => design.getState().actions.applyStep(edits, "Mine"));
    await act(async () => fetched.resolve());
    const question = await screen.findByRole("dialog", { name: "Save the changes to openapi.yaml?" });
    await user.click(within(question).getByRole("button", { name: "Cancel" }));
    expect(design.getState().design?.text.toString()).toBe(`# mine\n${PETS}`);
  });

  it("that cannot be read is told, and stays", async () => {
    const { drafts } = leftBehind();
    const open = async () => ({ ok: false, name: "", message: "The draft is damaged." }) as const;
    const { user } = await renderApp({ drafts: { ...drafts, open } });
    await user.click(await screen.findByRole("button", { name: "Open recovered openapi.yaml" }));
    expect((await screen.findByRole("alert")).textContent).toContain("The draft is damaged.");
    expect(screen.getByText(words)).toBeDefined();
  });
});

it("drops the draft before it closes the window", async () => {
  const { drafts, names } = createMemoryDrafts();
  const app = await renderApp({ text: PETS, drafts });
  await drafts.start({ draft: "mine", name: "openapi.yaml", text: PETS });
  const opening = app.design.getState().design?.opening ?? 0;
  act(() => app.view.getState().set({ recovered: { opening, draft: "mine" } }));
  act(() => app.design.getState().actions.applyStep([{ start, end: start, text: "My " }], "Mine"));
  const left: (readonly string[])[] = [];
  app.host.closeNow.mockImplementation(() => left.push(names()));
  await act(async () => app.listeners.close());
  await app.user.click(screen.getByRole("button", { name: "Don't save" }));
  await vi.waitFor(() => expect(left).toEqual([[]]));
});
