import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

/** Fails with one line for each fault of accessibility on the screen as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  // Evaluated, not added as a script: the page's policy stays in force and is tested with everything else.
  await page.evaluate(axe.source);
  const faults = await page.evaluate(async () => {
    const { violations } = await window.axe.run(document);
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, any }) => `${id}: ${help} (${target.join(" ")}) ${any[0]?.message ?? ""}`),
    );
  });
  expect(faults).toEqual([]);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
