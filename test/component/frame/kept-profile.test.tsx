import { afterEach, expect, it } from "vitest";
import { keepProfile } from "../../../renderer/state/kept-profile.ts";
import { createViewStore } from "../../../renderer/state/view-store.ts";

afterEach(() => localStorage.clear());

function start() {
  const view = createViewStore();
  keepProfile(view);
  return view;
}

it("begins with the profile for z/OS Connect, and then with the one that was chosen last", () => {
  const first = start();
  expect(first.getState().profile).toBe("zos-connect");
  first.getState().set({ profile: "strict" });
  expect(start().getState().profile).toBe("strict");
});

it("takes no profile that it does not know", () => {
  start().getState().set({ profile: "strict" });
  for (const key of Object.keys(localStorage)) localStorage.setItem(key, "gone");
  expect(start().getState().profile).toBe("zos-connect");
});
