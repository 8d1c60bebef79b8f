import { withChromium } from "../chromium.mjs";
import { percentile } from "../compare.mjs";
import { openFile } from "./open.mjs";

const KEYS = 100;
const TARGET = { most: 32 };

/** From a key to what it changes on the screen, on the open document. */
export async function measureKeys({ documents, isProfiled, note }) {
  return withChromium(note, async (browser) => {
    const rows = [];
    for (const { format, name, file } of documents) {
      const page = await browser.newPage();
      await openFile(page, file);
      for (const { what, type } of [
        { what: "window", type: typeInWindow },
        { what: "source", type: typeInSource },
      ]) {
        const times = await type(page, KEYS);
        if (times === undefined) {
          note(`Keys in the source view of the ${name} are left out: it cannot be typed in yet.`);
          continue;
        }
        if (isProfiled) {
          await browser.profile(`keys-${what}-${format.toLowerCase()}`, page, () => type(page, KEYS));
        }
        const part = (percent, pick) => percentile(times.map(pick), percent).toFixed(0);
        note(
          `Keys in the ${what}, ${name}: median ${part(50, later)} ms, longest ${part(100, later)} ms; ` +
            `95th percentile seen in the page ${part(95, ({ seen }) => seen)} ms, told by Event Timing ${part(95, ({ told }) => told)} ms.`,
        );
        rows.push({
          what: `key in the ${what} to screen, ${name}, 95th percentile`,
          product: "page in Chromium",
          figure: percentile(times.map(later), 95),
          unit: "ms",
          target: TARGET,
        });
      }
      await page.context().close();
    }
    return rows;
  });
}

/** The page sees whether its message changed; Event Timing, to the nearest 8 ms, when the frame reached the screen. */
function later({ seen, told }) {
  return Math.max(seen, told);
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
  const keys = Array.from({ length: count }, (_, i) => "abcdefghij"[i % 10]);
  return timeKeys(page, keys, "[role=textbox][aria-label=Source]");
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
