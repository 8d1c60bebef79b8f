import { expect, test } from "./fixtures.ts";

const people = `openapi: 3.0.3 # ours
info: { title: People, version: '1' }
paths:
  /people:
    get:
      summary: Find a person
      responses:
        '200': { description: The person } # as it is
`;

test("rules are made, tried and undone, with the keyboard alone", async ({ page, desktop }) => {
  await desktop.write("people.yaml", people);
  await desktop.start("people.yaml");
  const responses = page.getByRole("table", { name: "Responses" });
  const row = (code: string) => responses.getByRole("row", { name: new RegExp(`^${code}`) });
  const dialog = page.getByRole("dialog", { name: /Response/ });
  await expect(row("200")).toBeVisible();

  await test.step("the default", async () => {
    await row("200").focus();
    await page.keyboard.press("Shift+F10");
    await expect(page.getByRole("menuitem", { name: "Edit" })).toBeFocused();
    await page.keyboard.type("Set");
    await page.keyboard.press("Enter");
    await expect(row("200").getByRole("img", { name: "Default response" })).toBeVisible();
  });

  await test.step("404 with two rules", async () => {
    await page.keyboard.press("Insert");
    await page.keyboard.type("404");
    await page.keyboard.press("Enter");
    const add = dialog.getByRole("button", { name: "Add Rule" });
    await add.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("response/status");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.type("st");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("SPECIFIED PERSON");
    await add.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.type("en");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("NOT FOUND");
    await expect(dialog.getByRole("textbox", { name: "Summary" })).toHaveValue("Rule 1 AND Rule 2");
    await expect(dialog).toContainText(
      'If status starts with "SPECIFIED PERSON" and ends with "NOT FOUND" then send 404.',
    );
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
  });

  await test.step("tried in the simulator", async () => {
    await page.getByRole("tab", { name: "Source" }).focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    const sample = page.getByRole("textbox", { name: "Service response" });
    const result = page.getByRole("status", { name: "Simulation" });
    await sample.focus();
    await page.keyboard.type('{ "response": { "status": "SPECIFIED PERSON WAS NOT FOUND" } }');
    await expect(result).toHaveText(/^404 is sent/);
    await expect(row("404")).toContainText("sent");
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type('{ "response": { "status": "OK" } }');
    await expect(result).toHaveText(/^200 is sent, the default/);
    await expect(row("200")).toContainText("sent");
  });

  await test.step("opened again and taken back", async () => {
    await row("404").focus();
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("textbox", { name: "Value" }).first()).toHaveValue("SPECIFIED PERSON");
    await expect(dialog.getByRole("combobox", { name: "Operator" }).last()).toHaveText("ends with");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    const undo = page.getByRole("button", { name: "Undo" });
    await page.keyboard.press("ControlOrMeta+Z");
    await page.keyboard.press("ControlOrMeta+Z");
    await expect(undo).toBeDisabled();
    await expect(row("404")).toBeHidden();
    await page.getByRole("tab", { name: "Source" }).click();
    await expect(page.getByRole("textbox", { name: "Source" })).toContainText(
      "{ description: The person } # as it is",
    );
  });
});
