import type { Steps } from "../../shared/model/steps.ts";
import type { Scheduler } from "./scheduler.ts";

/**
 * Takes as many steps as one task may, at least one.
 * @param share in milliseconds; no step begins after them
 * @returns whether there are no more
 */
export function takeSteps(steps: Steps<unknown>, share: number, { now }: Scheduler): boolean {
  const end = now() + share;
  while (!steps.next().done) if (now() >= end) return false;
  return true;
}
