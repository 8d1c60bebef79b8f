import { act, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { Dialogs } from "../../../renderer/features/dialogs/Dialogs.tsx";
import { OperationsPane } from "../../../renderer/features/operations/OperationsPane.tsx";
import { followDocument } from "../../../renderer/state/follow-document.ts";
import { operationId, renderFeature } from "../../support/render-feature.tsx";
import { giveThePageASize, PETS } from "../frame/render-app.tsx";

beforeEach(giveThePageASize);

function renderPane(text = PETS) {
  const page = renderFeature(
    <>
      <OperationsPane />
      <Dialogs />
    </>,
    { text },
  );
  followDocument(page);
  act(() => page.view.getState().set({ operation: operationId(page, "GET /pets") }));
  return page;
}

function lines(): readonly (string | null)[] {
  return screen.queryAllByRole("treeitem").map((line) => line.textContent);
}

function selected(): string | null | undefined {
  return screen.queryByRole("treeitem", { selected: true })?.textContent;
}

function textOf({ design }: ReturnType<typeof renderPane>): string | undefined {
  return design.getState().design?.text.toString();
}

async function chooseInMenu({ user }: ReturnType<typeof renderPane>, line: string, command: string) {
  await user.click(screen.getByRole("button", { name: `Actions for ${line}` }));
  await user.click(screen.getByRole("menuitem", { name: command }));
}

describe("the list of operations", () => {
  it("has every path with its operations, and their findings", () => {
    renderPane();
    expect(lines()).toEqual([
      "/pets",
      "GET List the pets",
      "POST Add a pet",
      "/pets/{petId}",
      "DELETE Give a pet away",
    ]);
    const line = screen.getByRole("treeitem", {
      name: /^DELETE Give a pet away, \/pets\/\{petId\}, 1 error/,
    });
    expect(within(line).getByRole("img", { name: "1 error, 1 info" })).toBeDefined();
  });

  it.each([
    ["get", ["/pets", "GET List the pets"]],
    ["pets add", ["/pets", "POST Add a pet"]],
    ["LISTPETS", ["/pets", "GET List the pets"]],
    ["animals", ["/pets", "GET List the pets"]],
    ["petid", ["/pets/{petId}", "DELETE Give a pet away"]],
  ])("is filtered by %j", async (query, expected) => {
    const { user } = renderPane();
    await user.type(screen.getByRole("searchbox", { name: "Filter operations" }), query);
    expect(lines()).toEqual(expected);
  });

  it("says so when nothing matches, and takes the filter back", async () => {
    const { user } = renderPane();
    await user.type(screen.getByRole("searchbox", { name: "Filter operations" }), "zebra");
    expect(screen.getByText("No operation matches")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Clear the filter" }));
    expect(lines()).toHaveLength(5);
  });

  it("shows only operations with findings of the chosen severity", async () => {
    const { user, view } = renderPane();
    act(() => view.getState().set({ severity: "error" }));
    expect(lines()).toEqual(["/pets/{petId}", "DELETE Give a pet away"]);
    await user.click(screen.getByRole("button", { name: "Show all" }));
    expect(lines()).toHaveLength(5);
  });

  it("is walked with the keys, and selects on the way", async () => {
    const { user } = renderPane();
    await user.type(screen.getByRole("searchbox", { name: "Filter operations" }), "{ArrowDown}");
    expect(document.activeElement?.textContent).toBe("GET List the pets");
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(selected()).toBe("DELETE Give a pet away");
    expect(document.activeElement?.textContent).toBe("DELETE Give a pet away");
    await user.keyboard("{ArrowDown}{Home}");
    expect(selected()).toBe("GET List the pets");
    await user.keyboard("{End}{ArrowLeft}");
    expect(document.activeElement?.textContent).toBe("/pets/{petId}");
    expect(selected()).toBe("DELETE Give a pet away");
    await user.keyboard("{Enter}");
    expect(screen.getByRole("menuitem", { name: "Rename path…" })).toBeDefined();
  });

  it("draws only what is in view", () => {
    const many = Array.from(
      { length: 600 },
      (_, index) => `  /things/${index}:\n    get:\n      responses: { '200': { description: A thing } }\n`,
    ).join("");
    renderPane(
      `openapi: 3.0.3\ninfo: { title: Things, version: '1' }\npaths:\n  /pets:\n    get: {}\n${many}`,
    );
    expect(screen.getByText("601")).toBeDefined();
    expect(lines().length).toBeLessThan(60);
  });
});

describe("operations are changed", () => {
  it("adds a path once it is one, and selects its operation", async () => {
    const page = renderPane();
    await page.user.click(screen.getByRole("button", { name: "Add path" }));
    const dialog = screen.getByRole("dialog", { name: "Add path" });
    const path = within(dialog).getByRole("textbox", { name: "Path" });
    const ok = within(dialog).getByRole("button", { name: "OK" });
    const message = within(dialog).getByRole("status");
    expect(document.activeElement).toBe(path);
    for (const [typed, said] of [
      ["toys", "A path starts with a slash, such as /pets."],
      ["/pets", "This path is already here. Its own menu adds a method to it."],
      ["/pets/{{id}", "The same path is here with other parameter names. Choose another."],
      ["/toys/{{id", "Each { needs a name and a }, such as {petId}."],
    ] as const) {
      await page.user.clear(path);
      await page.user.type(path, typed);
      expect(message.textContent).toContain(said);
      expect(ok).toHaveProperty("disabled", true);
    }
    await page.user.clear(path);
    await page.user.type(path, "/toys");
    await page.user.type(
      within(dialog).getByRole("textbox", { name: "Operation id (optional)" }),
      "listPets",
    );
    expect(message.textContent).toContain("Another operation has this operation id.");
    await page.user.type(within(dialog).getByRole("textbox", { name: "Operation id (optional)" }), "AndToys");
    await page.user.click(ok);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(selected()).toBe("GET listPetsAndToys");
    expect(textOf(page)?.startsWith(PETS.trimEnd())).toBe(true);
  });

  it("adds a method to a path, of those that it has not", async () => {
    const page = renderPane();
    await chooseInMenu(page, "GET /pets", "Add method…");
    const dialog = screen.getByRole("dialog", { name: "Add method" });
    await page.user.click(within(dialog).getByRole("combobox", { name: "Method" }));
    const offered = screen.getAllByRole("option").map(({ textContent }) => textContent);
    expect(offered).toEqual(["PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE"]);
    await page.user.click(screen.getByRole("option", { name: "PATCH" }));
    await page.user.click(within(dialog).getByRole("button", { name: "OK" }));
    expect(selected()).toBe("PATCH No summary");
  });

  it("renames a path and keeps its operation selected", async () => {
    const page = renderPane();
    await chooseInMenu(page, "GET /pets", "Rename path…");
    const dialog = screen.getByRole("dialog", { name: "Rename path" });
    expect(within(dialog).getByRole("button", { name: "OK" })).toHaveProperty("disabled", true);
    await page.user.type(within(dialog).getByRole("textbox", { name: "Path" }), "-and-more");
    await page.user.click(within(dialog).getByRole("button", { name: "OK" }));
    expect(textOf(page)).toBe(PETS.replace("  /pets:", "  /pets-and-more:"));
    expect(page.view.getState().operation).toBe("GET /pets-and-more");
  });

  it("changes a method", async () => {
    const page = renderPane();
    await chooseInMenu(page, "GET /pets", "Change method…");
    const dialog = screen.getByRole("dialog", { name: "Change method" });
    await page.user.click(within(dialog).getByRole("combobox", { name: "Method" }));
    await page.user.click(screen.getByRole("option", { name: "PUT" }));
    await page.user.click(within(dialog).getByRole("button", { name: "OK" }));
    expect(textOf(page)).toBe(PETS.replace("    get:", "    put:"));
    expect(selected()).toBe("PUT List the pets");
  });

  it("deletes at once, selects the neighbour and offers to undo", async () => {
    const page = renderPane();
    await chooseInMenu(page, "GET /pets", "Delete operation");
    expect(lines()).toHaveLength(4);
    expect(selected()).toBe("POST Add a pet");
    expect(page.view.getState().toast).toEqual({
      message: "GET /pets deleted.",
      tone: "done",
      offersUndo: true,
    });
    act(() => page.design.getState().actions.undo());
    expect(selected()).toBe("GET List the pets");
    expect(textOf(page)).toBe(PETS);
    expect(page.view.getState().toast).toBeUndefined();
  });

  it("deletes a path with all its operations", async () => {
    const page = renderPane();
    await chooseInMenu(page, "POST /pets", "Delete path");
    expect(lines()).toEqual(["/pets/{petId}", "DELETE Give a pet away"]);
  });
});
