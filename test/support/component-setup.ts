import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach, expect, type MockInstance, vi } from "vitest";

// In milliseconds: catches what never comes, and leaves a busy two-core machine its time.
configure({ asyncUtilTimeout: 20_000 });

let spies: readonly MockInstance[] = [];

beforeEach(() => {
  spies = [vi.spyOn(console, "error"), vi.spyOn(console, "warn")];
});

/** What React, MUI or the page writes to the console fails the test. */
afterEach(() => {
  // Testing Library cleans up by itself only where test functions are globals.
  cleanup();
  const written = spies.flatMap(({ mock }) => mock.calls);
  vi.restoreAllMocks();
  expect(written).toEqual([]);
});
