import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { SourcePanel } from "../../../renderer/features/source/SourcePanel.tsx";
import { renderFeature } from "../../support/render-feature.tsx";
import { editor, press, shownText, source } from "./typing.ts";

const TEXT = `openapi: 3.0.3
info: { title: "Costs $1 (a+b)", version: '1' }
paths: {}
x-one: Costs 1
x-two: COSTS $1 (A+B)
`;

function openSearch() {
  const page = renderFeature(<SourcePanel />, { text: TEXT });
  act(() => source().focus());
  press("f", { ctrlKey: true });
  const panel = within(source().closest<HTMLElement>(".cm-editor") ?? document.body);
  const fill = (name: string, value: string) => {
    const field = panel.getByRole("textbox", { name });
    fireEvent.change(field, { target: { value } });
    fireEvent.keyUp(field, { key: "x" });
  };
  const click = (name: string) => fireEvent.click(panel.getByRole("button", { name }));
  const selected = () => {
    const { main } = editor().state.selection;
    return shownText().slice(main.from, main.to);
  };
  return { ...page, panel, fill, click, selected };
}

describe("searching in the text", () => {
  it("takes signs as they are, and letters in both cases", () => {
    const page = openSearch();
    page.fill("Find", "costs $1 (a+b)");
    page.click("Next");
    expect(page.selected()).toBe("Costs $1 (a+b)");
    page.click("Next");
    expect(page.selected()).toBe("COSTS $1 (A+B)");
    fireEvent.click(page.panel.getByRole("checkbox", { name: "Match case" }));
    page.fill("Find", "Costs $1 (a+b)");
    page.click("Next");
    expect(page.selected()).toBe("Costs $1 (a+b)");
    page.click("Next");
    expect(page.selected()).toBe("Costs $1 (a+b)");
  });

  it("replaces all as one step, signs as they are", () => {
    const page = openSearch();
    page.fill("Find", "$1");
    page.fill("Replace", "$2 & $&");
    page.click("Replace all");
    expect(shownText()).toContain("Costs $2 & $& (a+b)");
    expect(shownText()).toContain("COSTS $2 & $& (A+B)");
    const open = page.design.getState().design;
    expect(open?.text.toString()).toBe(shownText());
    expect(open?.history.past).toHaveLength(1);
    expect(screen.getByRole("textbox", { name: "Source" })).toBeDefined();
  });
});
