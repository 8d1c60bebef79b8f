import type { ResponseOutline } from "./response-outline.ts";
import { meantKey } from "./responses.ts";

/** Whether the set speaks of the code: by itself, by its range, or by `default`. */
export function isCovered(responses: readonly Pick<ResponseOutline, "key">[], code: number): boolean {
  return isListed(responses, code) || responses.some(({ key }) => meantKey(key) === "default");
}

/** Whether the set lists the code or its range. */
export function isListed(responses: readonly Pick<ResponseOutline, "key">[], code: number): boolean {
  const exact = String(code);
  const range = `${exact[0]}XX`;
  return responses.some(({ key }) => {
    const meant = meantKey(key);
    return meant === exact || meant === range;
  });
}
