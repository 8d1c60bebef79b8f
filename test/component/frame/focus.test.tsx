import { act, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { OperationId } from "../../../shared/model/operation.ts";
import { clickBehind, source, typeKeys } from "../source/typing.ts";
import { giveThePageASize, PETS, renderApp } from "./render-app.tsx";

beforeEach(giveThePageASize);

const focused = () => document.activeElement?.getAttribute("aria-label");

it("goes on at the operation that was added, also when a filter hid it", async () => {
  const { user } = await renderApp({ text: PETS });
  await user.type(screen.getByRole("searchbox", { name: "Filter operations" }), "animals");
  await user.click(screen.getByRole("button", { name: "Add path" }));
  await user.keyboard("/toys{Control>}{Enter}{/Control}");
  expect(focused()).toBe("GET No summary, /toys, 2 infos");
  expect(screen.getByRole("heading", { name: "/toys" })).toBeDefined();
});

it("goes back to the rows when the toast's Undo has done its work", async () => {
  const { user } = await renderApp({ text: PETS });
  screen.getByRole("row", { name: /^400/ }).focus();
  await user.keyboard("{Delete}");
  await user.click(await screen.findByRole("button", { name: "Undo this" }));
  expect(document.activeElement?.closest("table")).toBe(screen.getByRole("table", { name: "Responses" }));
});

it("goes to the operation that the toast's Undo brought back", async () => {
  const { user } = await renderApp({ text: PETS });
  await user.click(screen.getByRole("button", { name: "Actions for POST /pets" }));
  await user.click(screen.getByRole("menuitem", { name: "Delete operation" }));
  await user.click(await screen.findByRole("button", { name: "Undo this" }));
  expect(focused()).toBe("POST Add a pet, /pets, 2 infos");
});

it("stays on its row when the operation is under another path or method by now, and when that is undone", async () => {
  const { user, design, view } = await renderApp({ text: PETS });
  const row = await screen.findByRole("row", { name: /^400/ });
  act(() => row.focus());
  const { actions } = design.getState();
  const operation = view.getState().operation as OperationId;
  act(() => void actions.edit([{ type: "rename-path", path: "/pets", to: "/animals" }]));
  expect(document.activeElement).toBe(row);
  act(() => void actions.undo());
  expect(document.activeElement).toBe(row);
  act(() => void actions.edit([{ type: "change-method", operation, to: "put" }]));
  expect(document.activeElement).toBe(row);
  await user.keyboard("{Delete}");
  expect(design.getState().design?.text.toString()).not.toContain("A wrong question");
});

describe("stays in the source while it is typed there", () => {
  const isAtLine = () => vi.waitFor(() => expect(document.activeElement?.role).toBe("treeitem"));
  const typeBehind = async (words: string) => {
    act(() => source().focus());
    clickBehind(words);
    typeKeys("x");
    // The tree is drawn again with what the key changed.
    await screen.findAllByRole("treeitem", { name: new RegExp(`${words}x`) });
    expect(focused()).toBe("Source");
  };

  it("after the palette went to an operation", async () => {
    const { user } = await renderApp({ text: PETS });
    await screen.findByRole("textbox", { name: "Source" });
    await user.keyboard("{Control>}k{/Control}Give a pet away{Enter}");
    await isAtLine();
    await typeBehind("Give a pet away");
  });

  it("after an operation was added", async () => {
    const { user } = await renderApp({ text: PETS });
    await screen.findByRole("textbox", { name: "Source" });
    await user.click(screen.getByRole("button", { name: "Add path" }));
    await user.keyboard("/toys{Control>}{Enter}{/Control}");
    await isAtLine();
    await typeBehind("/toys");
  });
});
