import { act, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { PETS, renderOperation } from "../responses/render-operation.tsx";

const BODY = `        '204':
          description: No Content
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Pets'
`;
const WITH_204 = PETS.replace("        '404':", `${BODY}        '404':`);
const SILENCE = `      x-response-findings:
        - rule: content-forbidden
          response: '204'
          reason: Old clients read it
`;
const SILENCED = WITH_204.replace("components:\n", `${SILENCE}components:\n`);

const findings = () => within(screen.getByRole("region", { name: "Findings" }));

function lineOf(rule: string): HTMLElement {
  const line = findings()
    .getAllByRole("listitem")
    .find((item) => item.textContent?.includes(rule));
  if (line === undefined) throw new Error(`no finding of ${rule}`);
  return line;
}

async function choose({ user }: ReturnType<typeof renderOperation>, rule: string, command: string) {
  await user.click(within(lineOf(rule)).getByRole("button", { name: "More actions" }));
  await user.click(screen.getByRole("menuitem", { name: command }));
}

it("silences a finding with a reason, in the document, as one step", async () => {
  const page = renderOperation(WITH_204);
  await choose(page, "content-forbidden", "Silence…");
  const dialog = within(screen.getByRole("dialog", { name: "Silence content-forbidden" }));
  expect(dialog.getByRole("button", { name: "OK" })).toHaveProperty("disabled", true);
  await page.user.keyboard("Old clients read it{Enter}");
  expect(page.text()).toBe(SILENCED);
  expect(page.undoNames()).toEqual(["Silence content-forbidden"]);
  expect(findings().queryByText(/content-forbidden/)).toBeNull();
  expect(document.activeElement?.closest("section")).toBe(screen.getByRole("region", { name: "Findings" }));
  act(page.undo);
  lineOf("content-forbidden");
});

it("silences a rule for the whole operation", async () => {
  const page = renderOperation(WITH_204);
  await choose(page, "content-forbidden", "Silence…");
  await page.user.keyboard("Agreed");
  await page.user.click(screen.getByRole("radio", { name: "For all responses of the operation" }));
  await page.user.click(screen.getByRole("button", { name: "OK" }));
  expect(page.text()).toContain(
    "      x-response-findings:\n        - rule: content-forbidden\n          reason: Agreed\n",
  );
});

it("says before what is written where", async () => {
  const page = renderOperation(WITH_204);
  await choose(page, "content-forbidden", "Silence…");
  await page.user.keyboard("Old clients read it");
  expect(screen.getByRole("group", { name: "Written into GET /pets" }).textContent).toBe(
    "x-response-findings:\n  - rule: content-forbidden\n    response: '204'\n    reason: Old clients read it",
  );
});

it("goes back to the line when nothing is silenced", async () => {
  const page = renderOperation(WITH_204);
  await choose(page, "content-forbidden", "Silence…");
  await page.user.keyboard("{Escape}");
  expect(document.activeElement).toBe(
    within(lineOf("content-forbidden")).getByRole("button", { name: "More actions" }),
  );
  expect(page.text()).toBe(WITH_204);
});

it("counts what is silenced apart, and shows it struck through with its reason", async () => {
  const { user, row } = renderOperation(SILENCED);
  expect(within(row("204")).queryByRole("img", { name: /error/ })).toBeNull();
  expect(findings().queryByText(/content-forbidden/)).toBeNull();
  await user.click(findings().getByRole("button", { name: "1 silenced", pressed: false }));
  const line = within(lineOf("content-forbidden"));
  expect(line.getByRole("link").firstElementChild?.tagName).toBe("S");
  line.getByText("Silenced: Old clients read it");
  expect(findings().queryByRole("button", { name: /^Error/ })).toBeNull();
  await user.click(findings().getByRole("button", { name: "1 silenced", pressed: true }));
  expect(findings().queryByText(/content-forbidden/)).toBeNull();
});

it("lets a silenced finding speak again", async () => {
  const { user, text, undoNames, row } = renderOperation(SILENCED);
  await user.click(findings().getByRole("button", { name: "1 silenced" }));
  await user.click(within(lineOf("content-forbidden")).getByRole("button", { name: "Remove silence" }));
  expect(text()).toBe(WITH_204);
  expect(undoNames()).toEqual(["Unsilence content-forbidden"]);
  within(row("204")).getByRole("img", { name: /1 error/ });
});

it("tells a silence that matches nothing, which cannot be silenced", async () => {
  const page = renderOperation(SILENCED.replace(BODY, ""));
  await page.user.click(within(lineOf("silence-stale")).getByRole("button", { name: "More actions" }));
  expect(screen.queryByRole("menuitem", { name: "Silence…" })).toBeNull();
  await page.user.keyboard("{Escape}");
  await page.user.click(within(lineOf("silence-stale")).getByRole("button", { name: "Remove the silence" }));
  expect(page.text()).toBe(PETS);
});

it("tells the whole page of a rule, and goes back to the line", async () => {
  const page = renderOperation(WITH_204);
  await choose(page, "content-forbidden", "Why?");
  const dialog = within(screen.getByRole("dialog", { name: "content-forbidden" }));
  for (const name of ["Why", "How to mend it", "Incorrect", "Correct", "Source"])
    dialog.getByRole("region", { name });
  expect(dialog.getByRole("link", { name: "RFC 9110 §15.3.5" }).getAttribute("href")).toContain("rfc9110");
  await page.user.click(dialog.getByRole("button", { name: "Close" }));
  expect(document.activeElement).toBe(
    within(lineOf("content-forbidden")).getByRole("button", { name: "More actions" }),
  );
});

it("says what is written as JSON in a JSON document", async () => {
  const responses = { "204": { description: "No Content", content: { "text/plain": {} } } };
  const text = JSON.stringify({ openapi: "3.0.3", paths: { "/pets": { get: { responses } } } }, null, 2);
  const page = renderOperation(text);
  await choose(page, "content-forbidden", "Silence…");
  await page.user.keyboard("Agreed");
  const written = screen.getByRole("group", { name: "Written into GET /pets" }).textContent;
  await page.user.click(screen.getByRole("button", { name: "OK" }));
  const { "x-response-findings": silences } = JSON.parse(page.text()).paths["/pets"].get;
  expect(JSON.parse(`{${written}}`)).toEqual({ "x-response-findings": silences });
});
