import { screen } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
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
