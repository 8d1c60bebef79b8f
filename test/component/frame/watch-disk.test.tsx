import { act } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { createDesignStore } from "../../../renderer/state/design-store.ts";
import { watchDisk } from "../../../renderer/state/watch-disk.ts";
import type { DocumentId } from "../../../shared/host/host.ts";
import { createFakeScheduler } from "../../support/fake-scheduler.ts";
import { deferred, PETS } from "./render-app.tsx";

const file = { id: "pets" as DocumentId, name: "pets.yaml", folder: "apis", version: "1" };
const settle = () => act(async () => {});
const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.restoreAllMocks();
});

function setUp({
  isOpen = true,
  answer = async () => {},
}: {
  isOpen?: boolean;
  answer?: () => Promise<void>;
} = {}) {
  const design = createDesignStore();
  const { actions } = design.getState();
  const open = () => actions.open(file, PETS, { isSaved: true });
  if (isOpen) open();
  const scheduler = createFakeScheduler();
  const look = vi.fn(answer);
  const stop = watchDisk({ design }, look, scheduler);
  stops.push(stop);
  return { actions, open, scheduler, look, stop };
}

function hide(isHidden: boolean): void {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(isHidden ? "hidden" : "visible");
  document.dispatchEvent(new Event("visibilitychange"));
}

it("looks when a document is opened, and every three seconds", async () => {
  const { open, look, scheduler } = setUp({ isOpen: false });
  scheduler.advance(10_000);
  expect(look).not.toHaveBeenCalled();
  open();
  expect(look).toHaveBeenCalledTimes(1);
  for (const times of [2, 3]) {
    await settle();
    scheduler.advance(2999);
    expect(look).toHaveBeenCalledTimes(times - 1);
    scheduler.advance(1);
    expect(look).toHaveBeenCalledTimes(times);
  }
});

it("looks as soon as the window is in front again, without a second timer", async () => {
  const { look, scheduler } = setUp();
  await settle();
  scheduler.advance(2000);
  window.dispatchEvent(new Event("focus"));
  expect(look).toHaveBeenCalledTimes(2);
  await settle();
  scheduler.advance(2999);
  expect(look).toHaveBeenCalledTimes(2);
});

it("does not look while the page is hidden, and looks when it is back in sight", async () => {
  const { look, scheduler } = setUp();
  await settle();
  hide(true);
  scheduler.advance(60_000);
  expect(look).toHaveBeenCalledTimes(1);
  hide(false);
  expect(look).toHaveBeenCalledTimes(2);
});

it("never looks twice at once, and goes on after a look that failed", async () => {
  const { promise, resolve } = deferred<void>();
  const { look, scheduler } = setUp({ answer: () => promise.then(() => Promise.reject(new Error("no"))) });
  window.dispatchEvent(new Event("focus"));
  scheduler.advance(60_000);
  expect(look).toHaveBeenCalledTimes(1);
  resolve();
  await settle();
  scheduler.advance(3000);
  expect(look).toHaveBeenCalledTimes(2);
});

it("stops with the document, and when told to", async () => {
  const { actions, open, look, scheduler, stop } = setUp();
  await settle();
  actions.close();
  scheduler.advance(60_000);
  expect(look).toHaveBeenCalledTimes(1);
  open();
  await settle();
  stop();
  scheduler.advance(60_000);
  window.dispatchEvent(new Event("focus"));
  expect(look).toHaveBeenCalledTimes(2);
});
