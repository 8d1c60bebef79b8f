import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures.ts";

const petshop = await readFile(new URL("../fixtures/petstore.yaml", import.meta.url), "utf8");

/** The fixture with 404 added, and the 200 duplicated as 204 and then without its body, as it must be written. */
const expected = petshop.replace(
  "                $ref: '#/components/schemas/Pets'\n        # everything else\n",
  [
    "                $ref: '#/components/schemas/Pets'",
    "        '204':",
    "          description: A page of pets",
    "          headers:",
    "            X-Next:",
    "              description: Where the next page is",
    "              schema:",
    "                type: string",
    "        '404':",
    "          description: Not Found",
    "        # everything else",
    "",
  ].join("\n"),
);

test("add, refuse, duplicate, fix, undo, redo and save, with the keyboard alone", async ({
  page,
  desktop,
}) => {
  await desktop.write("petstore.yaml", petshop);
  await desktop.start("petstore.yaml");

  const responses = page.getByRole("table", { name: "Responses" });
  const row = (code: string) => responses.getByRole("row", { name: new RegExp(`^${code}`) });
  const dialog = page.getByRole("dialog", { name: "Add Response" });
  const code = dialog.getByRole("combobox", { name: "Response code" });
  const message = dialog.getByRole("status");
  const ok = dialog.getByRole("button", { name: "OK" });
  await expect(page.getByRole("navigation", { name: "Operations" })).toContainText("List the pets");

  await test.step("open the window from the keyboard", async () => {
    await page.getByRole("searchbox", { name: "Filter operations" }).focus();
    await page.keyboard.type("list");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(row("200")).toBeVisible();
    await page.keyboard.press("Insert");
    await expect(code).toBeFocused();
    await expect(message).toHaveText("Choose a response code or type a number from 200 to 599.");
    await expect(ok).toBeDisabled();
  });

  const typeCode = async (text: string) => {
    await code.press("ControlOrMeta+A");
    await page.keyboard.type(text);
  };

  await test.step("refusals", async () => {
    await typeCode("150");
    await expect(message).toHaveText("150 is a 1xx code. The toolkit does not support 1xx; use 200 to 599.");
    await expect(ok).toBeDisabled();
    await typeCode("600");
    await expect(message).toHaveText("600 is not a status code. Codes run from 100 to 599.");
    await expect(ok).toBeDisabled();
    await typeCode("200");
    await expect(message).toContainText("200 is already in this operation.");
    await expect(ok).toBeDisabled();
  });

  await test.step("404 by its number", async () => {
    await typeCode("404");
    await expect(dialog.getByRole("textbox", { name: "Description" })).toHaveValue("Not Found");
    await expect(ok).toBeEnabled();
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(dialog).toBeHidden();
    await expect(row("404")).toContainText("Not Found");
  });

  await test.step("duplicate the 200 with its body as 204", async () => {
    await row("200").focus();
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: /^Duplicate/ }).press("Enter");
    await expect(code).toBeFocused();
    await expect(code).not.toHaveValue("");
    await typeCode("204");
    await expect(message).toContainText("204 has a body");
    await expect(ok).toBeEnabled();
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(row("204")).toContainText("Pets");
  });

  await test.step("content-forbidden and its fix", async () => {
    const finding = page
      .getByRole("region", { name: "Findings" })
      .getByRole("listitem")
      .filter({ hasText: "content-forbidden" });
    await expect(finding).toContainText("204 has a body");
    await finding.getByRole("button", { name: "Remove the body" }).press("Enter");
    await expect(page.getByRole("region", { name: "Findings" })).not.toContainText("content-forbidden");
    await expect(row("204")).not.toContainText("Pets");
  });

  await test.step("undo all, redo all", async () => {
    const undo = page.getByRole("button", { name: "Undo", exact: true });
    const redo = page.getByRole("button", { name: "Redo", exact: true });
    await expect(undo).toHaveAccessibleDescription(/Remove the body/);
    await undo.focus();
    for (const step of [/Remove the body/, /Duplicate 200 as 204/, /Add 404/]) {
      await expect(undo).toHaveAccessibleDescription(step);
      await page.keyboard.press("ControlOrMeta+Z");
    }
    await expect(undo).toBeDisabled();
    await expect(row("404")).toBeHidden();
    await expect(page.getByRole("button", { name: "Save", exact: true })).toBeDisabled();
    for (const step of [/Add 404/, /Duplicate 200 as 204/, /Remove the body/]) {
      await expect(redo).toHaveAccessibleDescription(step);
      await page.keyboard.press("ControlOrMeta+Shift+Z");
    }
    await expect(redo).toBeDisabled();
    await expect(row("404")).toBeVisible();
  });

  await test.step("save: the file holds exactly the expected bytes", async () => {
    expect(desktop.state()?.isDirty).toBe(true);
    await page.keyboard.press("ControlOrMeta+S");
    await expect.poll(() => desktop.state()?.isDirty).toBe(false);
    expect(await desktop.read("petstore.yaml")).toBe(expected);
  });
});
