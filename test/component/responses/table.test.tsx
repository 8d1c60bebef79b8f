import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { PETS, renderOperation } from "./render-operation.tsx";

const keys = (rows: readonly HTMLElement[]) =>
  rows.map((row) => within(row).getAllByRole("cell")[1]?.textContent);

it("names each row by its code and says what it holds", () => {
  const { row } = renderOperation();
  expect(row("200").textContent).toContain("Pets");
  expect(row("500").textContent).toContain("shared: Failure");
  within(row("404")).getAllByText("none");
});

it.each([
  ["#/components/responses/Failure", "shared: Failure"],
  ["#/components/responses/Nowhere", "missing: Nowhere"],
  ["#/components/responses/Loop", "circular: Loop"],
  ["errors.yaml#/Failure", "elsewhere: errors.yaml#/Failure"],
])("says where %s leads", (target, label) => {
  const loop = "    Failure:\n";
  const text = PETS.replace(
    "          $ref: '#/components/responses/Failure'",
    `          $ref: '${target}'`,
  );
  const { row } = renderOperation(
    text.replace(loop, `    Loop: { $ref: '#/components/responses/Loop' }\n${loop}`),
  );
  expect(row("500").textContent).toContain(label);
});

it("goes through the rows with the arrows and selects as it goes", async () => {
  const { user, row, services } = renderOperation();
  row("200").focus();
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(row("404"));
  expect(services.view.getState().response).toEqual({ key: "404", occurrence: 0 });
  await user.keyboard("{End}{ArrowDown}");
  expect(document.activeElement).toBe(row("500"));
  await user.keyboard("{Home}");
  expect(document.activeElement).toBe(row("200"));
});

it("moves a row with Alt and the arrows, and stays on it", async () => {
  const { user, row, rows, undoNames } = renderOperation();
  row("404").focus();
  await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
  expect(keys(rows())).toEqual(["404", "200", "500"]);
  expect(document.activeElement).toBe(row("404"));
  await user.keyboard("{Alt>}{ArrowDown}{ArrowDown}{/Alt}");
  expect(keys(rows())).toEqual(["200", "500", "404"]);
  expect(undoNames()).toEqual(["Move 404", "Move 404", "Move 404"]);
});

it("deletes at once, offers Undo and goes to the next row", async () => {
  const { user, row, rows, services, text, undo } = renderOperation();
  row("404").focus();
  await user.keyboard("{Delete}");
  expect(keys(rows())).toEqual(["200", "500"]);
  expect(document.activeElement).toBe(row("500"));
  expect(services.view.getState().toast).toEqual({ message: "404 deleted.", tone: "done", offersUndo: true });
  undo();
  expect(text()).toBe(PETS);
});

it("describes in place: Enter keeps, Escape restores, Shift+Enter makes a line", async () => {
  const { user, row, text } = renderOperation();
  row("404").focus();
  await user.keyboard("{F2}");
  const field = screen.getByRole("textbox", { name: "Description of 404" });
  await user.clear(field);
  await user.type(field, "No such{Shift>}{Enter}{/Shift}pet{Escape}");
  expect(text()).toBe(PETS);
  expect(document.activeElement).toBe(within(row("404")).getByRole("button", { name: "Not Found" }));
  await user.keyboard("{Enter}{Control>}a{/Control}No such pet{Enter}");
  expect(text()).toBe(PETS.replace("description: Not Found", "description: No such pet"));
});

it("takes what is typed on a description in its place, the first key too", async () => {
  const { user, row, text } = renderOperation();
  await user.click(within(row("404")).getByRole("button", { name: "Not Found" }));
  await user.keyboard("{Control>}a{/Control}No such pet{Enter}");
  expect(text()).toBe(PETS.replace("description: Not Found", "description: No such pet"));
  await user.keyboard("x{Escape}");
  expect(text()).toBe(PETS.replace("description: Not Found", "description: No such pet"));
  await user.keyboard("x{Enter}");
  expect(text()).toBe(PETS.replace("description: Not Found", "description: x"));
});

it("says why a description cannot be written before anything is typed", async () => {
  const alias = PETS.replace(
    /( +)'404':\n +description: Not Found/,
    "$1'404': &gone\n$1  description: Not Found\n$1'410': *gone",
  );
  const { user, row, services } = renderOperation(alias);
  row("410").focus();
  await user.keyboard("{F2}");
  expect(screen.queryByRole("textbox", { name: "Description of 410" })).toBeNull();
  expect(services.view.getState().toast).toMatchObject({
    tone: "failed",
    message: expect.stringContaining("alias *gone"),
  });
});

it("offers everything in the row's menu and copies what is written", async () => {
  const { user, row, copied } = renderOperation();
  row("404").focus();
  await user.keyboard("{Shift>}{F10}{/Shift}");
  expect(screen.getAllByRole("menuitem").map((item) => item.firstChild?.textContent)).toEqual([
    "Edit",
    "Duplicate",
    "Move up",
    "Move down",
    "Set as default",
    "Copy",
    "Delete",
  ]);
  await user.click(screen.getByRole("menuitem", { name: /Copy/ }));
  expect(copied).toEqual(["'404':\n  description: Not Found"]);
  expect(document.activeElement).toBe(row("404"));
});

it("edits operationId and summary in place", async () => {
  const { user, text } = renderOperation();
  await user.click(screen.getByRole("button", { name: "listPets" }));
  await user.keyboard("allPets{Enter}");
  expect(text()).toBe(PETS.replace("listPets", "allPets"));
  await user.click(screen.getByRole("button", { name: "Add a summary" }));
  await user.keyboard("All pets{Enter}");
  expect(text()).toContain("summary: All pets\n");
});

it("shows a long summary on demand", async () => {
  const { user } = renderOperation(
    PETS.replace("tags:", `summary: ${"All pets. ".repeat(300)}\n      tags:`),
  );
  await user.click(screen.getByRole("button", { name: "Show all" }));
  expect(screen.getByRole("button", { name: "Show less" }).getAttribute("aria-expanded")).toBe("true");
});

it("says what would be here when there is none", () => {
  renderOperation(
    "openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\npaths:\n  /pets:\n    get:\n      responses: {}\n",
  );
  screen.getByText("No responses yet");
  expect(screen.queryByRole("table")).toBeNull();
});

it("shows the keys of a row as the platform writes them", () => {
  const { row } = renderOperation();
  expect(within(row("404")).getByTitle("Move up (Alt+↑)")).toBeDefined();
  expect(within(row("404")).getByTitle("Edit (Enter)")).toBeDefined();
});
