import { act, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { judgingOf } from "../../../renderer/state/judging.ts";
import { keepProfile } from "../../../renderer/state/kept-profile.ts";
import { createViewStore } from "../../../renderer/state/view-store.ts";
import type { OwnRulesText } from "../../../shared/host/own-rules.ts";
import type { ApiDocument } from "../../../shared/openapi/document.ts";
import { memoryOf } from "../../../shared/rules/memory.ts";
import type { Judging } from "../../../shared/rules/rule.ts";
import { giveThePageASize, opened, PETS, renderApp } from "./render-app.tsx";

beforeEach(giveThePageASize);
afterEach(() => localStorage.clear());

const OWN = '{ "extends": "openapi", "codes": ["200"] }';
const UNAGREED =
  "400 is not among the codes that this project uses. Use one of those, or add it to the list.";

/** A document with rules beside it, which the test may change; the window notices it when it gets the focus. */
async function openPets(text?: string) {
  const beside = { read: rulesOf(text) };
  const app = await renderApp({ text: PETS, readOwnRules: async () => beside.read });
  const look = () => act(async () => void window.dispatchEvent(new Event("focus")));
  const select = () => screen.getByRole("combobox", { name: "Profile" });
  const openList = () => {
    select().focus();
    return app.user.keyboard("{ArrowDown}");
  };
  return {
    ...app,
    look,
    change: (now: OwnRulesText | string | undefined) => {
      beside.read = typeof now === "object" ? now : rulesOf(now);
      return look();
    },
    select,
    openList,
    choose: async (name: RegExp) => {
      await openList();
      await app.user.click(screen.getByRole("option", { name }));
    },
    findings: () => screen.getByRole("region", { name: /^Findings/ }).textContent,
    notice: () => screen.queryByRole("region", { name: "Rules of the project" }),
  };
}

function rulesOf(text: string | undefined): OwnRulesText {
  return text === undefined ? { status: "none" } : { status: "read", text };
}

it("judges by what the project has written beside the document, and says so", async () => {
  const { select, findings, openList } = await openPets(OWN);
  expect(select().textContent).toBe("Profile: Project");
  expect(findings()).toContain(UNAGREED);
  await openList();
  expect(screen.getByRole("option", { selected: true }).textContent).toBe(
    "Project (.response-rules.json)OpenAPI and HTTP, with what this project has written down.",
  );
});

it("is a choice among others, which is kept for no other document", async () => {
  const { select, choose, findings, listeners, view } = await openPets(OWN);
  await choose(/^Strict/);
  expect(select().textContent).toBe("Profile: Strict");
  expect(findings()).not.toContain(UNAGREED);
  await choose(/^Project/);
  expect(findings()).toContain(UNAGREED);
  await choose(/^Strict/);
  await act(async () => listeners.open(opened("other.yaml", PETS.replace("Pets", "Others"))));
  expect(select().textContent).toBe("Profile: Project");
  expect(view.getState().profile).toBe("strict");
});

it("judges no document by the rules of the one before it or after it", async () => {
  const readOwnRules = async (id: string) => rulesOf(id === "other.yaml" ? OWN : undefined);
  const { design, view, listeners } = await renderApp({ text: PETS, readOwnRules });
  const shown = () => {
    const document = design.getState().design?.document;
    if (document === undefined) throw new Error("Nothing is open.");
    return { document, judging: judgingOf(view.getState()) };
  };
  const isJudgedBy = (judging: Judging, document: ApiDocument) =>
    memoryOf({ ...judging, version: document.version }).withExamples.documents.has(document);
  const one = shown();
  await act(async () => listeners.open(opened("other.yaml", PETS)));
  const other = shown();
  expect(isJudgedBy(one.judging, one.document)).toBe(true);
  expect(isJudgedBy(other.judging, other.document)).toBe(true);
  expect(isJudgedBy(one.judging, other.document)).toBe(false);
  expect(isJudgedBy(other.judging, one.document)).toBe(false);
});

it("leaves the profile alone that was chosen last", async () => {
  const { select, choose, view } = await openPets(OWN);
  const stop = keepProfile(view);
  await choose(/^Zalando/);
  await choose(/^Project/);
  expect(select().textContent).toBe("Profile: Project");
  stop();
  const next = createViewStore();
  keepProfile(next)();
  expect(next.getState().profile).toBe("zalando");
});

it("says where a fault is and what to do, and judges by the other profile until then", async () => {
  const app = await openPets('{\n  "rules": { "set-ordr": "error" }\n}');
  const { select, notice, change, findings, user, look, openList } = app;
  expect(notice()?.textContent).toBe(
    '.response-rules.json, line 2, column 14: There is no rule "set-ordr". Did you mean "set-order"? Until that is mended, z/OS Connect judges.',
  );
  expect(select().textContent).toBe("Profile: z/OS Connect");
  await openList();
  expect(screen.getByRole("option", { name: /^Project/ }).getAttribute("aria-disabled")).toBe("true");
  await user.keyboard("{Escape}");
  await user.click(within(notice() ?? document.body).getByRole("button", { name: "Dismiss" }));
  await look();
  expect(notice()).toBeNull();
  await change({ status: "failed", message: ".response-rules.json is larger than 1 MB." });
  expect(notice()?.textContent).toContain("is larger than 1 MB.");
  await change(OWN);
  expect(notice()).toBeNull();
  expect(select().textContent).toBe("Profile: Project");
  expect(findings()).toContain(UNAGREED);
});

it("notices that the file came, changed and went, and keeps what it knows while nobody can tell", async () => {
  const { select, choose, findings, change } = await openPets();
  await choose(/^OpenAPI/);
  await change(OWN);
  expect(findings()).toContain(UNAGREED);
  await change({ status: "unknown" });
  expect(select().textContent).toBe("Profile: Project");
  await change('{ "extends": "openapi", "codes": ["200", "400"] }');
  expect(findings()).not.toContain(UNAGREED);
  await change(undefined);
  expect(select().textContent).toBe("Profile: OpenAPI and HTTP");
});

it("does not keep a document from being opened when the rules cannot be asked for", async () => {
  await renderApp({ text: PETS, readOwnRules: () => Promise.reject(new Error("The shell is gone.")) });
  expect(screen.getByRole("combobox", { name: "Profile" }).textContent).toBe("Profile: z/OS Connect");
});

it("speaks in the window too that adds a response", async () => {
  const { user } = await openPets(OWN);
  await user.click(screen.getByRole("button", { name: "Add Response" }));
  await user.keyboard("410");
  expect(within(screen.getByRole("dialog")).getByRole("status").textContent).toContain(
    "410 is not among the codes that this project uses.",
  );
});

it("is found by the palette only where there is one", async () => {
  const { user, change, choose, select } = await openPets();
  const find = async () => {
    await user.keyboard("{Control>}k{/Control}");
    await user.keyboard("profile project");
  };
  await find();
  expect(screen.queryByRole("option", { name: /Profile: Project/ })).toBeNull();
  await user.keyboard("{Escape}");
  await change(OWN);
  await choose(/^Strict/);
  await find();
  await user.keyboard("{Enter}");
  expect(select().textContent).toBe("Profile: Project");
});
