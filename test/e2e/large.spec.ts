import { expect, test } from "./fixtures.ts";

/** Large enough to be read in a worker. */
const PATHS = Array.from(
  { length: 2500 },
  (_, index) => `  /things/${index}:
    get:
      summary: Read thing ${index}
      responses:
        '200':
          description: The thing number ${index}
          content:
            application/json:
              schema: {type: integer}
              example: ${index === 1234 ? "many" : index}
        '404':
          description: Not Found
`,
);
const TEXT = `openapi: 3.0.3
info: {title: Things, version: '1'}
paths:
${PATHS.join("")}`;

test("a large document is read in a worker, edited in the form and in the text, and recovers from a broken text", async ({
  page,
  desktop,
}) => {
  await desktop.write("large.yaml", TEXT);
  await desktop.start("large.yaml");
  const responses = page.getByRole("table", { name: "Responses" });
  const operations = page.getByRole("navigation", { name: "Operations" });
  await expect(operations).toContainText("2,500");
  await expect(page.getByRole("status", { name: "Progress" })).toHaveCount(0);
  await expect.poll(() => page.workers(), "the worker gives its memory back").toHaveLength(0);

  await test.step("the form", async () => {
    await operations.getByRole("searchbox", { name: "Filter operations" }).fill("thing 1234");
    await operations.getByRole("treeitem", { name: /Read thing 1234/ }).click();
    await expect(page.getByRole("region", { name: "Findings" })).toContainText("example-invalid");
    await page.keyboard.press("Insert");
    await page.getByRole("dialog", { name: "Add Response" }).getByRole("combobox").first().fill("410");
    await page.keyboard.press("Control+Enter");
    await expect(responses.getByRole("row", { name: /^410/ })).toBeVisible();
  });

  await test.step("the text", async () => {
    const source = page.getByRole("textbox", { name: "Source" });
    await source.getByText("The thing number 1234").click();
    await page.keyboard.press("End");
    await page.keyboard.type("!");
    await expect(responses).toContainText("The thing number 1234!");
    await page.keyboard.press("Home");
    await page.keyboard.type('"');
    await expect(page.getByText(/The text cannot be read/)).toBeVisible();
    await page.keyboard.press("Backspace");
    await expect(page.getByText(/The text cannot be read/)).toHaveCount(0);
  });

  await page.keyboard.press("Control+s");
  await expect(page.getByText(/^Saved large\.yaml/)).toBeVisible();
  const changed = (PATHS[1234] ?? "").replace("number 1234", "number 1234!");
  const added = "        '410':\n          description: Gone\n";
  expect(await desktop.read("large.yaml")).toBe(TEXT.replace(PATHS[1234] ?? "", changed + added));
});

test("the reading of a large document can be left, and the document before stays", async ({
  page,
  desktop,
}) => {
  await desktop.write("small.yaml", "openapi: 3.0.3\npaths:\n  /small:\n    get: {}\n");
  await desktop.write("large.yaml", TEXT);
  // The worker is kept from starting until the person has left.
  const held: (() => Promise<void>)[] = [];
  await page.route("**/reading.worker*", (route) => {
    held.push(() => route.continue());
  });
  await desktop.start("small.yaml");
  const operations = page.getByRole("navigation", { name: "Operations" });
  await expect(operations).toContainText("/small");
  desktop.answers.open = "large.yaml";
  await page.keyboard.press("Control+o");
  await expect(page.getByRole("progressbar", { name: "Reading large.yaml" })).toBeVisible();
  await operations.getByRole("searchbox", { name: "Filter operations" }).fill("usable meanwhile");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("progressbar", { name: "Reading large.yaml" })).toHaveCount(0);
  await operations.getByRole("searchbox", { name: "Filter operations" }).fill("");
  await expect(operations).toContainText("/small");
  for (const go of held) await go().catch(() => undefined);
});
