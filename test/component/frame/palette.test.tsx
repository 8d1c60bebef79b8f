import { act, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { PaletteDialog } from "../../../renderer/features/palette/PaletteDialog.tsx";
import { renderFeature } from "../../support/render-feature.tsx";
import { giveThePageASize, PETS } from "./render-app.tsx";

beforeEach(giveThePageASize);

function renderPalette() {
  const page = renderFeature(<PaletteDialog />, { text: PETS });
  const field = screen.getByRole("combobox", { name: "Find an operation, a code, a command" });
  return { ...page, field };
}

function active(field: HTMLElement): string | null | undefined {
  return document.getElementById(field.getAttribute("aria-activedescendant") ?? "")?.textContent;
}

describe("the palette", () => {
  it("has the focus in its field and the commands that can run below it", () => {
    const { field } = renderPalette();
    expect(document.activeElement).toBe(field);
    expect(screen.getByRole("option", { name: /Save as/ })).toBeDefined();
    expect(screen.queryByRole("option", { name: "Undo" })).toBeNull();
  });

  it("goes to an operation by words in any order", async () => {
    const { user, view, field } = renderPalette();
    act(() => view.getState().set({ filter: "get", severity: "error" }));
    await user.type(field, "away give");
    expect(active(field)).toBe("DELETE/pets/{petId}Give a pet away");
    await user.keyboard("{Enter}");
    expect(view.getState()).toMatchObject({
      operation: "DELETE /pets/{petId}",
      // Its line in the tree takes the focus.
      isOperationAwaited: true,
      filter: "",
      severity: undefined,
      dialog: undefined,
    });
  });

  it("opens the page of a code", async () => {
    const { user, view, field } = renderPalette();
    await user.type(field, "404");
    expect(active(field)).toMatch(/^404Not Found/);
    await user.keyboard("{Enter}");
    expect(view.getState()).toMatchObject({ tab: "reference", areTabsOpen: true, referenceCode: 404 });
  });

  it("opens the page of a rule", async () => {
    const { user, view, field } = renderPalette();
    await user.type(field, "content-forb");
    expect(active(field)).toMatch(/^content-forbidden/);
    await user.keyboard("{Enter}");
    expect(view.getState().dialog).toEqual({ kind: "rule", rule: "content-forbidden" });
  });

  it("runs a command", async () => {
    const { user, view, field } = renderPalette();
    await user.type(field, "strict{Enter}");
    expect(view.getState().profile).toBe("strict");
  });

  it("goes round with the arrows and starts over with each letter", async () => {
    const { user, field } = renderPalette();
    await user.type(field, "pet");
    const first = active(field);
    await user.keyboard("{ArrowUp}");
    expect(active(field)).not.toBe(first);
    await user.keyboard("{ArrowDown}");
    expect(active(field)).toBe(first);
    await user.keyboard("{ArrowDown}s");
    expect(active(field)).toBe(first);
  });

  it("says that nothing matches", async () => {
    const { user, field } = renderPalette();
    await user.type(field, "zebra{Enter}");
    expect(screen.getByRole("status").textContent).toBe("Nothing matches. Try fewer letters.");
  });
});
