import { act, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { DocumentId, OpenResult, SaveAsResult, SaveResult } from "../../../shared/host/host.ts";
import { directReader } from "../../support/direct-reader.ts";
import { deferred, giveThePageASize, opened, PETS, renderApp } from "./render-app.tsx";

beforeEach(giveThePageASize);

const OTHER = PETS.replace("List the pets", "Another list");

/** Makes the open document dirty, as any edit does. */
async function addPath({ user }: Awaited<ReturnType<typeof renderApp>>, path = "/toys") {
  await user.click(screen.getByRole("button", { name: "Add path" }));
  await user.type(screen.getByRole("textbox", { name: "Path" }), path);
  await user.click(screen.getByRole("button", { name: "OK" }));
}

describe("the start page", () => {
  it("offers Open, New and the sample", async () => {
    await renderApp({});
    for (const name of ["Open", "New", "Try the sample"]) {
      expect(screen.getByRole("button", { name })).toBeDefined();
    }
  });

  it("opens the sample, which has findings of every severity", async () => {
    const { user } = await renderApp({});
    await user.click(screen.getByRole("button", { name: "Try the sample" }));
    const status = await screen.findByRole("status", { name: "Document status" });
    const names = within(status)
      .getAllByRole("button")
      .map((button) => button.getAttribute("aria-label")?.replace(/\d+ (\w+?)s?$/, "$1"));
    expect(names).toEqual(["error", "warning", "info", "hint"]);
  });

  it("tells why a file was not opened", async () => {
    const { user } = await renderApp({
      chooseDocument: async () => ({ ok: false, name: "pets.yaml", message: "It may not be read." }),
    });
    await user.click(screen.getByRole("button", { name: "Open" }));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("pets.yaml was not opened.It may not be read.");
  });

  it("says where a text is broken", async () => {
    const { user } = await renderApp({
      chooseDocument: async () => opened("pets.yaml", "openapi: 3.0.3\npaths: {\n"),
    });
    await user.click(screen.getByRole("button", { name: "Open" }));
    expect((await screen.findByRole("alert")).textContent).toMatch(/Line \d+, column \d+: /);
  });

  it("makes a new document and selects its operation", async () => {
    const { user, design } = await renderApp({});
    await user.click(screen.getByRole("button", { name: "New" }));
    const dialog = screen.getByRole("dialog", { name: "New document" });
    expect(document.activeElement).toBe(within(dialog).getByRole("textbox", { name: "Title" }));
    expect(within(dialog).getByRole("button", { name: "OK" })).toHaveProperty("disabled", true);
    await user.keyboard("Toys");
    await user.clear(within(dialog).getByRole("textbox", { name: "Path" }));
    await user.type(within(dialog).getByRole("textbox", { name: "Path" }), "/toys");
    await user.click(within(dialog).getByRole("button", { name: "OK" }));
    expect(await screen.findByRole("treeitem", { selected: true, name: /GET/ })).toBeDefined();
    expect(design.getState().design?.text.toString()).toContain("title: Toys");
    expect(screen.getByRole("button", { name: "Save" })).toHaveProperty("disabled", false);
  });
});

describe("saving", () => {
  it("writes the text back and is done", async () => {
    const app = await renderApp({ text: PETS });
    expect(screen.getByRole("button", { name: "Save" })).toHaveProperty("disabled", true);
    await addPath(app);
    expect(screen.getByRole("img", { name: "Changes are not saved" })).toBeDefined();
    expect(document.title).toBe("● openapi.yaml - Response Designer");
    expect(app.host.reportState).toHaveBeenLastCalledWith({
      name: "openapi.yaml",
      isDirty: true,
      undo: "Add GET /toys",
      redo: undefined,
    });
    await app.user.keyboard("{Control>}s{/Control}");
    const text = app.design.getState().design?.text.toString();
    expect(app.host.save).toHaveBeenCalledWith(
      expect.objectContaining({ id: "openapi.yaml", text, base: "1" }),
    );
    expect(await screen.findByText("Saved openapi.yaml: 1 line added.")).toBeDefined();
    expect(document.title).toBe("openapi.yaml - Response Designer");
  });

  it("asks before it overwrites a file that changed on disk", async () => {
    const app = await renderApp({ text: PETS });
    app.host.save.mockResolvedValueOnce({ status: "changed-on-disk" });
    await addPath(app);
    await app.user.click(screen.getByRole("button", { name: "Save" }));
    const dialog = await screen.findByRole("dialog", { name: "openapi.yaml changed on disk" });
    await app.user.click(within(dialog).getByRole("button", { name: "Overwrite" }));
    expect(app.host.save).toHaveBeenLastCalledWith(expect.objectContaining({ base: null }));
  });

  it("keeps a failure on the screen and the document dirty", async () => {
    const app = await renderApp({ text: PETS });
    app.host.save.mockResolvedValueOnce({ status: "failed", message: "The disk is full." });
    await addPath(app);
    await app.user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("The disk is full.")).toBeDefined();
    expect(document.title).toMatch(/^● /);
  });

  it("tells a fault of the host instead of losing it", async () => {
    const app = await renderApp({ text: PETS });
    app.host.save.mockRejectedValueOnce(new Error("The connection is gone."));
    await addPath(app);
    await app.user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("The connection is gone.")).toBeDefined();
  });
});

describe("what would lose unsaved work", () => {
  describe("is asked about when it came while a file was being chosen", () => {
    const choosing = async () => {
      const chosen = deferred<OpenResult>();
      const app = await renderApp({ text: PETS, chooseDocument: () => chosen.promise });
      await app.user.click(screen.getByRole("button", { name: "Open" }));
      return { ...app, arrive: () => act(async () => chosen.resolve(opened("other.yaml", OTHER))) };
    };
    const question = () => screen.getByRole("dialog", { name: "Save the changes to openapi.yaml?" });

    it("an edit", async () => {
      const app = await choosing();
      await addPath(app);
      await app.arrive();
      await app.user.click(within(question()).getByRole("button", { name: "Cancel" }));
      expect(app.design.getState().design?.file.name).toBe("openapi.yaml");
    });

    it("what is typed in a field, and no key that was meant for it answers", async () => {
      const app = await choosing();
      await app.user.click(screen.getByRole("button", { name: "List the pets" }));
      await app.user.keyboard("Every pet");
      await app.arrive();
      expect(question()).toBeDefined();
      await app.user.keyboard(" in the {Enter}shop");
      expect(app.host.save).not.toHaveBeenCalled();
      await app.user.click(within(question()).getByRole("button", { name: "Cancel" }));
      expect(app.design.getState().design?.text.toString()).toContain("summary: Every pet\n");
    });

    it("but not what was there before and may be lost", async () => {
      const chosen = deferred<OpenResult>();
      const app = await renderApp({ text: PETS, chooseDocument: () => chosen.promise });
      await addPath(app);
      await app.user.click(screen.getByRole("button", { name: "Open" }));
      await app.user.click(within(question()).getByRole("button", { name: "Don't save" }));
      await act(async () => chosen.resolve(opened("other.yaml", OTHER)));
      expect(screen.queryByRole("dialog")).toBeNull();
      expect(app.design.getState().design?.file.name).toBe("other.yaml");
    });
  });

  it("asks, saves first, then goes on", async () => {
    const app = await renderApp({ text: PETS });
    await addPath(app);
    act(() => app.listeners.open(opened("other.yaml", OTHER)));
    const dialog = screen.getByRole("dialog", { name: "Save the changes to openapi.yaml?" });
    // A key that was on its way to a text does not answer.
    await app.user.keyboard("{Enter}");
    expect(app.host.save).not.toHaveBeenCalled();
    await app.user.click(within(dialog).getByRole("button", { name: "Save" }));
    expect(app.host.save).toHaveBeenCalledTimes(1);
    expect(await screen.findByText("other.yaml")).toBeDefined();
  });

  it("does not go on when saving fails", async () => {
    const app = await renderApp({ text: PETS });
    app.host.save.mockResolvedValueOnce({ status: "failed", message: "No." });
    await addPath(app);
    await act(async () => app.listeners.close());
    await app.user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Save" }));
    expect(await screen.findByText("No.")).toBeDefined();
    expect(app.host.closeNow).not.toHaveBeenCalled();
  });

  it("closes without saving when told to, and stays when cancelled", async () => {
    const app = await renderApp({ text: PETS });
    await addPath(app);
    await act(async () => app.listeners.close());
    await app.user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(app.host.closeNow).not.toHaveBeenCalled();
    await act(async () => app.listeners.close());
    await app.user.click(screen.getByRole("button", { name: "Don't save" }));
    expect(app.host.closeNow).toHaveBeenCalledTimes(1);
    expect(app.host.save).not.toHaveBeenCalled();
  });

  it("asks nothing when nothing is lost", async () => {
    const app = await renderApp({ text: PETS });
    await act(async () => app.listeners.close());
    expect(app.host.closeNow).toHaveBeenCalledTimes(1);
  });
});

describe("a document that arrives at a bad moment", () => {
  it("is not given the file that the one before it was saved to", async () => {
    const saved = deferred<SaveAsResult>();
    const app = await renderApp({ text: PETS, saveAs: () => saved.promise });
    act(() => app.listeners.command("save-as"));
    act(() => app.listeners.open(opened("other.yaml", OTHER)));
    expect(await screen.findByText("other.yaml")).toBeDefined();
    await act(async () =>
      saved.resolve({
        status: "saved",
        document: { id: "pets.yaml" as DocumentId, name: "pets.yaml", folder: "", version: "1" },
      }),
    );
    expect(await screen.findByText("Saved pets.yaml.")).toBeDefined();
    expect(app.design.getState().design?.file.name).toBe("other.yaml");
    await addPath(app);
    await app.user.click(screen.getByRole("button", { name: "Save" }));
    expect(app.host.save).toHaveBeenCalledWith(expect.objectContaining({ id: "other.yaml" }));
  });

  it("is not asked about when the file of the one before it changed on disk", async () => {
    const saved = deferred<SaveResult>();
    const app = await renderApp({ text: PETS });
    app.host.save.mockReturnValueOnce(saved.promise);
    await addPath(app);
    await app.user.click(screen.getByRole("button", { name: "Save" }));
    act(() => app.listeners.open(opened("other.yaml", OTHER)));
    await app.user.click(await screen.findByRole("button", { name: "Don't save" }));
    await act(async () => saved.resolve({ status: "changed-on-disk" }));
    expect(await screen.findByText("openapi.yaml changed on disk, so it was not saved.")).toBeDefined();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("waits for an open dialog, whose draft stays", async () => {
    const app = await renderApp({ text: PETS });
    await app.user.click(screen.getByRole("button", { name: "Add path" }));
    await app.user.type(screen.getByRole("textbox", { name: "Path" }), "/toys");
    await act(async () => app.listeners.open(opened("other.yaml", OTHER)));
    expect(screen.getByRole("textbox", { name: "Path" })).toHaveProperty("value", "/toys");
    expect(app.design.getState().design?.text.toString()).toBe(PETS);
    await app.user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(await screen.findByText("other.yaml")).toBeDefined();
  });

  it("asks after the dialog when that changed the document, once", async () => {
    const app = await renderApp({ text: PETS });
    await app.user.click(screen.getByRole("button", { name: "Add path" }));
    await act(async () => app.listeners.open(opened("other.yaml", OTHER)));
    await app.user.type(screen.getByRole("textbox", { name: "Path" }), "/toys");
    await app.user.click(screen.getByRole("button", { name: "OK" }));
    const question = await screen.findByRole("dialog", { name: "Save the changes to openapi.yaml?" });
    await app.user.click(within(question).getByRole("button", { name: "Don't save" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(app.design.getState().design?.file.name).toBe("other.yaml");
  });

  it("is told from the one before by itself, not by its text", async () => {
    const app = await renderApp({ text: PETS });
    await app.user.click(screen.getByRole("treeitem", { name: /DELETE/ }));
    act(() => app.view.getState().set({ filter: "pets" }));
    await act(async () => app.listeners.open(opened("copy.yaml", PETS)));
    expect(app.view.getState()).toMatchObject({ operation: "GET /pets", filter: "" });
  });
});

describe("a chosen file that arrives late", () => {
  const choosing = async () => {
    const chosen = deferred<OpenResult>();
    const app = await renderApp({ text: PETS, chooseDocument: () => chosen.promise });
    await app.user.click(screen.getByRole("button", { name: "Open" }));
    return { ...app, arrive: (text = OTHER) => act(async () => chosen.resolve(opened("other.yaml", text))) };
  };
  const name = (app: Awaited<ReturnType<typeof choosing>>) => app.design.getState().design?.file.name;

  it.each([
    ["a file", OTHER],
    ["a large file", `${OTHER}# ${"x".repeat(400_000)}\n`],
  ])("waits for an open dialog, whose draft stays: %s", async (kind, text) => {
    const read = vi.spyOn(directReader, "read");
    const app = await choosing();
    await app.user.click(screen.getByRole("button", { name: "Add path" }));
    await app.user.type(screen.getByRole("textbox", { name: "Path" }), "/toys");
    await app.arrive(text);
    await waitFor(() => expect(read).toHaveBeenCalledTimes(kind === "a large file" ? 1 : 0));
    await waitFor(() => expect(app.view.getState().reading).toBeUndefined());
    expect(screen.getByRole("textbox", { name: "Path" })).toHaveProperty("value", "/toys");
    expect(name(app)).toBe("openapi.yaml");
    await app.user.click(screen.getByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(name(app)).toBe("other.yaml"));
  });

  it("asks after the dialog when that changed the document", async () => {
    const app = await choosing();
    await app.user.click(screen.getByRole("button", { name: "Add path" }));
    await app.arrive();
    await app.user.type(screen.getByRole("textbox", { name: "Path" }), "/toys");
    await app.user.click(screen.getByRole("button", { name: "OK" }));
    expect(await screen.findByRole("dialog", { name: "Save the changes to openapi.yaml?" })).toBeDefined();
  });

  it("does not take the place of the question whether to save before closing", async () => {
    const app = await choosing();
    await addPath(app);
    act(() => app.listeners.close());
    await app.arrive();
    await app.user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Don't save" }));
    expect(app.host.closeNow).toHaveBeenCalledTimes(1);
    expect(name(app)).toBe("openapi.yaml");
  });

  it("does not take the place of the question what to do with a changed file", async () => {
    const app = await choosing();
    app.host.save.mockResolvedValueOnce({ status: "changed-on-disk" });
    await addPath(app);
    await app.user.click(screen.getByRole("button", { name: "Save" }));
    const question = await screen.findByRole("dialog", { name: "openapi.yaml changed on disk" });
    await app.arrive();
    expect(question.isConnected).toBe(true);
    await app.user.click(within(question).getByRole("button", { name: "Cancel" }));
    expect(await screen.findByRole("dialog", { name: "Save the changes to openapi.yaml?" })).toBeDefined();
  });

  it("gives way to another that is opened while it waits", async () => {
    const app = await choosing();
    await app.user.click(screen.getByRole("button", { name: "Add path" }));
    await app.arrive();
    await act(async () => app.listeners.open(opened("third.yaml", PETS)));
    await app.user.click(screen.getByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(name(app)).toBe("third.yaml"));
  });
});

it("asks before a recent file that comes late takes the place of what was edited meanwhile", async () => {
  const chosen = deferred<OpenResult>();
  const recent = { id: "other" as DocumentId, name: "other.yaml", folder: "apis" };
  const app = await renderApp({ listRecent: async () => [recent], openRecent: () => chosen.promise });
  await app.user.click(await screen.findByRole("button", { name: "other.yaml" }));
  await app.user.click(screen.getByRole("button", { name: "Try the sample" }));
  await screen.findByRole("tab", { name: "Source" });
  await addPath(app);
  await act(async () => chosen.resolve(opened("other.yaml", OTHER)));
  expect(screen.getByRole("dialog", { name: "Save the changes to sample.yaml?" })).toBeDefined();
  expect(app.design.getState().design?.file.name).toBe("sample.yaml");
});

it("a new document is kept when a file arrived while it was being written", async () => {
  const app = await renderApp({});
  await app.user.click(screen.getByRole("button", { name: "New" }));
  await app.user.type(screen.getByRole("textbox", { name: "Title" }), "Toys");
  await act(async () => app.listeners.open(opened("other.yaml", OTHER)));
  await app.user.click(screen.getByRole("button", { name: "OK" }));
  expect(await screen.findByRole("dialog", { name: "Save the changes to openapi.yaml?" })).toBeDefined();
  expect(app.design.getState().design?.text.toString()).toContain("title: Toys");
});

describe("a request to close the window while a dialog is open", () => {
  it("asks in front of the dialog and keeps its draft when cancelled", async () => {
    const app = await renderApp({ text: PETS });
    await addPath(app);
    await app.user.click(screen.getByRole("button", { name: "Add path" }));
    await app.user.type(screen.getByRole("textbox", { name: "Path" }), "/games");
    await act(async () => app.listeners.close());
    const question = screen.getByRole("dialog", { name: "Save the changes to openapi.yaml?" });
    await app.user.click(within(question).getByRole("button", { name: "Cancel" }));
    expect(app.host.closeNow).not.toHaveBeenCalled();
    expect(screen.getByRole("textbox", { name: "Path" })).toHaveProperty("value", "/games");
  });

  it("asks again when something changed while the document was saved", async () => {
    const saved = deferred<SaveResult>();
    const app = await renderApp({ text: PETS });
    app.host.save.mockReturnValueOnce(saved.promise);
    await addPath(app);
    await act(async () => app.listeners.close());
    await app.user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Save" }));
    await addPath(app, "/games");
    await act(async () => saved.resolve({ status: "saved", version: "2", lines: { added: 1, removed: 0 } }));
    expect(screen.getByRole("dialog", { name: "Save the changes to openapi.yaml?" })).toBeDefined();
    expect(app.host.closeNow).not.toHaveBeenCalled();
  });
});

describe("undo and redo", () => {
  it("name the step, and answer to button, key and menu", async () => {
    const app = await renderApp({ text: PETS });
    const undo = screen.getByRole("button", { name: "Undo" });
    expect(undo).toHaveProperty("disabled", true);
    await addPath(app);
    expect(undo.title).toBe("Undo Add GET /toys");
    await app.user.click(undo);
    expect(app.design.getState().design?.text.toString()).toBe(PETS);
    await app.user.keyboard("{Control>}y{/Control}");
    expect(app.design.getState().design?.text.toString()).not.toBe(PETS);
    act(() => app.listeners.command("undo"));
    await waitFor(() => expect(app.design.getState().design?.text.toString()).toBe(PETS));
  });

  it("leave a text field its own undo, and an open dialog alone", async () => {
    const app = await renderApp({ text: PETS });
    await addPath(app);
    act(() => screen.getByRole("searchbox", { name: "Filter operations" }).focus());
    await app.user.keyboard("{Control>}z{/Control}");
    expect(app.design.getState().design?.history.past).toHaveLength(1);
    await app.user.keyboard("{Control>}k{/Control}");
    act(() => app.listeners.command("add-response"));
    expect(screen.getByRole("dialog", { name: "Palette" })).toBeDefined();
  });
});
