import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "./fixtures.ts";

const petshop = await readFile(new URL("../fixtures/petstore.yaml", import.meta.url), "utf8");
const withGone = petshop.replace(
  "        # everything else\n",
  "        '410':\n          description: Gone\n        # everything else\n",
);

/** Adds 410 to the first operation through the window. */
async function addGone(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Operations" }).getByText("List the pets").click();
  await page.getByRole("button", { name: "Add Response" }).click();
  const dialog = page.getByRole("dialog", { name: "Add Response" });
  await dialog.getByRole("combobox", { name: "Response code" }).fill("410");
  await dialog.getByRole("button", { name: "OK" }).click();
  await expect(page.getByRole("row", { name: /^410/ })).toBeVisible();
}

const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true });

test("a file that changed meanwhile is not overwritten unasked", async ({ page, desktop }) => {
  await desktop.write("pets.yaml", petshop);
  await desktop.start("pets.yaml");
  await addGone(page);
  const theirs = `${petshop}# changed by somebody else\n`;
  await desktop.write("pets.yaml", theirs);
  const notice = page.getByRole("region", { name: "Change on disk" });
  await expect(notice).toContainText("pets.yaml was changed on disk by another program.");
  await expect(page.getByRole("row", { name: /^410/ })).toBeVisible();

  await save(page).click();
  const question = page.getByRole("dialog", { name: "pets.yaml changed on disk" });
  await question.getByRole("button", { name: "Cancel" }).click();
  expect(await desktop.read("pets.yaml")).toBe(theirs);
  expect(desktop.state()?.isDirty).toBe(true);

  await save(page).click();
  await question.getByRole("button", { name: "Overwrite" }).click();
  await expect.poll(() => desktop.read("pets.yaml")).toBe(withGone);
  await expect(save(page)).toBeDisabled();
});

test("a file that changed while nothing was edited is reloaded, and Undo leads back", async ({
  page,
  desktop,
}) => {
  await desktop.write("pets.yaml", petshop);
  await desktop.start("pets.yaml");
  await expect(page.getByRole("navigation", { name: "Operations" })).toContainText("List the pets");
  await desktop.write("pets.yaml", withGone);
  await page.getByRole("navigation", { name: "Operations" }).getByText("List the pets").click();
  await expect(page.getByRole("row", { name: /^410/ })).toBeVisible();
  await expect(page.getByText("pets.yaml changed on disk and was reloaded.")).toBeVisible();
  await expect(save(page)).toBeDisabled();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByRole("row", { name: /^410/ })).toBeHidden();
  await expect(save(page)).toBeEnabled();
});

test("both texts are shown side by side, with the keyboard alone", async ({ page, desktop }) => {
  await desktop.write("pets.yaml", petshop);
  await desktop.start("pets.yaml");
  await addGone(page);
  await desktop.write("pets.yaml", petshop.replace("List the pets", "List all pets"));
  await page.getByRole("button", { name: "Show both" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "pets.yaml on disk and here" });
  await expect(dialog.getByRole("status")).toContainText("2 differences.");
  await expect(dialog.getByRole("textbox", { name: "On disk" })).toContainText("List all pets");
  const here = dialog.getByRole("textbox", { name: "Here" });
  await expect(here).not.toContainText("Where the next page is");
  await dialog.getByRole("button", { name: "Show all lines" }).press("Enter");
  await expect(here).toContainText("Where the next page is");
  await dialog.getByRole("button", { name: "Next difference" }).press("Enter");
  await expect(dialog.getByRole("textbox", { name: "Here" })).toBeFocused();
  await dialog.getByRole("button", { name: "Keep mine" }).press("Enter");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("ControlOrMeta+S");
  await expect.poll(() => desktop.read("pets.yaml")).toBe(withGone);
});

test("a file that was removed is written again when the person says so", async ({ page, desktop }) => {
  await desktop.write("pets.yaml", petshop);
  await desktop.start("pets.yaml");
  await expect(page.getByRole("navigation", { name: "Operations" })).toContainText("List the pets");
  await rm(join(desktop.folder, "pets.yaml"));
  await page.getByRole("button", { name: "Save pets.yaml again" }).click();
  await expect.poll(() => desktop.read("pets.yaml").catch(() => "")).toBe(petshop);
  await expect(page.getByRole("region", { name: "Change on disk" })).toBeHidden();
});

test("closing with unsaved changes asks, and saves when told to", async ({ page, desktop }) => {
  await desktop.write("pets.yaml", petshop);
  await desktop.start("pets.yaml");
  await addGone(page);
  const question = page.getByRole("dialog", { name: "Save the changes to pets.yaml?" });

  await desktop.send("close-request", undefined);
  await question.getByRole("button", { name: "Cancel" }).click();
  expect(desktop.isClosed()).toBe(false);

  await desktop.send("close-request", undefined);
  await question.getByRole("button", { name: "Save", exact: true }).click();
  await expect.poll(() => desktop.isClosed()).toBe(true);
  expect(await desktop.read("pets.yaml")).toBe(withGone);
});

test("a broken file is refused with its place, and the open document stays", async ({ page, desktop }) => {
  await desktop.write("pets.yaml", petshop);
  await desktop.write("broken.yaml", "openapi: 3.0.3\npaths:\n  /a: [\n");
  await desktop.start("pets.yaml");
  desktop.answers.open = "broken.yaml";
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByText(/broken\.yaml/)).toBeVisible();
  await expect(page.getByText(/line \d+/i)).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Operations" })).toContainText("List the pets");
});

test("a broken file is opened as a text, mended and saved", async ({ page, desktop }) => {
  await desktop.write("broken.yaml", "openapi: 3.0.3\r\npaths:\r\n  /a: {get: {responses: {}}");
  await desktop.start("broken.yaml");
  await page.getByRole("button", { name: "Open as text" }).click();
  await expect(page.getByText("Nothing is known of the text yet")).toBeVisible();
  await expect(page.getByRole("status", { name: "Problem of the text" })).toContainText("The form is empty");
  await expect(page.getByRole("status", { name: "Document status" })).toContainText("Cannot be read yet");
  await expect(page.getByRole("textbox", { name: "Source" })).toBeFocused();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("} # mended");
  await expect(page.getByRole("navigation", { name: "Operations" })).toContainText("GET");
  await expect(page.getByText("OpenAPI 3.0.3")).toBeVisible();
  await page.keyboard.press("Control+s");
  await expect
    .poll(() => desktop.read("broken.yaml"))
    .toBe("openapi: 3.0.3\r\npaths:\r\n  /a: {get: {responses: {}}} # mended");
  // Keys that came slowly are steps of their own.
  await expect(async () => {
    await page.keyboard.press("Control+z");
    const problem = page.getByRole("status", { name: "Problem of the text" });
    await expect(problem).toContainText("last good state", { timeout: 500 });
  }).toPass();
});

test("in a small window the problem of a text is told beside the text", async ({ page, desktop }) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await desktop.write("broken.yaml", "openapi: 3.0.3\npaths: [\n");
  await desktop.start("broken.yaml");
  await page.getByRole("button", { name: "Open as text" }).click();
  const source = page.getByRole("textbox", { name: "Source" });
  await expect(source).toBeFocused();
  await page.getByRole("tab", { name: "Source" }).focus();
  const problem = page.getByRole("status", { name: "Problem of the text" });
  await problem.getByRole("button", { name: /^Go to line/ }).click();
  await expect(source).toBeFocused();
});

test("an operation that is found with the keyboard takes the focus", async ({ page, desktop }) => {
  await desktop.write("pets.yaml", petshop);
  await desktop.start("pets.yaml");
  await expect(page.getByRole("tab", { name: "Source" })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("POST");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("treeitem", { selected: true, name: /POST/ })).toBeFocused();
});

test("New makes a document that is saved where the person says", async ({ page, desktop }) => {
  await desktop.start();
  await page.getByRole("button", { name: "New", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Title" }).fill("Orders");
  await dialog.getByRole("textbox", { name: "Path" }).fill("/orders");
  await dialog.getByRole("button", { name: "OK" }).click();
  await expect(page.getByRole("row", { name: /^200/ })).toBeVisible();
  desktop.answers.save = "orders.yaml";
  await page.keyboard.press("ControlOrMeta+S");
  await expect.poll(() => desktop.state()?.name).toBe("orders.yaml");
  expect(await desktop.read("orders.yaml")).toContain("  /orders:\n    get:\n");
});

test("the web shell opens the named file and writes it back", async ({ page, startWeb }) => {
  const folder = await mkdtemp(join(tmpdir(), "response-designer-web-"));
  const file = join(folder, "pets.yaml");
  await writeFile(file, petshop);
  await page.goto(await startWeb(file));
  await expect(page.getByRole("tab", { name: "Source" })).toBeVisible();
  await expectAccessible(page);
  await addGone(page);
  await save(page).click();
  await expect.poll(() => readFile(file, "utf8")).toBe(withGone);
  await rm(folder, { recursive: true });
});

test("a document chosen in the page is saved as a download where the browser has no pickers", async ({
  page,
  startWeb,
}) => {
  await page.addInitScript(() => {
    Object.assign(window, { showSaveFilePicker: undefined, showOpenFilePicker: undefined });
  });
  await page.goto(await startWeb());
  await expectAccessible(page);
  await page
    .getByLabel("Open OpenAPI document")
    .setInputFiles({ name: "mine.yaml", mimeType: "application/yaml", buffer: Buffer.from(petshop) });
  await addGone(page);
  const download = page.waitForEvent("download");
  await save(page).click();
  const file = await (await download).path();
  expect(await readFile(file, "utf8")).toBe(withGone);
});

test("a blank line of a CRLF document takes a line in the source view", async ({ page, desktop }) => {
  await desktop.write("crlf.yaml", "openapi: 3.0.3\r\n\r\npaths:\r\n  /a:\r\n    get: {}\r\n");
  await desktop.start("crlf.yaml");
  const lines = page.getByRole("textbox", { name: "Source" }).locator(".cm-line");
  await expect(lines).toHaveCount(6);
  const heights = await lines.evaluateAll((all) => all.map((line) => line.getBoundingClientRect().height));
  expect(heights).toEqual(heights.map(() => heights[0]));
});
