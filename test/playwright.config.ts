import { defineConfig } from "@playwright/test";
import { browserArguments, installedBrowser } from "./support/browser.mjs";

const executablePath = installedBrowser();

export default defineConfig({
  testDir: "./e2e",
  globalSetup: "./support/build-for-browser.mjs",
  outputDir: "../out/e2e",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  globalTimeout: 30 * 60_000,
  use: {
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    launchOptions: { ...(executablePath && { executablePath }), args: browserArguments },
  },
});
