import { withChromium } from "../chromium.mjs";
import { median, ROUNDS } from "../compare.mjs";

/** From the choice of a file to the list of its operations in use, on a fresh page each time. */
export async function measureOpen({ documents, isProfiled, note }) {
  return withChromium(note, async (browser) => {
    const rows = [];
    for (const { format, name, file } of documents) {
      const runs = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const page = await browser.newPage();
        runs.push(await openFile(page, file));
        await page.context().close();
      }
      if (isProfiled) {
        const page = await browser.newPage();
        await browser.profile(`open-${format.toLowerCase()}`, page, () => openFile(page, file));
        await page.context().close();
      }
      const row = { product: "page in Chromium", unit: "ms" };
      rows.push(
        {
          ...row,
          what: `file chosen to list usable, ${name}`,
          figure: median(runs.map(({ took }) => took)),
          target: { most: 1500 },
        },
        {
          ...row,
          what: "longest main-thread task meanwhile",
          figure: median(runs.map(({ longest }) => longest)),
          target: { most: 100 },
        },
        {
          ...row,
          what: "longest in the two seconds after",
          figure: median(runs.map(({ longestAfter }) => longestAfter)),
        },
      );
    }
    return rows;
  });
}

/** Chooses the file as a person does, and leaves an operation selected. All in milliseconds. */
export async function openFile(page, file) {
  await page.evaluate(() => window.bench.watchOpening());
  await page.getByLabel("Open OpenAPI document").setInputFiles(file);
  return page.evaluate(() => window.bench.opening);
}
