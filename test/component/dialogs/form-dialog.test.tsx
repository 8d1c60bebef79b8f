import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Dialogs } from "../../../renderer/features/dialogs/Dialogs.tsx";
import { renderFeature } from "../../support/render-feature.tsx";
import { PETS } from "../responses/render-operation.tsx";

function openDialog() {
  const page = renderFeature(<Dialogs />, {
    text: PETS,
    view: { dialog: { kind: "rename-path", path: "/pets" } },
  });
  return { ...page, dialog: screen.getByRole("dialog", { name: "Rename path" }) };
}

it("keeps what was typed when the pointer misses the dialog", async () => {
  const { user, dialog } = openDialog();
  await user.keyboard("/toys");
  if (dialog.parentElement !== null) await user.click(dialog.parentElement);
  expect(screen.getByRole("textbox", { name: "Path" })).toHaveProperty("value", "/pets/toys");
});

it("is left with Escape, and nothing happens", async () => {
  const { user, design } = openDialog();
  await user.keyboard("/toys{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(design.getState().design?.history.past).toEqual([]);
});

it("takes Ctrl+Enter for OK, wherever the focus is", async () => {
  const { user, design } = openDialog();
  await user.keyboard("/toys");
  screen.getByRole("button", { name: "Cancel" }).focus();
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(design.getState().design?.document.paths).toEqual(["/pets/toys"]);
});

it("does nothing on Ctrl+Enter while OK is not possible", async () => {
  const { user } = openDialog();
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(screen.getByRole("button", { name: "OK" })).toHaveProperty("disabled", true);
});
