/** How many cases each property runs: 1,000, or what the environment variable `PROPERTY_RUNS` says. */
export const PROPERTY_RUNS = Number(process.env.PROPERTY_RUNS ?? 1000);

/** The parameters of `fc.assert` that ask for so many. */
export const RUNS = { numRuns: PROPERTY_RUNS };

/** In milliseconds: catches a hang, and leaves a busy two-core machine its time for so many cases. */
export const PROPERTY_TIMEOUT = 300_000 * Math.max(1, PROPERTY_RUNS / 1000);
