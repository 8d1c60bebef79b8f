/** The time, from outside, so that a test needs no waiting. */
export interface Scheduler {
  /** In milliseconds, from any start. */
  readonly now: () => number;
  /** Runs something once, so many milliseconds from now. @returns the function that calls it off */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

export const pageScheduler: Scheduler = {
  now: () => performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
