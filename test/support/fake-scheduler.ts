import type { Scheduler } from "../../renderer/state/scheduler.ts";

/** A time that passes when the test says so. */
export function createFakeScheduler(): Scheduler & { readonly advance: (milliseconds: number) => void } {
  let now = 0;
  let waiting: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => now,
    after: (milliseconds, run) => {
      const task = { at: now + milliseconds, run };
      waiting.push(task);
      return () => {
        waiting = waiting.filter((other) => other !== task);
      };
    },
    advance: (milliseconds) => {
      const end = now + milliseconds;
      for (;;) {
        const [next] = waiting.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
        if (next === undefined) break;
        waiting = waiting.filter((other) => other !== next);
        now = next.at;
        next.run();
      }
      now = end;
    },
  };
}

/** A time in which whatever is done takes long; what is put off waits until the test takes it. */
export function createSlowScheduler(): Scheduler & { readonly waiting: (() => void)[] } {
  let now = 0;
  const waiting: (() => void)[] = [];
  return {
    waiting,
    now: () => {
      now += 40;
      return now;
    },
    after: (_milliseconds, run) => {
      waiting.push(run);
      return () => {};
    },
  };
}
