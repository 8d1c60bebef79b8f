import { act, screen } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { giveThePageASize, PETS, renderApp } from "./render-app.tsx";

beforeEach(giveThePageASize);

async function typeSummary() {
  const app = await renderApp({ text: PETS });
  await app.user.click(screen.getByRole("button", { name: "List the pets" }));
  await app.user.keyboard("Every pet");
  return { ...app, text: () => app.design.getState().design?.text.toString() };
}

it("saves a text that is still being typed in place", async () => {
  const { user, host, text } = await typeSummary();
  await user.keyboard("{Control>}s{/Control}");
  const saved = PETS.replace("List the pets", "Every pet");
  expect(text()).toBe(saved);
  expect(host.save).toHaveBeenCalledWith(
    expect.objectContaining({ id: "openapi.yaml", text: saved, base: "1" }),
  );
  expect(screen.queryByRole("textbox", { name: "Summary" })).toBeNull();
});

it("counts it as unsaved until it is restored", async () => {
  const { user, host } = await typeSummary();
  expect(screen.getByRole("button", { name: "Save" })).toHaveProperty("disabled", false);
  expect(host.reportState).toHaveBeenLastCalledWith(expect.objectContaining({ isDirty: true }));
  expect(document.title).toMatch(/^● /);
  await user.keyboard("{Escape}");
  expect(screen.getByRole("button", { name: "Save" })).toHaveProperty("disabled", true);
  expect(host.reportState).toHaveBeenLastCalledWith(expect.objectContaining({ isDirty: false }));
});

it("keeps it and asks when the window is to be closed", async () => {
  const { listeners, host, text } = await typeSummary();
  act(() => listeners.close());
  expect(screen.getByRole("dialog", { name: /Save the changes/ })).toBeDefined();
  expect(host.closeNow).not.toHaveBeenCalled();
  expect(text()).toContain("summary: Every pet\n");
});
