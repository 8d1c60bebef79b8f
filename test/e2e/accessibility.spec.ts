import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/axe.ts";
import type { DesktopApp } from "../support/desktop.ts";
import { expect, test } from "./fixtures.ts";

const petshop = await readFile(new URL("../fixtures/petstore.yaml", import.meta.url), "utf8");
/** The shop with a shared response, a path item in another file, and two findings of one kind. */
const corners = petshop
  .replace("paths:\n", "paths:\n  /elsewhere:\n    $ref: other.yaml#/elsewhere\n")
  .replace(
    "        '201':\n          description: The pet was added\n",
    "        '201':\n          description: The pet was added\n        '404':\n          $ref: '#/components/responses/NotHere'\n        '409':\n          description: ''\n",
  )
  .replace("components:\n", "components:\n  responses:\n    NotHere:\n      description: Nobody here\n");

async function openCorners(page: Page, desktop: DesktopApp): Promise<void> {
  await desktop.write("corners.yaml", corners);
  await desktop.start("corners.yaml");
  await page.getByRole("navigation", { name: "Operations" }).getByText("Add a pet").click();
  await expect(page.getByRole("row", { name: /^404/ })).toBeVisible();
}

for (const scheme of ["light", "dark"] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });

    test("start page and a file that cannot be opened", async ({ page, desktop }) => {
      await desktop.start();
      await expect(page.getByRole("button", { name: "New", exact: true })).toBeVisible();
      await expectAccessible(page);
      await desktop.write("broken.yaml", "openapi: 3.0.3\npaths: [\n");
      desktop.answers.open = "broken.yaml";
      await page.keyboard.press("ControlOrMeta+O");
      await expect(page.getByText(/broken\.yaml/)).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Open as text" }).click();
      await expect(page.getByRole("textbox", { name: "Source" })).toBeVisible();
      await expectAccessible(page);
    });

    test("main window with each tab, menus and the palette", async ({ page, desktop }) => {
      await openCorners(page, desktop);
      for (const tab of ["Source", "Export", "Reference"]) {
        await page.getByRole("tab", { name: tab }).click();
        await expectAccessible(page);
      }
      await page.getByRole("row", { name: /^409/ }).click();
      await expectAccessible(page);
      await page.keyboard.press("Shift+F10");
      await expect(page.getByRole("menuitem", { name: /^Duplicate/ })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await page.keyboard.press("ControlOrMeta+K");
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectAccessible(page);
    });

    test("findings in groups, silenced, explained", async ({ page, desktop }) => {
      await openCorners(page, desktop);
      const findings = page.getByRole("region", { name: "Findings" });
      for (const list of ["All by operation", "All by rule", "This operation"]) {
        await findings.getByRole("button", { name: list }).click();
        await expect(findings.getByRole("listitem").first()).toBeVisible();
        await expectAccessible(page);
      }
      const actions = findings.getByRole("button", { name: "More actions" });
      await actions.first().click();
      await expect(page.getByRole("menuitem", { name: "Why?" })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("menuitem", { name: "Why?" }).click();
      await expect(page.getByRole("region", { name: "About the rule" })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await expect(actions.first()).toBeFocused();
      await actions.first().click();
      await page.getByRole("menuitem", { name: "Silence…" }).click();
      await expect(page.getByRole("dialog", { name: /^Silence / })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.type("Agreed with the callers");
      await page.keyboard.press("Enter");
      await findings.getByRole("button", { name: "1 silenced" }).click();
      await expect(findings.getByText("Silenced: Agreed with the callers")).toBeVisible();
      await expectAccessible(page);
    });

    test("Add Response with its list, look-alikes and help", async ({ page, desktop }) => {
      await openCorners(page, desktop);
      await page.getByRole("button", { name: "Add Response" }).click();
      const dialog = page.getByRole("dialog", { name: "Add Response" });
      await expectAccessible(page);
      await dialog.getByRole("combobox", { name: "Response code" }).fill("4");
      await expect(page.getByRole("option").first()).toBeVisible();
      await expectAccessible(page);
      await dialog.getByRole("combobox", { name: "Response code" }).fill("600");
      await expectAccessible(page);
      await dialog.getByRole("combobox", { name: "Response code" }).fill("401");
      await page.keyboard.press("Enter");
      await dialog.getByRole("button", { name: "Help" }).click();
      await expectAccessible(page);
      await dialog.getByRole("textbox", { name: "Description" }).fill("");
      await dialog.getByRole("button", { name: /^And \d+ more$/ }).click();
      await expect(page.getByRole("dialog", { name: "More findings" })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
    });

    test("Edit Response of a shared response", async ({ page, desktop }) => {
      await openCorners(page, desktop);
      await page.getByRole("row", { name: /^404/ }).press("Enter");
      await expect(page.getByRole("dialog", { name: "Edit Response 404" })).toBeVisible();
      await expectAccessible(page);
    });

    test("New, and the question about unsaved changes", async ({ page, desktop }) => {
      await openCorners(page, desktop);
      await page.getByRole("row", { name: /^409/ }).press("Delete");
      await expect(page.getByRole("row", { name: /^409/ })).toBeHidden();
      await expectAccessible(page);
      await desktop.send("command", "new");
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectAccessible(page);
    });

    test("a file changed or gone on disk, and recovered changes", async ({ page, desktop }) => {
      await openCorners(page, desktop);
      await page.getByRole("row", { name: /^409/ }).press("Delete");
      await desktop.write("corners.yaml", corners.replace("List the pets", "List all pets"));
      await expect(page.getByRole("region", { name: "Change on disk" })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Show both" }).click();
      await expect(page.getByRole("dialog").getByRole("status")).toContainText("2 differences.");
      await expectAccessible(page);
      await page.getByRole("button", { name: "Close", exact: true }).click();
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(page.getByRole("dialog", { name: "corners.yaml changed on disk" })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Cancel" }).click();
      await rm(join(desktop.folder, "corners.yaml"));
      await expect(page.getByRole("region", { name: "Change on disk" })).toContainText(
        "no longer on the disk",
      );
      await expectAccessible(page);
      await desktop.start();
      await expect(page.getByText(/^Unsaved changes to corners\.yaml/)).toBeVisible();
      await expectAccessible(page);
    });

    test("the right pane as a drawer in a small window", async ({ page, desktop }) => {
      await page.setViewportSize({ width: 1024, height: 700 });
      await openCorners(page, desktop);
      await expectAccessible(page);
      await desktop.send("command", "toggle-tabs");
      await expect(page.getByRole("tab", { name: "Source" })).toBeVisible();
      await expectAccessible(page);
    });
  });
}

test("nothing runs out of the window at any size", async ({ page, desktop }) => {
  await openCorners(page, desktop);
  for (const [width, height] of [
    [720, 450],
    [1024, 700],
    [1440, 900],
    [2560, 1440],
  ] as const) {
    await page.setViewportSize({ width, height });
    const outside = await page.evaluate(
      () =>
        document.documentElement.scrollWidth > innerWidth ||
        document.documentElement.scrollHeight > innerHeight,
    );
    expect(outside, `${width} x ${height}`).toBe(false);
    await expect(page.getByRole("button", { name: "Add Response" })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("button", { name: "Save", exact: true })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("row", { name: /^404/ })).toBeInViewport();
  }
});
