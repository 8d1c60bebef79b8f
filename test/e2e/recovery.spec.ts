import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { startWebShell } from "../support/web-shell.ts";
import { expect, test } from "./fixtures.ts";

const petshop = await readFile(new URL("../fixtures/petstore.yaml", import.meta.url), "utf8");
const withGone = petshop.replace(
  "        # everything else\n",
  "        '410':\n          description: Gone\n        # everything else\n",
);

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "response-designer-recovery-"));
});
test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));

const state = () => join(folder, "state");

async function addGone(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Operations" }).getByText("List the pets").click();
  await page.getByRole("button", { name: "Add Response" }).click();
  const dialog = page.getByRole("dialog", { name: "Add Response" });
  await dialog.getByRole("combobox", { name: "Response code" }).fill("410");
  await dialog.getByRole("button", { name: "OK" }).click();
  await expect(page.getByRole("row", { name: /^410/ })).toBeVisible();
}

/** What the shell keeps of unsaved work, as text. */
async function keptWork(): Promise<string> {
  const names = await readdir(state(), { recursive: true }).catch(() => []);
  const records = names
    .filter((name) => name.endsWith(".json"))
    .map((name) => readFile(join(state(), name), "utf8"));
  return (await Promise.all(records)).join("\n");
}

const recovered = (page: Page) => page.getByRole("region", { name: "Recovered changes" });

async function recoverAndSave(page: Page, file: string): Promise<void> {
  await expect(recovered(page)).toContainText(/Unsaved changes to pets\.yaml, \d/);
  expect(await readFile(file, "utf8")).toBe(petshop);
  await page.getByRole("button", { name: "Open recovered pets.yaml" }).click();
  const gone = page.getByRole("row", { name: /^410/ });
  await expect(gone).toBeVisible();
  const undo = page.getByRole("button", { name: "Undo", exact: true });
  await expect(undo).toHaveAccessibleDescription(/Recovered changes/);
  await undo.click();
  await expect(gone).toBeHidden();
  await page.getByRole("button", { name: "Redo", exact: true }).click();
  await expect(gone).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect.poll(() => readFile(file, "utf8")).toBe(withGone);
  await expect.poll(keptWork).toBe("");
}

test("a page that crashes loses nothing", async ({ context, page }) => {
  const file = join(folder, "pets.yaml");
  await writeFile(file, petshop);
  const shell = await startWebShell(file, state());
  await page.goto(shell.url);
  await addGone(page);
  await expect.poll(keptWork).toContain("Gone");
  const crashed = page.waitForEvent("crash");
  await page.goto("chrome://crash").catch(() => undefined);
  await crashed;

  const next = await context.newPage();
  await next.goto(shell.url);
  await recoverAndSave(next, file);
  await shell.stop();
});

test("a shell that is killed loses nothing", async ({ context, page }) => {
  const file = join(folder, "pets.yaml");
  await writeFile(file, petshop);
  const first = await startWebShell(file, state());
  await page.goto(first.url);
  await addGone(page);
  await expect.poll(keptWork).toContain("Gone");
  await page.close();
  await first.kill();

  const second = await startWebShell(file, state());
  const next = await context.newPage();
  await next.goto(second.url);
  await recoverAndSave(next, file);
  await second.stop();
});

test("a page does not offer what another one is editing", async ({ context, page }) => {
  const file = join(folder, "pets.yaml");
  await writeFile(file, petshop);
  const shell = await startWebShell(file, state());
  await page.goto(shell.url);
  await addGone(page);
  await expect.poll(keptWork).toContain("Gone");

  const next = await context.newPage();
  const listed = next.waitForResponse(/list-drafts/);
  await next.goto(shell.url);
  expect(await (await listed).text()).toContain("pets.yaml");
  await expect(next.getByRole("navigation", { name: "Operations" })).toContainText("List the pets");
  await expect(recovered(next)).toBeHidden();
  await shell.stop();
});

test("the desktop app forgets what is closed without saving", async ({ page, desktop }) => {
  await desktop.write("pets.yaml", petshop);
  await desktop.start("pets.yaml");
  await addGone(page);
  const drafts = async () =>
    (await readdir(join(desktop.folder, ".drafts")).catch(() => [])).filter((name) =>
      name.startsWith("draft-"),
    );
  await expect.poll(async () => (await drafts()).length).toBe(2);
  await desktop.send("close-request", undefined);
  await page.getByRole("button", { name: "Don't save" }).click();
  await expect.poll(() => desktop.isClosed()).toBe(true);
  expect(await drafts()).toEqual([]);
});
