import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { chromium } from "@playwright/test";
import { runnerImport } from "vite";
import { browserArguments, ensureBrowser } from "../support/browser.mjs";
import { installProbe } from "./page/probe.mjs";
import { profiles } from "./processes.mjs";

const viewport = { width: 1440, height: 900 };
const root = join(import.meta.dirname, "../..");

/** Serves the built page as `npm run web` does and opens it in Chromium for the time of `measure`. */
export async function withChromium(note, measure) {
  const { executablePath } = await ensureBrowser(() => undefined);
  const { module } = await runnerImport(join(root, "test/support/web-shell.ts"));
  const shell = await module.startWebShell(undefined);
  try {
    const browser = await chromium.launch({ executablePath, args: browserArguments });
    try {
      note(`Chromium ${browser.version()}`);
      return await measure({
        newPage: () => newPage(browser, shell.url),
        newBarePage: (html) => newBarePage(browser, html),
        profile: (name, page, work) => profilePage(name, page, work, note),
      });
    } finally {
      await browser.close();
    }
  } finally {
    await shell.stop();
  }
}

async function newPage(browser, url) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await page.addInitScript(installProbe);
  await page.goto(url);
  await page.getByRole("button", { name: "Open", exact: true }).first().waitFor();
  return page;
}

/** A page with nothing of the product on it. */
async function newBarePage(browser, html) {
  const page = await browser.newPage({ viewport });
  await page.addInitScript(installProbe);
  await page.goto(`data:text/html,${encodeURIComponent(html)}`);
  return page;
}

/** What the page's main thread does meanwhile; names are short ones, as the page is built to be small. */
async function profilePage(name, page, work, note) {
  const client = await page.context().newCDPSession(page);
  await client.send("Profiler.enable");
  await client.send("Profiler.setSamplingInterval", { interval: 200 });
  await client.send("Profiler.start");
  await work();
  const { profile } = await client.send("Profiler.stop");
  mkdirSync(profiles, { recursive: true });
  const file = join(profiles, `${name}.cpuprofile`);
  writeFileSync(file, JSON.stringify(profile));
  note(`Profile: ${relative(root, file)}`);
}
