import { act, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { applyFix } from "../../../renderer/features/findings/apply-fix.ts";
import type { Finding, Fix } from "../../../shared/model/finding.ts";
import { operationId } from "../../support/render-feature.tsx";
import { PETS, renderOperation } from "../responses/render-operation.tsx";

const WITH_204 = PETS.replace(
  "        '404':",
  `        '204':
          description: No Content
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Pets'
        '404':`,
);

const BODY = "content: {application/json: {schema: {type: object}}}";

const findings = () => within(screen.getByRole("region", { name: "Findings" }));

it("applies a fix as one step that is named by what it did", async () => {
  const { user, text, undoNames, undo, redo } = renderOperation(WITH_204);
  findings().getByText(/^content-forbidden/);
  await user.click(findings().getByRole("button", { name: "Remove the body" }));
  expect(findings().queryByText(/^content-forbidden/)).toBeNull();
  expect(undoNames()).toEqual(["Remove the body of 204"]);
  const fixed = text();
  act(undo);
  expect(text()).toBe(WITH_204);
  act(redo);
  expect(text()).toBe(fixed);
});

it("goes on at the mended row when a fix was pressed with the keyboard", async () => {
  const { user, row } = renderOperation(WITH_204);
  findings().getByRole("button", { name: "Remove the body" }).focus();
  await user.keyboard("{Enter}");
  expect(document.activeElement).toBe(row("204"));
});

it("goes on there after a click too", async () => {
  const { user, row } = renderOperation(WITH_204);
  await user.click(findings().getByRole("button", { name: "Remove the body" }));
  expect(document.activeElement).toBe(row("204"));
});

it("makes all safe fixes as one step", async () => {
  const { user, undoNames } = renderOperation(WITH_204);
  await user.click(findings().getByRole("button", { name: "Fix all safe" }));
  expect(document.activeElement).toBe(screen.getByRole("region", { name: "Findings" }));
  expect(undoNames()).toEqual(["Fix all safe"]);
  expect(findings().queryByRole("button", { name: "Fix all safe" })).toBeNull();
});

it("shows the worst first and selects the row that a finding is about", async () => {
  const { user, row } = renderOperation(WITH_204);
  const [first] = findings().getAllByRole("listitem");
  if (first === undefined) throw new Error("no finding");
  within(first).getByRole("img", { name: /error/i });
  await user.click(within(first).getByRole("link"));
  expect(row("204").getAttribute("aria-selected")).toBe("true");
});

it("opens the window for a fix that has to be chosen", async () => {
  const { user } = renderOperation(PETS.replace("'404':", "'420':"), "openapi");
  const line = findings()
    .getAllByRole("listitem")
    .find((item) => item.textContent?.includes("code-unregistered"));
  if (line === undefined) throw new Error("no finding");
  const more = within(line).queryByRole("button", { name: "More fixes" });
  if (more !== null) await user.click(more);
  await user.click(screen.getByRole(more === null ? "button" : "menuitem", { name: /Choose/ }));
  screen.getByRole("dialog", { name: "Edit Response 420" });
});

it("collapses many findings of one rule into a line that opens", async () => {
  const codes = [301, 302, 307, 308]
    .map((code) => `        '${code}':\n          description: Elsewhere\n`)
    .join("");
  const { user } = renderOperation(PETS.replace("        '404':", `${codes}        '404':`));
  const group = findings().getByRole("button", { name: /And 3 more like it/ });
  const before = findings().getAllByRole("listitem").length;
  await user.click(group);
  expect(findings().getAllByRole("listitem")).toHaveLength(before + 4);
});

it("says so when the rules are silent", () => {
  renderOperation(PETS.replaceAll(/^( *)description: (?:Not Found|Something broke)\n/gm, `$&$1${BODY}\n`));
  findings().getByText("The rules have nothing to say about this operation.");
});

it("shows only the chosen severity, and the way back", async () => {
  const { user, services } = renderOperation(WITH_204);
  const all = findings().getAllByRole("listitem").length;
  act(() => services.view.getState().set({ severity: "error" }));
  expect(findings().getAllByRole("listitem")).toHaveLength(1);
  await user.click(findings().getByRole("button", { name: `Show the other ${all - 1}` }));
  expect(findings().getAllByRole("listitem")).toHaveLength(all);
});

it("tells apart the findings of a code that stands twice", async () => {
  const twice = "        '404':\n          description: ''\n";
  const { user } = renderOperation(PETS.replace(/ {8}'404':\n.*\n/, twice.repeat(5)), "strict");
  for (const head of screen.queryAllByRole("button", { expanded: false })) await user.click(head);
  expect(screen.getAllByText(/empty/).length).toBeGreaterThan(1);
});

it("names a step of several edits by the fix", () => {
  const { services, undoNames } = renderOperation();
  const operation = operationId(services, "GET");
  const fix: Fix = {
    title: "Remove both",
    kind: "apply",
    safe: false,
    edits: ["404", "500"].map((key) => ({
      type: "remove-response",
      target: { operation, key, occurrence: 0 },
    })),
  };
  const finding: Finding = {
    rule: "both",
    severity: "hint",
    message: "Neither is needed.",
    source: "",
    operation,
    response: undefined,
    pointer: "",
    range: { start: 0, end: 0 },
    fixes: [fix],
    users: 1,
  };
  act(() => applyFix(services, finding, fix));
  expect(undoNames()).toEqual(["Remove both"]);
});
