import fc from "fast-check";
import { expect, it } from "vitest";
import { jsonBlob } from "../../renderer/platform/json-blob.ts";

it("is the JSON of short values", async () => {
  const value = { payload: { draft: "a", edits: [{ start: 1, text: '"\\\n' }], none: undefined } };
  expect(await (await jsonBlob(value)).text()).toBe(JSON.stringify(value));
});

it("means the same where a long text is written in steps, whatever it is cut at", async () => {
  const texts = fc.string({ unit: "binary", maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 6 }), async (text, step) => {
      const value = { payload: { text, other: [text, "short"], count: 1 } };
      expect(JSON.parse(await (await jsonBlob(value, step)).text())).toEqual(value);
    }),
  );
});
