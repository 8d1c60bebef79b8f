import { act, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderOperation } from "../responses/render-operation.tsx";

const body = (content: string) => `      responses:
        '204':
          description: No Content
          content: ${content}
        '404':
          description: No such pet
`;
const THREE = `openapi: 3.0.3
info: { title: Pets, version: '1' }
paths:
  /a:
    delete:
${body("{ text/plain: { schema: { type: string } } }")}  /b:
    delete:
${body("{ text/plain: { schema: { type: string } } }")}  /c:
    delete:
${body("{ text/plain: { schema: { type: string } } }")}      x-response-findings:
        - { rule: nothing, reason: A mistake }
`;
const FIXED = THREE.replaceAll(/ {10}content:.*\n/g, "");

const region = () => screen.getByRole("region", { name: "Findings" });
const findings = () => within(region());
const lines = () => [...region().querySelectorAll("[data-line]")].map((line) => line.textContent);
const focused = () => document.activeElement?.textContent;

async function show(text: string, choice: string) {
  const page = renderOperation(text);
  await page.user.click(findings().getByRole("button", { name: choice }));
  return page;
}

it("lists all findings by operation, in the order of the document", async () => {
  await show(THREE, "All by operation");
  const heads = lines().filter((line) => line?.startsWith("DELETE"));
  expect(heads.map((line) => line?.slice(0, 8))).toEqual(["DELETE/a", "DELETE/b", "DELETE/c"]);
  expect(findings().getByRole("button", { name: "Error 3" }).getAttribute("aria-pressed")).toBe("false");
});

it("lists all findings by rule, worst first, with their places", async () => {
  const { user } = await show(THREE, "All by rule");
  expect(lines()[0]).toMatch(/^content-forbidden.*3$/);
  findings().getByText("DELETE /b · 204");
  await user.click(findings().getByRole("button", { name: /content-forbidden/, expanded: true }));
  expect(findings().queryByText("DELETE /b · 204")).toBeNull();
});

it("shows the operation that a finding is about, and its row", async () => {
  const { user, row, services } = await show(THREE, "All by rule");
  const [, second] = findings().getAllByRole("link");
  if (second === undefined) throw new Error("no second finding");
  await user.click(second);
  expect(services.view.getState().operation).toBe("DELETE /b");
  expect(row("204").getAttribute("aria-selected")).toBe("true");
  expect(document.activeElement).toBe(second);
});

it("leaves only the severity that is chosen", async () => {
  const { user } = await show(THREE, "All by rule");
  findings().getByText("silence-stale");
  await user.click(findings().getByRole("button", { name: "Error 3" }));
  expect(findings().queryByText("silence-stale")).toBeNull();
  await user.click(findings().getByRole("button", { name: "Error 3", pressed: true }));
  findings().getByText("silence-stale");
});

it("is one stop of Tab, and moves with the arrows", async () => {
  const { user } = await show(THREE, "All by rule");
  const stops = [...region().querySelectorAll("[data-line][tabindex='0']")];
  expect(stops).toHaveLength(1);
  act(() => (stops[0] instanceof HTMLElement ? stops[0].focus() : undefined));
  expect(focused()).toMatch(/^content-forbidden/);
  await user.keyboard("{ArrowDown}");
  expect(focused()).toMatch(/^204/);
  await user.keyboard("{ArrowLeft}");
  expect(focused()).toMatch(/^content-forbidden/);
  const next = lines()[4];
  await user.keyboard("{ArrowLeft}{ArrowDown}");
  expect(focused()).toBe(next);
  await user.keyboard("{ArrowUp}{ArrowRight}{ArrowDown}");
  expect(focused()).toMatch(/^204/);
  await user.keyboard("{End}");
  expect(focused()).toBe(lines().at(-1));
  await user.keyboard("{Home}");
  expect(focused()).toMatch(/^content-forbidden/);
});

it("opens what can be done with a finding by the menu keys", async () => {
  const { user } = renderOperation(THREE);
  findings().getAllByRole("link")[0]?.focus();
  await user.keyboard("{Shift>}{F10}{/Shift}");
  screen.getByRole("menu", { name: "Actions for content-forbidden" });
});

it("fixes all findings of one kind as one step", async () => {
  const { user, text, undoNames } = await show(THREE, "All by rule");
  const [more] = findings().getAllByRole("button", { name: "More actions" });
  if (more === undefined) throw new Error("no actions");
  await user.click(more);
  await user.click(screen.getByRole("menuitem", { name: "Fix all of this kind (3)" }));
  expect(text()).toBe(FIXED);
  expect(undoNames()).toEqual(["Fix all content-forbidden"]);
  expect(document.activeElement?.closest("section")).toBe(region());
});

it("fixes all findings under a line", async () => {
  const { user, text } = await show(THREE, "All by rule");
  await user.click(findings().getByRole("button", { name: "Fix all 3" }));
  expect(text()).toBe(FIXED);
});

it("fixes of this kind only what the list is about", async () => {
  const { user } = renderOperation(THREE);
  await user.click(findings().getAllByRole("button", { name: "More actions" })[0] ?? region());
  expect(screen.queryByRole("menuitem", { name: /^Fix all of this kind/ })).toBeNull();
});

it("fixes what can be fixed, and tells how many cannot", async () => {
  const anchored = THREE.replace("content: {", "content: &body {").replace(
    "description: No such pet\n",
    "description: No such pet\n          content: *body\n",
  );
  const { user, text, services } = await show(anchored, "All by rule");
  await user.click(findings().getByRole("button", { name: "Fix all 3" }));
  expect(text().match(/&body/g)).toHaveLength(1);
  expect(text().match(/text\/plain/g)).toHaveLength(1);
  expect(services.view.getState().toast).toMatchObject({
    tone: "failed",
    message: expect.stringMatching(/^1 of 3 cannot be fixed\. /),
  });
});
