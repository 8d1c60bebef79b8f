import { withChromium } from "../chromium.mjs";
import { percentile } from "../compare.mjs";
import { openFile } from "./open.mjs";

const KEYS = 100;
const TARGET = { most: 32 };

/** The least that a key can do: what Chromium takes by itself, on this machine, to show one. */
const BARE =
  "<!doctype html><title>bare</title><input oninput='shown.textContent = value'><output id=shown></output>";

const places = [
  { place: "window", type: typeInWindow },
  { place: "source", type: typeInSource },
];

/** From a key to what it changes on the screen, on the open document; a shell for each, as one may offer what the last left unsaved. */
export async function measureKeys({ documents, isProfiled, note }) {
  const rows = [];
  for (const document of documents) {
    rows.push(
      ...(await withChromium(note, (browser) => measureDocument(browser, document, { isProfiled, note }))),
    );
  }
  return rows;
}

async function measureDocument(browser, { format, name, file }, { isProfiled, note }) {
  const bare = await typeInBarePage(browser);
  note(`Keys in a bare field: ${inWords(bare)}.`);
  const page = await browser.newPage();
  await openFile(page, file);
  const rows = [];
  for (const { place, type } of places) {
    const times = await type(page, KEYS);
    if (times === undefined) {
      note(`Keys in the source view of the ${name} are left out: it cannot be typed in yet.`);
      continue;
    }
    if (isProfiled) {
      await browser.profile(`keys-${place}-${format.toLowerCase()}`, page, () => type(page, KEYS));
    }
    note(`Keys in the ${place}, ${name}: ${inWords(times)}.`);
    rows.push({
      what: `key in the ${place} to screen, ${name}, 95th percentile`,
      product: "page in Chromium",
      figure: percentile(times.map(later), 95),
      unit: "ms",
      peer: { name: "a bare field", figure: percentile(bare.map(later), 95) },
      target: TARGET,
    });
  }
  return rows;
}

function inWords(times) {
  const part = (percent, pick) => `${percentile(times.map(pick), percent).toFixed(0)} ms`;
  const seen = part(95, (time) => time.seen);
  const told = part(95, (time) => time.told);
  return `median ${part(50, later)}, longest ${part(100, later)}; 95th percentile as the page sees it ${seen}, as Event Timing tells it ${told}`;
}

/** The page sees whether its message changed; Event Timing, to the nearest 8 ms, when the frame reached the screen. */
function later({ seen, told }) {
  return Math.max(seen, told);
}

async function typeInBarePage(browser) {
  const page = await browser.newBarePage(BARE);
  await page.getByRole("textbox").focus();
  const times = await timeKeys(page, lettersOf(KEYS), "output");
  await page.close();
  return times;
}

/** Codes in the window Add Response: each key leads to another message. */
async function typeInWindow(page, count) {
  await page.getByRole("button", { name: "Add Response" }).click();
  const dialog = page.getByRole("dialog", { name: "Add Response" });
  await dialog.getByRole("combobox", { name: "Response code" }).fill("41");
  const digits = ["7", "2", "8", "5"];
  const keys = Array.from({ length: count }, (_, i) =>
    i % 2 ? "Backspace" : digits[(i / 2) % digits.length],
  );
  const times = await timeKeys(page, keys, "[role=dialog] [role=status]");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  return times;
}

/** Letters at the end of a description; undefined while the source can only be read. */
async function typeInSource(page, count) {
  await page.getByRole("tab", { name: "Source" }).click();
  const source = page.getByRole("textbox", { name: "Source" });
  await source.waitFor();
  if ((await source.getAttribute("aria-readonly")) === "true") return undefined;
  const description = source.locator(".cm-line").filter({ hasText: /^\s+"?description"?: "?\w[\w ]*"?,?$/ });
  const line = description.first();
  await line.click();
  await page.keyboard.press("End");
  // Before what ends the value.
  const ending = /"?,?$/.exec(await line.textContent())[0];
  for (const _ of ending) await page.keyboard.press("ArrowLeft");
  return timeKeys(page, lettersOf(count), "[role=textbox][aria-label=Source]");
}

function lettersOf(count) {
  return Array.from({ length: count }, (_, i) => "abcdefghij"[i % 10]);
}

async function timeKeys(page, keys, selector) {
  await page.evaluate(() => window.bench.forgetKeys());
  for (const key of keys) {
    await page.evaluate((where) => window.bench.watchKey(where), selector);
    await page.keyboard.press(key);
    await page.evaluate(() => window.bench.answer);
    await page.evaluate(() => window.bench.pause());
  }
  return page.evaluate(() => window.bench.keyTimes());
}
