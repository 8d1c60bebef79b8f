import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { PETS, renderOperation } from "../responses/render-operation.tsx";

function theWindow(name = "Add Response") {
  const dialog = screen.getByRole("dialog", { name });
  return {
    dialog,
    code: within(dialog).getByRole("combobox", { name: "Response code" }),
    description: within(dialog).getByRole("textbox", { name: "Description" }),
    message: within(dialog).getByRole("status"),
    ok: within(dialog).getByRole("button", { name: "OK" }),
  };
}

async function openWindow(...args: Parameters<typeof renderOperation>) {
  const page = renderOperation(...args);
  await page.user.click(screen.getByRole("button", { name: "Add Response" }));
  return { ...page, ...theWindow() };
}

it("opens with a prompt, the code field focused and nothing to confirm", async () => {
  const { code, message, ok } = await openWindow();
  expect(code).toHaveProperty("value", "");
  expect(document.activeElement).toBe(code);
  expect(message.textContent).toBe("Choose a response code or type a number from 200 to 599.");
  expect(ok).toHaveProperty("disabled", true);
});

it("adds a code with the keyboard alone and selects its row", async () => {
  const { user, code, description, rows, text, undoNames } = await openWindow();
  await user.keyboard("410{Enter}");
  expect(code).toHaveProperty("value", "410 - Gone");
  expect(description).toHaveProperty("value", "Gone");
  await user.keyboard("{Enter}");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(rows()[2]?.getAttribute("aria-selected")).toBe("true");
  expect(text()).toBe(
    PETS.replace("        '500':", "        '410':\n          description: Gone\n        '500':"),
  );
  expect(undoNames()).toEqual(["Add 410"]);
});

it.each([
  ["forb", "403 - Forbidden"],
  ["gone", "410 - Gone"],
  ["409", "409 - Conflict"],
])("finds a code by %s", async (typed, chosen) => {
  const { user, code } = await openWindow();
  await user.keyboard(`${typed}{Enter}`);
  expect(code).toHaveProperty("value", chosen);
});

it("lists what is typed, also a code without a phrase, and all of them when it is opened on a chosen one", async () => {
  const { user } = await openWindow();
  const listed = () =>
    within(screen.getByRole("listbox"))
      .getAllByRole("option")
      .map((option) => option.textContent?.slice(0, 3));
  await user.keyboard("418");
  expect(listed()).toEqual(["418"]);
  await user.keyboard("{Escape}{ArrowDown}");
  expect(listed()).toHaveLength(65);
});

it("takes a number that no list knows", async () => {
  const { user, code, text } = await openWindow();
  await user.keyboard("299");
  expect(code).toHaveProperty("value", "299");
  await user.keyboard("{Enter}");
  expect(text()).toContain("'299':\n          description: Response 299\n");
});

it("refuses 1xx and 600 with different messages", async () => {
  const { user, message, ok, text } = await openWindow();
  await user.keyboard("150");
  expect(message.textContent).toBe("150 is a 1xx code. The toolkit does not support 1xx; use 200 to 599.");
  expect(ok).toHaveProperty("disabled", true);
  await user.keyboard("{Control>}a{/Control}600{Enter}");
  expect(message.textContent).toBe("600 is not a status code. Codes run from 100 to 599.");
  expect(text()).toBe(PETS);
});

it("refuses a duplicate and leads to the response that is there", async () => {
  const { user, message, dialog } = await openWindow();
  await user.keyboard("404");
  expect(message.textContent).toBe("404 is already in this operation. Edit it instead.");
  await user.click(within(dialog).getByRole("button", { name: "Edit it instead." }));
  const edit = theWindow("Edit Response 404");
  expect(edit.code).toHaveProperty("value", "404 - Not Found");
  expect(document.activeElement).toBe(edit.code);
  expect(edit.message.textContent).toBe("Change the code, the description or the rules of 404.");
});

it("marks the codes in use and groups the others by class", async () => {
  const { user } = await openWindow(PETS, "openapi");
  await user.keyboard("{ArrowDown}");
  const list = screen.getByRole("listbox");
  const groups = within(list)
    .getAllByRole("group")
    .map((group) => group.getAttribute("aria-label"));
  expect(groups).toEqual([
    "2xx Success",
    "3xx Redirection",
    "4xx Client error",
    "5xx Server error",
    "1xx Informational",
    "Ranges and default",
  ]);
  const options = within(list)
    .getAllByRole("option")
    .map((option) => option.textContent);
  expect(options).toContain("404Not Found - nothing here, or not for you to knowin use");
  expect(options).toHaveLength(65 + 5 + 1);
});

it("puts the codes first that the operation probably sends", async () => {
  const text = PETS.replace("/pets:", "/pets/{id}:").replace("'404':", "'410':");
  const { user } = await openWindow(text, "openapi");
  await user.keyboard("{ArrowDown}");
  const [first] = within(screen.getByRole("listbox")).getAllByRole("group");
  expect(first?.getAttribute("aria-label")).toBe("Often also sent here");
  expect(
    first &&
      within(first)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
  ).toEqual(["404Not Found - nothing here, or not for you to know"]);
  expect(within(screen.getByRole("listbox")).getAllByRole("option")).toHaveLength(65 + 5 + 1);
});

it("offers no ranges where the profile knows none", async () => {
  const { user } = await openWindow();
  await user.keyboard("{ArrowDown}");
  expect(within(screen.getByRole("listbox")).getAllByRole("option")).toHaveLength(65);
});

it("closes the list with Escape first, then the window, and gives the focus back", async () => {
  const { user } = await openWindow();
  await user.keyboard("{ArrowDown}{Escape}");
  expect(screen.queryByRole("listbox")).toBeNull();
  theWindow();
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Add Response" }));
});

it("never overwrites a description that was typed", async () => {
  const { user, code, description } = await openWindow();
  await user.type(code, "410");
  await user.clear(description);
  await user.type(description, "Sold{Enter}long ago");
  await user.clear(code);
  await user.type(code, "409{Enter}");
  expect(description).toHaveProperty("value", "Sold\nlong ago");
  await user.click(description);
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("puts the look-alike beside the code and takes it on demand", async () => {
  const { user, code, dialog, description } = await openWindow();
  await user.keyboard("401{Enter}");
  await user.click(within(dialog).getByRole("button", { name: "Use 403 instead" }));
  expect(code).toHaveProperty("value", "403 - Forbidden");
  expect(description).toHaveProperty("value", "Forbidden");
});

it("renames and describes as one step", async () => {
  const { user, row, undoNames, text } = renderOperation();
  row("404").focus();
  await user.keyboard("{Enter}");
  const { code, description } = theWindow("Edit Response 404");
  await user.clear(code);
  await user.type(code, "410{Enter}");
  await user.clear(description);
  await user.type(description, "Sold");
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(undoNames()).toEqual(["Edit 404"]);
  expect(text()).toBe(
    PETS.replace("'404':\n          description: Not Found", "'410':\n          description: Sold"),
  );
  expect(document.activeElement).toBe(row("410"));
});

it("says why the description of a shared response cannot be written, and renames it", async () => {
  const { user, row, text } = renderOperation();
  row("500").focus();
  await user.keyboard("{Enter}");
  const { code, description, dialog } = theWindow("Edit Response 500");
  expect(description).toHaveProperty("readOnly", true);
  within(dialog).getByText("The description is that of the shared response Failure.");
  await user.clear(code);
  await user.type(code, "503{Enter}{Enter}");
  expect(text()).toBe(PETS.replace("'500':", "'503':"));
});

it("duplicates with the next usual code and carries everything", async () => {
  const { user, row, text, undoNames } = renderOperation();
  await user.click(within(row("404")).getByRole("button", { name: "Duplicate" }));
  const { code } = theWindow();
  expect(code).toHaveProperty("value", "400 - Bad Request");
  screen.getByText("Copies 404, which has no body and no headers.");
  await user.keyboard("{Enter}");
  expect(undoNames()).toEqual(["Duplicate 404 as 400"]);
  expect(text()).toContain("'400':\n          description: Bad Request\n");
});

it.each(["Duplicate", "Edit"])("takes what is typed at once in place of the code: %s", async (name) => {
  const { user, row } = renderOperation();
  await user.click(within(row("404")).getByRole("button", { name }));
  await user.keyboard("41");
  expect(document.activeElement).toHaveProperty("value", "41");
});

it("goes on at the new row, so that its keys work there", async () => {
  const { user, row, rows } = await openWindow();
  await user.keyboard("410{Enter}{Enter}");
  expect(document.activeElement).toBe(row("410"));
  await user.keyboard("{Delete}");
  expect(rows()).toHaveLength(3);
});

it("shows the page of the code beside the window", async () => {
  const { user, dialog, code } = await openWindow();
  await user.click(within(dialog).getByRole("button", { name: "Help" }));
  within(dialog).getByRole("heading", { name: "How to choose a code" });
  await user.type(code, "404");
  within(dialog).getByRole("article", { name: /404/ });
});

it("keeps what was typed when the pointer misses the window", async () => {
  const { user, dialog, code } = await openWindow();
  await user.keyboard("410{Enter}");
  if (dialog.parentElement !== null) await user.click(dialog.parentElement);
  expect(code).toHaveProperty("value", "410 - Gone");
  theWindow();
});

it("tells the worst finding before OK is pressed, and the others behind a link", async () => {
  const { user, dialog, message, description } = await openWindow();
  await user.keyboard("204{Enter}");
  await user.clear(description);
  expect(message.textContent).toMatch(/empty/);
  await user.click(within(dialog).getByRole("button", { name: "And 1 more" }));
  const others = within(screen.getByRole("dialog", { name: "More findings" }));
  expect(others.getAllByRole("listitem")).toHaveLength(1);
  others.getByText(/set-200-and-204/);
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("dialog", { name: "More findings" })).toBeNull();
  expect(dialog.isConnected).toBe(true);
});
