/** How many cases each property runs: 1,000, or what the environment variable `PROPERTY_RUNS` says. */
export const PROPERTY_RUNS = Number(process.env.PROPERTY_RUNS ?? 1000);

/** So much more time than 1,000 cases have. */
export const RUNS_FACTOR = Math.max(1, PROPERTY_RUNS / 1000);

/** In milliseconds: catches a hang, and leaves a busy two-core machine its time for so many cases. */
export const PROPERTY_TIMEOUT = 300_000 * RUNS_FACTOR;
