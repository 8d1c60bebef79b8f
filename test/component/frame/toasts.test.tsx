import { act, screen } from "@testing-library/react";
import { beforeEach, expect, it } from "vitest";
import { giveThePageASize, PETS, renderApp } from "./render-app.tsx";

beforeEach(giveThePageASize);

async function open() {
  const app = await renderApp({ text: PETS });
  const { user, design, host } = app;
  const { actions } = design.getState();
  return {
    toast: () => app.view.getState().toast?.message,
    remove: async (key: string) => {
      screen.getByRole("row", { name: new RegExp(`^${key}`) }).focus();
      await user.keyboard("{Delete}");
    },
    copy: async (key: string) => {
      screen.getByRole("row", { name: new RegExp(`^${key}`) }).focus();
      await user.keyboard("{Shift>}{F10}{/Shift}");
      await user.click(screen.getByRole("menuitem", { name: "Copy" }));
      await screen.findByText(`${key} copied.`);
    },
    save: () => user.keyboard("{Control>}s{/Control}"),
    type: () => act(() => actions.type([{ start: 0, end: 0, text: "#" }], { time: 0 })),
    changeOnDisk: async () => {
      host.look.mockResolvedValue({ status: "there", version: "another" });
      await act(async () => void window.dispatchEvent(new Event("focus")));
      await screen.findByRole("region", { name: "Change on disk" });
    },
  };
}

it("what is said of an edit goes when its Undo would undo something else, and stays when the file changes", async () => {
  const { remove, toast, changeOnDisk, type } = await open();
  await remove("400");
  await changeOnDisk();
  expect(toast()).toBe("400 deleted.");
  type();
  expect(toast()).toBeUndefined();
});

it("what is said of the file stays while something is typed, and goes when the file changes", async () => {
  const { remove, save, toast, changeOnDisk, type } = await open();
  await remove("400");
  await save();
  type();
  expect(toast()).toMatch(/^Saved openapi\.yaml/);
  await changeOnDisk();
  expect(toast()).toBeUndefined();
});

it("what is said of something else stays its time", async () => {
  const { copy, toast, changeOnDisk, type } = await open();
  await copy("400");
  type();
  await changeOnDisk();
  expect(toast()).toBe("400 copied.");
});
