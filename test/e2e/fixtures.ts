import { test as base, expect } from "@playwright/test";
import { createDesktopApp, type DesktopApp } from "../support/desktop.ts";
import { type ServedRenderer, serveRenderer } from "../support/serve-renderer.ts";
import { startWebShell, type WebShell } from "../support/web-shell.ts";

interface Fixtures {
  /** The desktop app: load its page with `start`. */
  readonly desktop: DesktopApp;
  /** Starts the web shell, on a file when one is named, and says where it is; it ends with the test. */
  readonly startWeb: (file?: string) => Promise<string>;
}

interface WorkerFixtures {
  /** The built page from a plain server; without `desktop` it runs on what the browser offers. */
  readonly renderer: ServedRenderer;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  renderer: [
    // Playwright reads what a fixture depends on from this pattern.
    // biome-ignore lint/correctness/noEmptyPattern: an empty pattern says that it depends on none
    async ({}, use) => {
      const renderer = await serveRenderer();
      await use(renderer);
      await renderer.close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ renderer }, use) => use(renderer.url),
  page: async ({ page }, use) => {
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(`page error: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(`console error: ${message.text()}`);
    });
    await use(page);
    expect(problems).toEqual([]);
  },
  desktop: async ({ page, renderer }, use) => {
    const desktop = await createDesktopApp(page, renderer.url);
    await use(desktop);
    await desktop.dispose();
  },
  startWeb: async ({ page }, use) => {
    const shells: WebShell[] = [];
    await use(async (file) => {
      const shell = await startWebShell(file);
      shells.push(shell);
      return shell.url;
    });
    // It may still be asking, and would report a server that is gone.
    await page.close();
    await Promise.all(shells.map((shell) => shell.stop()));
  },
});

export { expect } from "@playwright/test";
