import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { PETS, renderOperation } from "./render-operation.tsx";

const RULES = `      x-response-rules:
        '500': [{ field: status, operator: '=', value: BAD }]
        '200': [{ field: status, operator: exists }]
`;
/** In the order of the rows: tried first, without rules, tried second. */
const TRIED = PETS.replace("components:\n", `${RULES}components:\n`);

const marks = (rows: readonly HTMLElement[]) =>
  rows.map((row) => {
    const gutter = within(row).getAllByRole("cell")[0];
    return gutter?.querySelector("title, [aria-hidden=true]:not(svg)")?.textContent ?? "";
  });

async function chooseDefault(page: ReturnType<typeof renderOperation>, key: string) {
  page.row(key).focus();
  await page.user.keyboard("{Shift>}{F10}{/Shift}");
  await page.user.click(screen.getByRole("menuitem", { name: "Set as default" }));
}

it("numbers the rows as their rules are tried, and marks nothing where nothing is said of that", () => {
  expect(marks(renderOperation().rows())).toEqual(["", "", ""]);
});

it("says of a row when its rules are tried, also to those who do not see it", () => {
  const { rows, row } = renderOperation(TRIED);
  expect(marks(rows())).toEqual(["1", "", "2"]);
  screen.getByRole("row", { name: /^500/, description: "Its rules are tried as number 2" });
  expect(row("404").getAttribute("aria-describedby")).toBeNull();
});

it("sets the default from the menu of a row, moves nothing, and takes it back", async () => {
  const page = renderOperation(TRIED);
  await chooseDefault(page, "500");
  const { rows, text, undoNames, undo } = page;
  expect(text()).toBe(TRIED.replace(RULES, `${RULES}      x-default-response: '500'\n`));
  expect(marks(rows())).toEqual(["1", "", "Default response"]);
  screen.getByRole("row", { name: /^500/, description: "Default response" });
  expect(undoNames()).toEqual(["Set 500 as default"]);
  expect(document.activeElement).toBe(page.row("500"));
  undo();
  expect(text()).toBe(TRIED);
});

it("writes another default in its place, in its quotes", async () => {
  const before = TRIED.replace("components:\n", '      x-default-response: "500" # else\ncomponents:\n');
  const page = renderOperation(before);
  await chooseDefault(page, "404");
  expect(page.text()).toBe(before.replace('"500" # else', '"404" # else'));
  expect(marks(page.rows())).toEqual(["1", "Default response", "2"]);
});

it("is not offered for the response that is the default", async () => {
  const { user, row } = renderOperation(
    TRIED.replace("components:\n", "      x-default-response: '404'\ncomponents:\n"),
  );
  row("404").focus();
  await user.keyboard("{Shift>}{F10}{/Shift}");
  const item = screen.getByRole("menuitem", { name: "Set as default" });
  expect(item.getAttribute("aria-disabled")).toBe("true");
});

it("says so where it cannot be written, and changes nothing", async () => {
  const before = PETS.replace("paths:", "x-key: &key '404'\npaths:").replace(
    "components:\n",
    "      x-default-response: &other '500'\n      x-note: *other\ncomponents:\n",
  );
  const page = renderOperation(before);
  await chooseDefault(page, "404");
  expect(page.text()).toBe(before);
  expect(page.services.view.getState().toast).toMatchObject({
    tone: "failed",
    message: expect.stringContaining("&other"),
  });
});

it("marks only the first of several rows with one code", () => {
  const twice = TRIED.replace("        '500':\n", "        '200': { description: Again }\n        '500':\n");
  expect(marks(renderOperation(twice).rows())).toEqual(["1", "", "", "2"]);
});
