import { act, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { runAction } from "../../../renderer/actions/run.ts";
import { save } from "../../../renderer/actions/save.ts";
import { saveAs } from "../../../renderer/actions/save-as.ts";
import { isTypedKey } from "../../../renderer/features/responses/typed-key.ts";
import { followDocument } from "../../../renderer/state/follow-document.ts";
import { isUnsaved } from "../../../renderer/state/unsaved.ts";
import type { OperationId } from "../../../shared/model/operation.ts";
import { planEdits } from "../../../shared/openapi/plan-edits.ts";
import { PETS, renderOperation } from "./render-operation.tsx";

vi.mock("../../../shared/openapi/plan-edits.ts", { spy: true });
beforeEach(() => void vi.mocked(planEdits).mockClear());

const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Description of 404" });

describe("a description that is written in place", () => {
  it("is planned when it is kept, not when typing starts or goes on", async () => {
    const { user, row, text } = renderOperation();
    await user.click(within(row("404")).getByRole("button", { name: "Not Found" }));
    await user.keyboard("No");
    await user.dblClick(field());
    expect(field().value).toBe("No");
    expect(planEdits).not.toHaveBeenCalled();
    await user.keyboard("None{Enter}");
    expect(planEdits).toHaveBeenCalledTimes(1);
    expect(text()).toBe(PETS.replace("description: Not Found", "description: None"));
  });

  it("is refused before anything is typed where it is used elsewhere", async () => {
    const shared = PETS.replace(
      "description: Not Found",
      "description: &words Not Found\n          x-also: *words",
    );
    const { user, row, services } = renderOperation(shared);
    row("404").focus();
    await user.keyboard("{F2}");
    expect(screen.queryByRole("textbox", { name: "Description of 404" })).toBeNull();
    expect(services.view.getState().toast?.message).toContain("anchor &words");
  });

  it("stays in its field while it is refused, and is unsaved", async () => {
    const { user, row, text, services } = renderOperation();
    const { actions } = services.design.getState();
    row("404").focus();
    await user.keyboard("{F2}No such pet");
    act(() => actions.type([{ start: 0, end: 0, text: "{" }], { time: 0 }));
    await user.keyboard("{Enter}");
    expect(services.view.getState().toast?.message).toContain("The text cannot be read");
    expect(field().value).toBe("No such pet");
    expect(document.activeElement).toBe(field());
    act(() => field().blur());
    expect(field().value).toBe("No such pet");
    expect(services.view.getState().draft).toBeDefined();
    act(() => actions.undo());
    act(() => services.view.getState().draft?.keep());
    expect(text()).toBe(PETS.replace("description: Not Found", "description: No such pet"));
    expect(services.view.getState().draft).toBeUndefined();
  });
});

const TWO = `openapi: 3.0.3
info: { title: Pets, version: '1' }
paths:
  /pets:
    get:
      operationId: one
      responses:
        '404':
          description: Not Found
    put:
      operationId: two
      responses:
        '404':
          description: Of put
`;

it("is written in no other operation than the one in which it was begun", async () => {
  const { user, row, text, services } = renderOperation(TWO);
  const { actions } = services.design.getState();
  row("404").focus();
  await user.keyboard("{F2}");
  act(() => actions.type([{ start: 0, end: 0, text: "{" }], { time: 0 }));
  await user.keyboard("Typed for GET");
  act(() => field().blur());
  act(() => services.view.getState().set({ operation: "PUT /pets" as OperationId, response: undefined }));
  expect(screen.queryByRole("textbox", { name: "Description of 404" })).toBeNull();
  act(() => actions.undo());
  expect(text()).toBe(TWO);
});

it.each([
  ["a description", "Not Found", "Description of 404", "description: Typed"],
  ["an operationId", "one", "operationId", "operationId: Typed"],
])(
  "stays in its field while its operation gets another path, and is saved there: %s",
  async (_kind, shown, label, written) => {
    const { user, text, services } = renderOperation(TWO);
    followDocument(services);
    screen.getByRole("button", { name: shown }).focus();
    await user.keyboard("{F2}Typed");
    const { actions } = services.design.getState();
    const start = TWO.indexOf("/pets");
    act(() => actions.applyStep([{ start, end: start + 5, text: "/cats" }], "Rename"));
    const typed = screen.getByRole<HTMLInputElement>("textbox", { name: label });
    expect(typed.value).toBe("Typed");
    expect(document.activeElement).toBe(typed);
    await act(async () => runAction(services, save));
    expect(text()).toBe(TWO.replace("/pets", "/cats").replace(written.replace("Typed", shown), written));
  },
);

it("stays in no field when a document of the same operations takes the place of its own", async () => {
  const { user, row, services } = renderOperation(TWO);
  followDocument(services);
  row("404").focus();
  await user.keyboard("{F2}Typed");
  act(() => {
    services.design.getState().actions.open({ name: "copy.yaml", folder: "" }, TWO, { isSaved: true });
  });
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(row("404").textContent).toContain("Not Found");
});

it("is not begun while another field holds what was refused", async () => {
  const { user, row, services } = renderOperation(TWO);
  await user.click(screen.getByRole("button", { name: "one" }));
  await user.keyboard("two");
  await user.dblClick(within(row("404")).getByRole("button", { name: "Not Found" }));
  const fields = screen.getAllByRole<HTMLInputElement>("textbox").map(({ value }) => value);
  expect(fields).toEqual(["two"]);
  expect(isUnsaved(services)).toBe(true);
});

it("is not left out of a save in silence while it is refused", async () => {
  const { user, row, services } = renderOperation();
  const saved = [vi.spyOn(services.host, "save"), vi.spyOn(services.host, "saveAs")];
  const { actions } = services.design.getState();
  row("404").focus();
  await user.keyboard("{F2}No such pet");
  act(() => actions.type([{ start: 0, end: 0, text: "{" }], { time: 0 }));
  for (const action of [save, saveAs]) await act(async () => runAction(services, action));
  for (const spy of saved) expect(spy).not.toHaveBeenCalled();
  expect(services.view.getState().toast).toMatchObject({ tone: "failed" });
  expect(field().value).toBe("No such pet");
});

it("keeps an operationId that is refused in its field while the text cannot be read", async () => {
  const { user, services } = renderOperation(TWO);
  const { actions } = services.design.getState();
  await user.click(screen.getByRole("button", { name: "one" }));
  await user.keyboard("two{Enter}");
  act(() => actions.type([{ start: 0, end: 0, text: "{" }], { time: 0 }));
  const operationId = screen.getByRole<HTMLInputElement>("textbox", { name: "operationId" });
  expect(operationId.value).toBe("two");
  await user.keyboard("{Escape}");
  expect(screen.getByRole("banner").textContent).toContain("one");
});

it("keeps a summary that is refused in its field", async () => {
  const { user, text } = renderOperation();
  vi.mocked(planEdits).mockReturnValueOnce({ ok: false, message: "No." });
  await user.click(screen.getByRole("button", { name: "Add a summary" }));
  await user.keyboard("All pets{Enter}");
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Summary" }).value).toBe("All pets");
  await user.keyboard("{Enter}");
  expect(text()).toContain("summary: All pets\n");
});

describe("a key that starts the field", () => {
  it.each([
    ["a letter", "Windows", { key: "a" }, true],
    ["a letter outside the BMP", "Windows", { key: "🐾" }, true],
    ["a space, which presses the button", "Windows", { key: " " }, false],
    ["an arrow", "Windows", { key: "ArrowUp" }, false],
    ["a letter with Ctrl", "Windows", { key: "c", ctrlKey: true }, false],
    ["a letter with Alt", "Windows", { key: "f", altKey: true }, false],
    [
      "@ with AltGr, which Windows reports as Ctrl+Alt",
      "Windows",
      { key: "@", ctrlKey: true, altKey: true, altGraph: true },
      true,
    ],
    ["@ with AltGr elsewhere", "Windows", { key: "@", altGraph: true }, true],
    ["{ with Option", "macOS", { key: "{", altKey: true }, true],
    ["a letter with Command", "macOS", { key: "c", metaKey: true }, false],
    ["a letter with Option and Command", "macOS", { key: "ç", altKey: true, metaKey: true }, false],
    ["a letter with Control", "macOS", { key: "a", ctrlKey: true }, false],
  ])("is looked for in %s (%s)", (_name, system, { altGraph = false, ...pressed }: Pressed, expected) => {
    const event = new KeyboardEvent("keydown", { modifierAltGraph: altGraph, ...pressed });
    expect(isTypedKey(event, system === "macOS")).toBe(expected);
  });
});

interface Pressed extends KeyboardEventInit {
  readonly key: string;
  readonly altGraph?: boolean;
}
