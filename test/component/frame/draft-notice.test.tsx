import { act, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { DraftNotice } from "../../../renderer/features/frame/DraftNotice.tsx";
import { keepDraft } from "../../../renderer/state/keep-draft.ts";
import type { Drafts } from "../../../shared/host/drafts.ts";
import { createFakeScheduler } from "../../support/fake-scheduler.ts";
import { createMemoryDrafts } from "../../support/memory-drafts.ts";
import { renderFeature } from "../../support/render-feature.tsx";
import { PETS } from "./render-app.tsx";

const MESSAGE = "Their copy for a recovery cannot be written, because the disk is full. Save often.";

async function failToKeep() {
  const start: Drafts["start"] = async () => ({ ok: false, message: MESSAGE });
  const saveAs = vi.fn(async () => null);
  const host = { drafts: { ...createMemoryDrafts().drafts, start }, saveAs };
  const page = renderFeature(<DraftNotice />, { text: PETS, host });
  const scheduler = createFakeScheduler();
  keepDraft(page, scheduler);
  const { actions } = page.design.getState();
  act(() => actions.applyStep([{ start: 0, end: 0, text: "# mine\n" }], "Typing"));
  act(() => scheduler.advance(1000));
  const notice = await screen.findByRole("region", { name: "Changes not kept" });
  return { ...page, actions, notice, saveAs };
}

it("says once what would be lost, why, and what to do", async () => {
  const { notice, user, saveAs } = await failToKeep();
  expect(notice.textContent).toContain(`A crash would lose your changes. ${MESSAGE}`);
  await user.click(screen.getByRole("button", { name: "Save as…" }));
  expect(saveAs).toHaveBeenCalledTimes(1);
  await user.click(screen.getByRole("button", { name: "Dismiss" }));
  expect(notice.isConnected).toBe(false);
});

it("goes with the changes", async () => {
  const { notice, actions } = await failToKeep();
  act(() => actions.undo());
  await vi.waitFor(() => expect(notice.isConnected).toBe(false));
});
