import { nextTask } from "./next-task.ts";

/** In UTF-16 code units: a few milliseconds of work. */
const STEP = 1 << 19;

/**
 * The JSON of a value as a blob, which the browser sends from its own memory. Long texts in it are written in steps, between which
 * the page answers: 10 MB at once would hold it up for a third of a second.
 * @param step in UTF-16 code units
 */
export async function jsonBlob(value: unknown, step = STEP): Promise<Blob> {
  const mark = crypto.randomUUID();
  const texts: string[] = [];
  const json = JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== "string" || inner.length <= step) return inner;
    texts.push(inner);
    return mark;
  });
  const [first = "", ...others] = json.split(mark);
  const parts: BlobPart[] = [first];
  for (const [index, other] of others.entries()) {
    parts.push(...(await writtenInSteps(texts[index] ?? "", step)), other);
  }
  return new Blob(parts);
}

/** The inside of a JSON string. A pair of surrogates that is cut in two is written as two escapes, which mean the same. */
async function writtenInSteps(text: string, step: number): Promise<readonly Blob[]> {
  const parts: Blob[] = [];
  for (let at = 0; at < text.length; at += step) {
    await nextTask();
    parts.push(new Blob([JSON.stringify(text.slice(at, at + step)).slice(1, -1)]));
  }
  return parts;
}
